// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/log_tail.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

struct SetClock final : Clock {
    Instant now() override { return time; }
    Instant time{};
};

/// A store in memory that says it is a PostgreSQL database.
struct PostgresStore final : EventSource {
    PostgresStore() { about.engine = Engine::Postgresql; }
    const StoreDescription& description() const override { return about; }
    Result<EventPage> read(const EventQuery& query) override { return memory.read(query); }
    Result<Outline> outline(const EventQuery& query, int every, Progress& progress) override {
        return memory.outline(query, every, progress);
    }
    Result<AggregatePage> aggregates(const AggregateQuery& query) override { return memory.aggregates(query); }
    Result<std::vector<Snapshot>> snapshots(const AggregateId& aggregate) override { return memory.snapshots(aggregate); }
    Result<StoreSummary> summarize(Progress& progress) override { return memory.summarize(progress); }

    StoreDescription about;
    MemoryStore memory;
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
