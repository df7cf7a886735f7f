// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/jobs/growing_log.h"
#include "tests/core/jobs/postgres_store.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

std::string positions(const std::vector<Event>& events) {
    std::string text;
    for (const auto& event : events)
        text += (text.empty() ? "" : " ") + std::to_string(event.position->value);
    return text;
}

} // namespace

class TstGrowingLog : public QObject {
    Q_OBJECT

    int m_every = 4;
    SystemClock m_clock;
    NoProgress m_progress;

    static void put(PostgresStore& store, std::int64_t first, std::int64_t last) {
        for (auto position = first; position <= last; ++position) {
            Event event;
            event.position = Position{position};
            event.storedType = position % 2 == 0 ? "even" : "odd";
            event.type = event.storedType;
            store.memory.put(std::move(event));
        }
    }

    LogOutline outlined(PostgresStore& store, const EventQuery& query = {}) {
        return outlineLog(store, query, m_every, m_clock, m_progress).value();
    }
    GrowingLog begun(PostgresStore& store, LogOutline known, const EventQuery& query = {}) {
        return GrowingLog::begin(store, query, std::move(known), m_clock, m_progress).value();
    }
    GrowingLog begun(PostgresStore& store, const EventQuery& query = {}) { return begun(store, outlined(store, query), query); }

    /// That its outline is the one that a walk over everything gives.
    void agrees(const GrowingLog& log, PostgresStore& store, const EventQuery& query = {}) {
        const auto walked = outlined(store, query).outline;
        QCOMPARE(log.outline().count, walked.count);
        QCOMPARE(log.outline().marks.size(), walked.marks.size());
        for (std::size_t mark = 0; mark < walked.marks.size(); ++mark)
            QCOMPARE(behind(store, query, log.outline().marks[mark]), behind(store, query, walked.marks[mark]));
    }
    static std::string behind(PostgresStore& store, EventQuery query, const Cursor& mark) {
        query.after = mark;
        query.limit = 1;
        return positions(store.read(query)->events);
    }

private Q_SLOTS:
    void init() { m_every = 4; }

    void growsByWhatIsAppended() {
        for (int before : {0, 1, 3, 4, 5, 8}) {
            PostgresStore store;
            put(store, 1, before);
            auto log = begun(store);
            QVERIFY(log.grow(store, m_progress)->empty());
            for (int step = 1, last = before; step <= 9; last += step, ++step) {
                put(store, last + 1, last + step);
                const auto kept = log.outline().marks.size();
                const auto growth = log.grow(store, m_progress).value();
                QCOMPARE(std::ssize(growth.events), std::ptrdiff_t{step});
                QCOMPARE(growth.keptMarks, kept);
                QCOMPARE(kept + growth.marks.size(), log.outline().marks.size());
                QVERIFY(growth.atEnd);
                agrees(log, store);
            }
        }
    }

    void holdsOnlyWhatTheFilterHoldsFor() {
        PostgresStore store;
        put(store, 1, 9);
        EventQuery query;
        query.filter = EventFilter::read("type:even", {}).value();
        auto log = begun(store, query);
        put(store, 10, 30);
        QCOMPARE(positions(log.grow(store, m_progress)->events), std::string("10 12 14 16 18 20 22 24 26 28 30"));
        agrees(log, store, query);
    }

    void countsOnceWhatCameWhileItWasCounted() {
        for (int more : {1, 3, 20}) {
            PostgresStore store;
            put(store, 1, 6);
            auto known = outlined(store);
            put(store, 7, 6 + more); // as if between the two, or long after
            auto log = begun(store, known);
            agrees(log, store);
            QVERIFY(log.grow(store, m_progress)->empty());
        }
    }

    void placesWhatCommitsLate() {
        PostgresStore store;
        put(store, 1, 9);
        put(store, 11, 14);
        auto log = begun(store);
        put(store, 20, 23);
        QCOMPARE(positions(log.grow(store, m_progress)->events), std::string("20 21 22 23"));
        put(store, 10, 10);
        put(store, 16, 17);
        put(store, 24, 24);
        const auto growth = log.grow(store, m_progress).value();
        QCOMPARE(growth.late.size(), std::size_t{3});
        QCOMPARE(growth.late[0].ordinal, std::int64_t{9});
        QCOMPARE(growth.late[0].event.position->value, std::int64_t{10});
        QCOMPARE(growth.late[1].ordinal, std::int64_t{14});
        QCOMPARE(growth.late[2].ordinal, std::int64_t{15});
        QCOMPARE(positions(growth.events), std::string("24"));
        QCOMPARE(growth.keptMarks, std::size_t{2});
        agrees(log, store);
        QVERIFY(log.grow(store, m_progress)->empty());
    }

    void countsWhatCommittedLateBeforeItBegan() {
        PostgresStore store;
        put(store, 1, 3);
        put(store, 5, 7);
        auto known = outlined(store);
        put(store, 4, 4);
        auto log = begun(store, known);
        agrees(log, store);
        QVERIFY(log.grow(store, m_progress)->empty());
    }

    void comesInPortions() {
        m_every = 512;
        PostgresStore store;
        auto log = begun(store);
        put(store, 1, 5000);
        const auto growth = log.grow(store, m_progress).value();
        QVERIFY(!growth.atEnd);
        QVERIFY(growth.events.size() < 5000u);
        while (!log.grow(store, m_progress)->atEnd) { }
        agrees(log, store);
    }

    void nothingIsLostWithTheStore() {
        PostgresStore store;
        put(store, 1, 5);
        const auto log = begun(store);
        put(store, 7, 9);
        PostgresStore away;
        away.memory.breakDown({ErrorCode::Unavailable, "away", {}});
        auto tried = log;
        QCOMPARE(tried.grow(away, m_progress).error().message, std::string("away"));
        auto again = log;
        QCOMPARE(positions(again.grow(store, m_progress)->events), std::string("7 8 9"));
    }
};

LEFTFOLD_TEST(TstGrowingLog)
#include "tst_growing_log.moc"
