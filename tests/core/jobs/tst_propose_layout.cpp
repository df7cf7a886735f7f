// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/propose_layout.h"
#include "tests/core/storage/hand_made_table.h"

using namespace leftfold;
using namespace leftfold::test;

class TstProposeLayout : public QObject {
    Q_OBJECT

    static HandMade users() { return {tableOf({}, "users", {"id integer", "email"}), {{"1", "a@b"}, {"2", "c@d"}}}; }

private Q_SLOTS:
    void theLikeliestComesFirst() {
        HandMadeSource source(
            {users(), streamTable(), {tableOf({}, "events", {"event_type", "stream_id", "version integer", "data"}), {}}});
        NoProgress progress;
        const auto all = proposeLayouts(source, {}, progress);
        QVERIFY2(all, all ? "" : all.error().message.c_str());
        QCOMPARE(all->tables.size(), std::size_t{3});
        QCOMPARE(all->tables.front().table, std::string("shopLog"));
        QVERIFY(all->tables[1].isLog() && !all->tables[2].isLog());
        QVERIFY(all->find("users") && !all->find("nowhere"));
    }

    void oneTableByName() {
        HandMadeSource source({users(), streamTable()});
        NoProgress progress;
        QCOMPARE(proposeLayouts(source, "users", progress)->tables.size(), std::size_t{1});
        const auto missing = proposeLayouts(source, "orders", progress);
        QCOMPARE(missing.error().message, std::string("hand.db has no table \"orders\"; it has users, shopLog."));
    }

    void noTables() {
        HandMadeSource source({});
        NoProgress progress;
        QCOMPARE(proposeLayouts(source, {}, progress).error().code, ErrorCode::NotFound);
    }

    void whatCannotBeReadIsJudgedByItsNames() {
        HandMadeSource source({streamTable()});
        source.failure = Error{ErrorCode::Malformed, "It is damaged.", {}};
        NoProgress progress;
        const auto all = proposeLayouts(source, {}, progress);
        QVERIFY(all->tables.front().isLog());
        expectPart(all->tables.front().doubts.back(), "It is damaged.");
        source.failure->code = ErrorCode::Unavailable;
        QCOMPARE(proposeLayouts(source, {}, progress).error().code, ErrorCode::Unavailable);
    }

    void itCanBeCancelled() {
        struct Never final : Progress {
            bool keepGoing(std::int64_t, std::int64_t) override { return false; }
        } progress;
        HandMadeSource source({streamTable()});
        QCOMPARE(proposeLayouts(source, {}, progress).error().code, ErrorCode::Cancelled);
    }
};

LEFTFOLD_TEST(TstProposeLayout)
#include "tst_propose_layout.moc"
