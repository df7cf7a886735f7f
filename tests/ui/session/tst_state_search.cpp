// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/workspace_answers.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/session/state_search.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstStateSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>();
        m_search = std::make_unique<StateSearch>(m_bench->workspace, m_bench->session);
        QVERIFY(m_bench->openStore());
        m_bench->session.show({"Shelf", "s-1"});
        QTRY_VERIFY(m_bench->session.timeline());
    }
    void cleanup() { m_search.reset(); }
    void findsWhereATextComesAndGoes() {
        m_search->find(QStringLiteral("2")); // the count after the second event
        QTRY_VERIFY(m_search->history());
        QVERIFY(m_search->history()->transitions() == (std::vector<Transition>{{2, ConditionMark::Became}, {3, ConditionMark::Ceased}}));
        m_search->find(QStringLiteral("PRICE")); // names count, in both cases
        QVERIFY(!m_search->history());
        QTRY_VERIFY(m_search->history());
        QVERIFY(m_search->history()->holdsAt(4) && !m_search->history()->holdsAt(0));
    }
    void nothingIsSoughtOfNothing() {
        QSignalSpy found(m_search.get(), &StateSearch::found);
        m_search->find(QStringLiteral("2"));
        m_search->find({});
        QVERIFY(!m_search->history());
        QVERIFY(allAnswered(m_bench->workspace));
        QVERIFY(!m_search->history());
        QVERIFY(found.count() >= 1);
    }
    void anotherTimelineIsSearchedToo() {
        m_search->find(QStringLiteral("count"));
        QTRY_VERIFY(m_search->history());
        m_bench->session.show({"Shelf", "s-2"});
        QVERIFY(!m_search->history());
        QTRY_VERIFY(m_search->history());
        QCOMPARE(m_search->history()->size(), m_bench->session.timeline()->size() + 1);
    }

private:
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<StateSearch> m_search;
};

LEFTFOLD_TEST(TstStateSearch)
#include "tst_state_search.moc"
