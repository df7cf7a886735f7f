// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/password_bar.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace leftfold::ui;

class TstPasswordBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void asksGivesAndForgets() {
        PasswordBar bar;
        QVERIFY(!bar.isVisible());
        QSignalSpy given(&bar, &PasswordBar::given);
        bar.ask(QStringLiteral("db asks for a password."), true);
        QVERIFY(bar.isVisible());
        QCOMPARE(field(bar)->echoMode(), QLineEdit::Password);
        field(bar)->setText(QStringLiteral("s3cret"));
        keep(bar)->setChecked(true);
        QTest::keyClick(field(bar), Qt::Key_Return);
        QCOMPARE(given.front().at(0).toString(), QStringLiteral("s3cret"));
        QCOMPARE(given.front().at(1).toBool(), true);
        QVERIFY(!bar.isVisible());
        QVERIFY(field(bar)->text().isEmpty());
        bar.ask(QStringLiteral("db refuses the password."), true);
        QVERIFY(!keep(bar)->isChecked()); // each time anew
    }
    void withoutAKeychainNothingCanBeKept() {
        PasswordBar bar;
        QSignalSpy given(&bar, &PasswordBar::given);
        bar.ask(QStringLiteral("db asks for a password."), false, QStringLiteral("No keychain runs here"));
        QVERIFY(!keep(bar)->isEnabled());
        QCOMPARE(keep(bar)->toolTip(), QStringLiteral("No keychain runs here"));
        field(bar)->setText(QStringLiteral("x"));
        bar.findChild<QPushButton*>(QStringLiteral("givePassword"))->click();
        QCOMPARE(given.front().at(1).toBool(), false);
    }
    void escapeForgetsWhatWasTyped() {
        PasswordBar bar;
        QSignalSpy given(&bar, &PasswordBar::given);
        QSignalSpy dismissed(&bar, &PasswordBar::dismissed);
        bar.ask(QStringLiteral("db asks for a password."), true);
        field(bar)->setText(QStringLiteral("s3cret"));
        QTest::keyClick(field(bar), Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
        QVERIFY(field(bar)->text().isEmpty());
        QCOMPARE(given.count(), 0);
        QCOMPARE(dismissed.count(), 1);
    }

private:
    static QLineEdit* field(PasswordBar& bar) { return bar.findChild<QLineEdit*>(QStringLiteral("askedPassword")); }
    static QCheckBox* keep(PasswordBar& bar) { return bar.findChild<QCheckBox*>(QStringLiteral("keepPassword")); }
};

LEFTFOLD_TEST(TstPasswordBar)
#include "tst_password_bar.moc"
