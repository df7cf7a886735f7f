// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/session/workspace_answers.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/session/compare_session.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstCompareSession : public QObject {
    Q_OBJECT

    using Mode = CompareSession::Mode;

private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>(20);
        QVERIFY(m_bench->openStore());
        m_compare = std::make_unique<CompareSession>(m_bench->workspace, m_bench->session);
        m_compare->setWatched(true);
        m_bench->session.show({"Shelf", "s-1"});
        QTRY_VERIFY(m_compare->sides());
    }
    void cleanup() { m_compare.reset(); }

    void theStartStandsBesideTheHead() {
        QCOMPARE(m_compare->from(), std::size_t{0});
        QCOMPARE(m_compare->to(), std::size_t{4});
        QCOMPARE(m_compare->sides()->differences, std::size_t{2});
        m_bench->session.setHead(2);
        QTRY_COMPARE(m_compare->sides()->right, std::size_t{2});
        QCOMPARE(toJson(m_compare->sides()->rightState), std::string(R"({"count":2,"price":0.10})"));
    }

    void anyTwoVersionsAreCompared() {
        m_compare->setFrom(3);
        m_compare->setTo(1);
        QTRY_COMPARE(m_compare->sides()->right, std::size_t{1});
        QCOMPARE(m_compare->sides()->left, std::size_t{3});
        m_bench->session.setHead(2);
        QCOMPARE(m_compare->to(), std::size_t{1});
        m_compare->setTo(99);
        QCOMPARE(m_compare->to(), std::size_t{1});
        m_compare->setTo(std::nullopt);
        QCOMPARE(m_compare->to(), std::size_t{2});
    }

    void whatIsComparedGoesWithItsMode() {
        m_compare->setFrom(1);
        m_compare->setMode(Mode::Aggregates); // before the answer
        QVERIFY(allAnswered(m_bench->workspace));
        QVERIFY(!m_compare->sides());
    }

    void anotherAggregateIsAligned() {
        m_compare->setMode(Mode::Aggregates);
        QVERIFY(!m_compare->sides());
        m_compare->setOther("Shelf/s-2");
        QTRY_VERIFY(m_compare->aligned() && m_compare->sides());
        QCOMPARE(m_compare->aligned()->right->size(), std::size_t{15});
        QCOMPARE(m_compare->aligned()->rows.back().left, std::size_t{4});
        QVERIFY(!m_compare->sides()->rightState.isNull());
        m_compare->setRow(2);
        QTRY_COMPARE(m_compare->sides()->left, m_compare->aligned()->rows[2].left);
        QCOMPARE(m_bench->session.head(), m_compare->aligned()->rows[2].left);
    }

    void aNameThatNobodyHasIsAnswered() {
        m_compare->setMode(Mode::Aggregates);
        m_compare->setOther("Shelf/none");
        QTRY_VERIFY(m_compare->problem().has_value());
        QVERIFY(!m_compare->aligned());
        m_compare->setOther("");
        QVERIFY(!m_compare->problem());
    }

    void anotherReplayBeginsAnew() {
        m_compare->setFrom(3);
        m_bench->session.show({"Shelf", "s-2"});
        QTRY_VERIFY(m_bench->session.timeline() && m_compare->sides());
        QCOMPARE(m_compare->from(), std::size_t{0});
    }

private:
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<CompareSession> m_compare;
};

LEFTFOLD_TEST(TstCompareSession)
#include "tst_compare_session.moc"
