// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QFontMetrics>
#include <QSignalSpy>

using namespace leftfold::ui;

class TstTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void cleanup() {
        Theme::instance().setTextScale(1);
        Theme::instance().setAppearance(Appearance::Light);
    }
    void aChoiceChangesPaletteAndTells() {
        Theme::instance().setAppearance(Appearance::Light);
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        Theme::instance().setAppearance(Appearance::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(tokens().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), darkTokens().base);
        Theme::instance().setAppearance(Appearance::Dark);
        QCOMPARE(changed.count(), 1);
        Theme::instance().toggle();
        QCOMPARE(Theme::instance().appearance(), Appearance::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Base), lightTokens().base);
    }
    void theDesktopDecidesUnlessChosen() {
        Theme::instance().setAppearance(Appearance::System);
        QCOMPARE(tokens().dark, Theme::instance().desktopIsDark());
        QPalette desktop = QApplication::palette();
        desktop.setColor(QPalette::AlternateBase, Qt::black);
        QApplication::setPalette(desktop);
        QVERIFY(Theme::instance().desktopIsDark());
        QVERIFY(tokens().dark);
        desktop.setColor(QPalette::AlternateBase, Qt::white);
        QApplication::setPalette(desktop);
        QVERIFY(!tokens().dark);
    }
    void textGrowsWithTheScale() {
        const int before = QFontMetrics(textFont(TextStyle::Body)).height();
        Theme::instance().setTextScale(2);
        QVERIFY(QFontMetrics(textFont(TextStyle::Body)).height() >= 2 * before - 2);
        Theme::instance().setTextScale(100);
        QCOMPARE(Theme::instance().textScale(), 3.0);
    }
    void digitsOfTheMonoFontAreAligned() {
        const QFontMetrics metrics(textFont(TextStyle::Mono));
        QCOMPARE(metrics.horizontalAdvance(QStringLiteral("1111")), metrics.horizontalAdvance(QStringLiteral("8888")));
        QCOMPARE(metrics.horizontalAdvance(QStringLiteral("->")), 2 * metrics.horizontalAdvance(QStringLiteral("-")));
    }
};

LEFTFOLD_TEST(TstTheme)
#include "tst_theme.moc"
