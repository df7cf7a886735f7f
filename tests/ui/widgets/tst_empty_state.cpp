// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QPushButton>

using namespace leftfold::ui;

class TstEmptyState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatWhyAndWhatNext() {
        Theme::instance().install();
        EmptyState state(QStringLiteral("events"), QStringLiteral("No events"), QStringLiteral("The table is empty."));
        QPushButton* first = state.addStep(QStringLiteral("Open another store"));
        QPushButton* second = state.addStep(QStringLiteral("Read again"));
        QCOMPARE(first->property("kind").toString(), QStringLiteral("primary"));
        QCOMPARE(second->property("kind").toString(), QStringLiteral("normal"));
        QCOMPARE(state.accessibleName(), QStringLiteral("No events"));
        state.setText(QStringLiteral("Nothing fits"), QStringLiteral("The filter lets nothing through."));
        QCOMPARE(state.accessibleDescription(), QStringLiteral("The filter lets nothing through."));
    }
    void longReasonsAreWhole() {
        EmptyState state(QStringLiteral("events"), QStringLiteral("No events"), QStringLiteral("word ").repeated(60));
        state.resize(800, 600);
        state.show();
        for (auto* label : state.findChildren<QLabel*>())
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
    }
};

LEFTFOLD_TEST(TstEmptyState)
#include "tst_empty_state.moc"
