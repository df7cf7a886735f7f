// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/fact_grid.h"
#include <QLabel>

using namespace leftfold::ui;

class TstFactGrid : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAndFacts() {
        FactGrid grid;
        grid.addText(QStringLiteral("event id"), QStringLiteral("5b0e\u202677d2"), TextStyle::Mono, QStringLiteral("whole"));
        grid.addText({}, QStringLiteral("more"), TextStyle::Body);
        QCOMPARE(grid.count(), 2);
        QStringList texts;
        for (const QLabel* label : grid.findChildren<QLabel*>())
            texts << label->text();
        QCOMPARE(texts, QStringList({QStringLiteral("event id"), QStringLiteral("5b0e\u202677d2"), QStringLiteral("more")}));
        grid.clear();
        QCOMPARE(grid.count(), 0);
        QVERIFY(grid.findChildren<QLabel*>().isEmpty());
    }
};

LEFTFOLD_TEST(TstFactGrid)
#include "tst_fact_grid.moc"
