// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/style_sheet.h"
#include "ui/widgets/theme.h"

using namespace leftfold::ui;

class TstStyleSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyWordIsFilledIn() {
        Theme::instance().install();
        QVERIFY2(!styleSheet(Theme::instance()).contains(QLatin1Char('@')), qPrintable(styleSheet(Theme::instance())));
    }
    void coloursAndHeightsFollowTheTheme() {
        Theme::instance().setAppearance(Appearance::Light);
        const QString light = styleSheet(Theme::instance());
        QVERIFY(light.contains(lightTokens().line.name()));
        Theme::instance().setAppearance(Appearance::Dark);
        QVERIFY(styleSheet(Theme::instance()).contains(darkTokens().line.name()));
        QVERIFY(!styleSheet(Theme::instance()).contains(lightTokens().line.name()));
        Theme::instance().setAppearance(Appearance::Light);
        Theme::instance().setTextScale(2);
        QVERIFY(styleSheet(Theme::instance()) != light);
        Theme::instance().setTextScale(1);
        QCOMPARE(styleSheet(Theme::instance()), light);
    }
};

LEFTFOLD_TEST(TstStyleSheet)
#include "tst_style_sheet.moc"
