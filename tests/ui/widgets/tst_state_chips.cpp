// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/state_chips.h"
#include <QPushButton>
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

class TstStateChips : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsCountsAndFilters() {
        StateChips chips;
        QSignalSpy chosen(&chips, &StateChips::chosen);
        chips.show({56, 4927, 7, 9, {}, 3});
        auto* dead = chips.findChild<QPushButton*>(QStringLiteral("chip.dead"));
        QCOMPARE(dead->text(), QStringLiteral("Dead 9"));
        QVERIFY(!dead->icon().isNull());
        QVERIFY(!chips.state());
        dead->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(*chips.state(), MessageState::Dead);
        chips.choose({});
        QVERIFY(!chips.state());
    }
    void stepsGoRoundThroughWhatIsShown() {
        StateChips chips;
        QCOMPARE(chips.chips().size(), std::size_t{5});
        chips.step(-1);
        QCOMPARE(*chips.state(), MessageState::Published);
        chips.step(1);
        QVERIFY(!chips.state());
        chips.showFindings(QStringLiteral("3 findings"), false);
        chips.step(-1);
        QVERIFY(chips.isOnFindings());
    }
    void whatIsNotCountedHasNoCount() {
        StateChips chips;
        auto* pending = chips.findChild<QPushButton*>(QStringLiteral("chip.pending"));
        QCOMPARE(pending->text(), QStringLiteral("Pending"));
        chips.show({56, 4927, 7, 9, {}, 3});
        QCOMPARE(pending->text(), QStringLiteral("Pending 56"));
        chips.forgetCounts();
        QCOMPARE(pending->text(), QStringLiteral("Pending"));
    }
    void anInboxHasItsOwnWords() {
        StateChips chips;
        chips.setBox(MessageBox::Inbox);
        chips.show({2, 9, 0, 1, {}, 3});
        QCOMPARE(chips.findChild<QPushButton*>(QStringLiteral("chip.pending"))->text(), QStringLiteral("Received 2"));
        QCOMPARE(chips.findChild<QPushButton*>(QStringLiteral("chip.published"))->text(), QStringLiteral("Handled 9"));
        chips.setBox(MessageBox::Outbox);
        QCOMPARE(chips.findChild<QPushButton*>(QStringLiteral("chip.pending"))->text(), QStringLiteral("Pending"));
    }
    void findingsHaveAChipOnceTheyAreThere() {
        StateChips chips;
        auto* chip = chips.findChild<QPushButton*>(QStringLiteral("chip.findings"));
        QVERIFY(chip->isHidden());
        chips.showFindings(QStringLiteral("3 findings"), false);
        QVERIFY(!chip->isHidden());
        chips.chooseFindings();
        QVERIFY(chips.isOnFindings());
        chips.hideFindings();
        QVERIFY(!chips.isOnFindings());
        QVERIFY(chip->isHidden());
    }
};

LEFTFOLD_TEST(TstStateChips)
#include "tst_state_chips.moc"
