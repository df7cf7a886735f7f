// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/dock_title.h"
#include "ui/widgets/theme.h"

using namespace leftfold::ui;

class TstDockTitle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isQuietUntilTheMouseComes() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
        DockTitle title;
        title.resize(200, title.sizeHint().height());
        title.show();
        QCOMPARE(title.grab().toImage().pixelColor(100, 7), lightTokens().base);
        QVERIFY(!title.accessibleName().isEmpty());
        title.setAttribute(Qt::WA_UnderMouse);
        QCOMPARE(title.grab().toImage().pixelColor(100, 7), lightTokens().mark);
    }
};

LEFTFOLD_TEST(TstDockTitle)
#include "tst_dock_title.moc"
