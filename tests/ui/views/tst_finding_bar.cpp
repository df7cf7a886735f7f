// SPDX-License-Identifier: Apache-2.0
#include "tests/core/causation/chain_bench.h"
#include "tests/runner.h"
#include "ui/views/finding_bar.h"
#include "ui/widgets/theme.h"
#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

class TstFindingBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        m_findings = chainFindings(leftfold::test::graphOf({"a <- gone", "b <- lost", "c <- d", "d <- c"}));
    }
    void aBadgeForEachKind() {
        FindingBadges badges;
        badges.setFindings(m_findings);
        const auto buttons = badges.findChildren<QAbstractButton*>(QStringLiteral("findingBadge"));
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons[0]->text(), QStringLiteral("2 missing causes"));
        QSignalSpy asked(&badges, &FindingBadges::faultAsked);
        buttons[1]->click();
        QVERIFY(asked[0][0].value<ChainFault>() == ChainFault::Cycle);
        badges.setFindings({});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(badges.findChildren<QAbstractButton*>().isEmpty());
    }
    void theNextOneIsOfTheKindAskedForLast() {
        FindingBadges badges;
        badges.setFindings(m_findings);
        QSignalSpy asked(&badges, &FindingBadges::faultAsked);
        badges.next();
        QVERIFY(asked[0][0].value<ChainFault>() == ChainFault::MissingCause);
        badges.buttons()[1]->click();
        badges.next();
        QVERIFY(asked[2][0].value<ChainFault>() == ChainFault::Cycle);
    }
    void withLittleRoomSeveralSayLess() {
        FindingBadges badges;
        badges.setFindings(m_findings);
        const int wide = badges.sizeHint().width();
        badges.setShort(true);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const auto buttons = badges.findChildren<QAbstractButton*>(QStringLiteral("findingBadge"));
        QCOMPARE(buttons[0]->text(), QStringLiteral("2 missing"));
        QCOMPARE(buttons[0]->accessibleName(), QStringLiteral("2 missing causes"));
        QVERIFY(badges.sizeHint().width() < wide);
        badges.setFindings(chainFindings(leftfold::test::graphOf({"a <- gone"}))); // one alone has room
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(badges.findChild<QAbstractButton*>(QStringLiteral("findingBadge"))->text(), QStringLiteral("1 missing cause"));
    }
    void tellsSentenceAndMeaning() {
        FindingBar bar;
        QSignalSpy node(&bar, &FindingBar::nodeAsked);
        bar.show(ChainFault::MissingCause, m_findings);
        QVERIFY(bar.isVisible());
        QVERIFY(text(bar, "findingSentence").contains(QStringLiteral("gone")));
        QVERIFY(!text(bar, "findingMeaning").isEmpty());
        QCOMPARE(node[0][0].toInt(), 0);
        bar.findChild<QAbstractButton*>(QStringLiteral("findingNext"))->click();
        QVERIFY(text(bar, "findingSentence").contains(QStringLiteral("lost")));
        bar.show(ChainFault::MissingCause, m_findings); // asked again: the next, from the start
        QVERIFY(text(bar, "findingSentence").contains(QStringLiteral("gone")));
        QCOMPARE(node.count(), 3);
    }
    void walksTheEventsOfACycle() {
        FindingBar bar;
        QSignalSpy node(&bar, &FindingBar::nodeAsked);
        bar.show(ChainFault::Cycle, m_findings);
        bar.findChild<QAbstractButton*>(QStringLiteral("findingNext"))->click();
        QVERIFY(node[0][0].toInt() != node[1][0].toInt());
    }
    void nothingFoundIsNotShown() {
        FindingBar bar;
        bar.show(ChainFault::BackwardClock, m_findings);
        QVERIFY(!bar.isVisible());
    }

private:
    static QString text(const FindingBar& bar, const char* name) { return bar.findChild<QLabel*>(QLatin1String(name))->text(); }
    std::vector<ChainFinding> m_findings;
};

LEFTFOLD_TEST(TstFindingBar)
#include "tst_finding_bar.moc"
