// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/jobs/log_tail.h"
#include "tests/core/jobs/postgres_store.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

struct SetClock final : Clock {
    Instant now() override { return time; }
    Instant time{};
};

} // namespace

class TstLogTail : public QObject {
    Q_OBJECT

    SetClock m_clock;

    static void put(MemoryStore& store, std::int64_t position) {
        Event event;
        event.position = Position{position};
        event.storedType = "order.created.v1";
        store.put(std::move(event));
    }

    static void put(PostgresStore& store, std::int64_t position) { put(store.memory, position); }

    /// What one question brings: `4 6`.
    static std::string next(LogTail& tail, EventSource& source) {
        const auto events = tail.next(source);
        std::string text = events ? "" : events.error().message;
        if (events)
            for (const auto& event : *events)
                text += (text.empty() ? "" : " ") + std::to_string(event.position->value);
        return text;
    }

private Q_SLOTS:
    void eachEventComesOnce() {
        MemoryStore store;
        LogTail tail({}, m_clock);
        QCOMPARE(next(tail, store), std::string());
        QVERIFY(tail.atEnd());
        put(store, 1);
        put(store, 2);
        QCOMPARE(next(tail, store), std::string("1 2"));
        QCOMPARE(next(tail, store), std::string());
        put(store, 3);
        QCOMPARE(next(tail, store), std::string("3"));
    }

    void longLogsComeInPages() {
        MemoryStore store;
        for (int position = 1; position <= 600; ++position)
            put(store, position);
        LogTail tail({}, m_clock);
        QCOMPARE(tail.next(store)->size(), 512u);
        QVERIFY(!tail.atEnd());
        QCOMPARE(tail.next(store)->size(), 88u);
        QVERIFY(tail.atEnd());
    }

    /// Two transactions: the one that took position 2 commits after the one that took 3 to 5.
    void whatACommitMakesVisibleLaterComesLate() {
        PostgresStore store;
        put(store, 1);
        LogTail tail({}, m_clock);
        QCOMPARE(next(tail, store), std::string("1"));
        put(store, 3);
        put(store, 6);
        QCOMPARE(next(tail, store), std::string("3 6"));
        QCOMPARE(next(tail, store), std::string());
        put(store, 5);
        QCOMPARE(next(tail, store), std::string("5"));
        put(store, 2);
        put(store, 4);
        put(store, 7);
        QCOMPARE(next(tail, store), std::string("2 4 7"));
        QCOMPARE(next(tail, store), std::string());
    }

    void aGapIsNotWaitedForForEver() {
        PostgresStore store;
        put(store, 1);
        LogTail tail({}, m_clock);
        next(tail, store);
        put(store, 3);
        next(tail, store);
        m_clock.time += std::chrono::minutes(5);
        QCOMPARE(next(tail, store), std::string());
        put(store, 2);
        QCOMPARE(next(tail, store), std::string());
    }

    void gapsOfHistoryAreHistory() {
        PostgresStore store;
        for (std::int64_t position = 2; position <= 1200; position += 2)
            put(store, position);
        LogTail tail({}, m_clock);
        next(tail, store);
        put(store, 5); // far behind the last page
        next(tail, store);
        QCOMPARE(next(tail, store), std::string());
    }

    /// Position 2 is under way when somebody begins to look.
    void whatIsUnderWayAtTheBeginningComesLate() {
        PostgresStore store;
        put(store, 1);
        put(store, 3);
        auto tail = LogTail::behind(*readNewest(store, {}), store, {}, m_clock).value();
        put(store, 6);
        put(store, 2);
        QCOMPARE(next(tail, store), std::string("2 6"));
        put(store, 5);
        QCOMPARE(next(tail, store), std::string("5"));
    }

    void theTwoPartsComeApart() {
        PostgresStore store;
        put(store, 1);
        auto tail = LogTail::behind(*readNewest(store, {}), store, {}, m_clock).value();
        put(store, 3);
        put(store, 4);
        QVERIFY(tail.late(store)->empty());
        QCOMPARE(tail.ahead(store, 1)->size(), std::size_t{1});
        QVERIFY(!tail.atEnd());
        QCOMPARE(tail.ahead(store, 1)->size(), std::size_t{1});
        QVERIFY(tail.atEnd());
    }

    void aFilterThatFindsNothingMovesOn() {
        MemoryStore store;
        put(store, 1);
        EventQuery query;
        query.filter = EventFilter::read("type:none", {}).value();
        LogTail tail(query, m_clock);
        QCOMPARE(next(tail, store), std::string());
        QVERIFY(!tail.end());
        m_clock.time += std::chrono::seconds(20);
        QCOMPARE(next(tail, store), std::string());
        QVERIFY(!tail.end());
        m_clock.time += std::chrono::seconds(20);
        QCOMPARE(next(tail, store), std::string());
        QCOMPARE(tail.end(), std::optional(readNewest(store, query)->last));
    }

    void aFileHasOneWriterAtATime() {
        MemoryStore store;
        put(store, 1);
        LogTail tail({}, m_clock);
        next(tail, store);
        put(store, 3);
        next(tail, store);
        put(store, 2);
        QCOMPARE(next(tail, store), std::string());
    }

    void nothingIsLostWithTheStore() {
        PostgresStore store;
        put(store, 1);
        LogTail tail({}, m_clock);
        next(tail, store);
        put(store, 3);
        next(tail, store);
        MemoryStore broken;
        broken.breakDown({ErrorCode::Unavailable, "away", {}});
        QCOMPARE(next(tail, broken), std::string("away"));
        put(store, 2);
        QCOMPARE(next(tail, store), std::string("2"));
    }
};

LEFTFOLD_TEST(TstLogTail)
#include "tst_log_tail.moc"
