// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/views/keys_sheet.h"
#include "ui/widgets/theme.h"
#include <QLabel>

using namespace leftfold::ui;

class TstKeysSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsThePagesKeysAndTheCommonOnes() {
        Theme::instance().install();
        QWidget window;
        window.resize(1000, 700);
        window.show();
        showKeysSheet(&window, QStringLiteral("Replay"), {{QStringLiteral("Space"), QStringLiteral("Play or pause")}});
        auto* sheet = window.findChild<KeysSheet*>();
        QVERIFY(sheet->isVisible());
        QVERIFY(window.rect().contains(sheet->geometry()));
        QStringList texts;
        for (auto* label : sheet->findChildren<QLabel*>())
            texts << label->text();
        QVERIFY(texts.contains(QStringLiteral("Play or pause")));
        QVERIFY(texts.contains(QStringLiteral("Ctrl+K")));
        QTest::mouseClick(sheet, Qt::LeftButton);
        QVERIFY(!sheet->isVisible());
    }
};

LEFTFOLD_TEST(TstKeysSheet)
#include "tst_keys_sheet.moc"
