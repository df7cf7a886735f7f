// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/appearance_settings.h"
#include <QSettings>
#include <QTemporaryDir>

using namespace leftfold::ui;

class TstAppearanceSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChoiceIsThereInTheNextSession() {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        restoreAppearance(settings);
        Theme::instance().install();
        QCOMPARE(Theme::instance().appearance(), Appearance::System);
        Theme::instance().setAppearance(Appearance::Dark);
        Theme::instance().setTextScale(1.5);
        QCOMPARE(settings.value(QStringLiteral("appearance")).toString(), QStringLiteral("dark"));
        settings.setValue(QStringLiteral("appearance"), QStringLiteral("light"));
        settings.setValue(QStringLiteral("textScale"), 2.0);
        restoreAppearance(settings);
        QCOMPARE(Theme::instance().appearance(), Appearance::Light);
        QCOMPARE(Theme::instance().textScale(), 2.0);
    }
    void nonsenseIsTheDesktopsChoice() {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        settings.setValue(QStringLiteral("appearance"), QStringLiteral("plaid"));
        settings.setValue(QStringLiteral("textScale"), QStringLiteral("huge"));
        restoreAppearance(settings);
        QCOMPARE(Theme::instance().appearance(), Appearance::System);
        QCOMPARE(Theme::instance().textScale(), 0.75);
    }
};

LEFTFOLD_TEST(TstAppearanceSettings)
#include "tst_appearance_settings.moc"
