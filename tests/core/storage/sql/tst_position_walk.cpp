// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/position_walk.h"
#include "tests/core/storage/narrowing.h"

using namespace leftfold;
using namespace leftfold::test;
using namespace std::chrono_literals;
using leftfold::sql::PositionWalk;

class TstPositionWalk : public QObject {
    Q_OBJECT

    static BoundSection indexed(std::string type, bool leadsIndex = true, Engine engine = Engine::Postgresql) {
        auto table = postgresEvents();
        table.columns.front().type = std::move(type);
        table.columns.front().leadsIndex = leadsIndex;
        return *bestMatch(engine, {table}).bound;
    }

    /// Every position from the first to the last belongs to one stretch.
    static sql::WalkPace pace(std::int64_t width) {
        sql::WalkPace pace;
        pace.begin(width);
        return pace;
    }
    static std::string ends(PositionWalk walk, std::chrono::milliseconds took) {
        std::string text;
        for (int each = 0; !walk.isLast() && each < 200; ++each) {
            text += std::to_string(*walk.stretch().until) + ' ';
            walk.move(took);
        }
        return text;
    }

private Q_SLOTS:
    void logsThatItSuits() {
        QVERIFY(PositionWalk::suits(indexed("bigint"), {}));
        QVERIFY(PositionWalk::suits(indexed("integer"), {.after = Cursor{{"17"}}}));
        QVERIFY(!PositionWalk::suits(indexed("bigint"), {.after = Cursor{{"x"}}}));
        QVERIFY(!PositionWalk::suits(indexed("bigint"), {.aggregate = AggregateId{"Order", "1"}}));
        QVERIFY(!PositionWalk::suits(indexed("numeric"), {}));
        QVERIFY(!PositionWalk::suits(indexed("bigint", false), {}));
        QVERIFY(!PositionWalk::suits(indexed("bigint", true, Engine::Sqlite), {}));
        expect(PositionWalk::endsStatement(indexed("bigint")).text,
            "SELECT min(\"e\".\"position\"), max(\"e\".\"position\") FROM \"public\".\"events\" AS \"e\" WHERE TRUE");
    }

    void stretchesFollowEachOther() {
        QCOMPARE(ends({{}, {1, 30'000}, pace(10'000)}, 100ms), std::string("10000 20000 "));
        QCOMPARE(ends({{.after = Cursor{{"12000"}}}, {1, 30'000}, pace(10'000)}, 100ms), std::string("22000 "));
        EventQuery backward{.direction = Direction::Backward};
        QCOMPARE(ends({backward, {1, 30'000}, pace(10'000)}, 100ms), std::string("20001 10001 "));
        QCOMPARE(ends({{}, {5, 5}, pace(10'000)}, 100ms), std::string());
    }

    void theyAreAsLongAsTheServerIsQuick() {
        QCOMPARE(ends({{}, {1, 100'000}, pace(10'000)}, 1ms), std::string("10000 30000 70000 "));
        auto slow = pace(10'000);
        slow.note(900ms);
        QCOMPARE(slow.width(), std::int64_t{5000});
        slow.note(450ms); // half of it takes half as long
        QCOMPARE(slow.width(), std::int64_t{4096});
        auto steady = pace(10'000);
        steady.note(100ms);
        QCOMPARE(steady.width(), std::int64_t{10'000});
    }

    void whoWaitsLongWaitsForLongerStretches() {
        auto waiting = pace(10'000);
        for (int each = 0; each < 4; ++each)
            waiting.note(100ms);
        QCOMPARE(waiting.width(), std::int64_t{10'000});
        waiting.note(100ms);
        QCOMPARE(waiting.width(), std::int64_t{20'000});
    }

    /// Where many match, the server is not to read and sort what the next page will ask for again.
    void aFullPageMakesTheNextStretchNarrow() {
        PositionWalk walk({.after = Cursor{{"1000"}}}, {1, 1'000'000}, pace(500'000));
        walk.fill({{"9000"}});
        QCOMPARE(walk.pace().width(), std::int64_t{9000});
        QVERIFY(walk.workers() == sql::Workers::AsPlanned);
        walk.move(1ms);
        walk.fill({{"19000"}}); // a page of two stretches
        QCOMPARE(walk.pace().width(), std::int64_t{20'250});
        QVERIFY(walk.workers() == sql::Workers::Several);
        PositionWalk back({.direction = Direction::Backward, .after = Cursor{{"900000"}}}, {1, 1'000'000}, pace(500'000));
        back.fill({{"899990"}});
        QCOMPARE(back.pace().width(), std::int64_t{4096});
    }

    /// A server far away: a narrow stretch takes as long as a wide one.
    void whatTheWayTakesIsNoReasonToWalkSlowly() {
        auto far = pace(10'000);
        far.note(300ms);
        QCOMPARE(far.width(), std::int64_t{5000});
        for (int each = 0; each < 20; ++each)
            far.note(300ms);
        QVERIFY(far.width() > 1'000'000'000);
        far.note(700ms); // now there is something
        QVERIFY(far.width() > 1'000'000'000);
        far.note(700ms);
        const auto before = far.width();
        far.note(1400ms);
        QVERIFY(far.width() <= before);
    }

    /// Positions may be times in nanoseconds, or any number.
    void gapsAreCrossedSoon() {
        const auto most = std::numeric_limits<std::int64_t>::max();
        const auto crossed = ends({{}, {1, most}, pace(65'536)}, 1ms);
        QVERIFY(std::count(crossed.begin(), crossed.end(), ' ') < 64);
        const auto whole = ends({{.direction = Direction::Backward}, {std::numeric_limits<std::int64_t>::min(), most}, pace(65'536)}, 1ms);
        QVERIFY(std::count(whole.begin(), whole.end(), ' ') < 64);
    }
};

LEFTFOLD_TEST(TstPositionWalk)
#include "tst_position_walk.moc"
