// SPDX-License-Identifier: Apache-2.0
#include "core/storage/memory_store.h"
#include "tests/core/storage/sink_contract.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

struct MemoryUnderTest final : SinkUnderTest {
    MemoryStore store;

    EventSink& sink() override { return store; }
    std::vector<Event> events() override { return store.events(); }
    std::vector<OutboxMessage> messages() override { return store.messages(); }
    std::vector<Snapshot> snapshots(const AggregateId& aggregate) override { return store.snapshots(aggregate).value(); }
};

std::unique_ptr<SinkUnderTest> makeStore() {
    return std::make_unique<MemoryUnderTest>();
}

Event placed(const AggregateId& aggregate, std::int64_t version, const std::string& tail) {
    Event event = eventOf(tail);
    event.aggregate = aggregate;
    event.version = Version{version};
    return event;
}

/// Two aggregates, six events; position 4 is missing and Order/o-1 was written out of order.
void fill(MemoryStore& store) {
    store.put(placed(order, 1, "1"));
    store.put(placed(payment, 1, "2"));
    store.put(placed(order, 3, "3"));
    Event late = placed(order, 2, "5");
    late.position = Position{5};
    store.put(late);
    store.put(placed(payment, 2, "6"));
    store.put(placed(order, 4, "7"));
}

std::vector<std::string> readAll(MemoryStore& store, EventQuery query) {
    std::vector<std::string> all;
    NoProgress unwatched;
    const auto walked = forEachPage(store, std::move(query), unwatched, [&](EventPage&& page) -> Result<> {
        for (const std::string& line : lines(page.events))
            all.push_back(line.substr(0, line.rfind(' ')));
        return {};
    });
    return walked ? all : std::vector<std::string>{walked.error().message};
}

struct Stopping final : Progress {
    bool keepGoing(std::int64_t, std::int64_t) override { return false; }
};

} // namespace

class TstMemoryStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    LEFTFOLD_SINK_CONTRACT

    void pagesFollowPositionsBothWays() {
        MemoryStore store;
        fill(store);
        EventQuery query;
        query.limit = 2;
        const std::vector<std::string> forward{
            "1 Order/o-1 1", "2 Payment/p-1 1", "3 Order/o-1 3", "5 Order/o-1 2", "6 Payment/p-1 2", "7 Order/o-1 4"};
        QCOMPARE(readAll(store, query), forward);
        query.direction = Direction::Backward;
        QCOMPARE(readAll(store, query), std::vector<std::string>(forward.rbegin(), forward.rend()));
    }

    void aggregatesAreReadByVersion() {
        MemoryStore store;
        fill(store);
        EventQuery query;
        query.limit = 3;
        query.aggregate = AggregateId{"", "o-1"};
        const std::vector<std::string> byVersion{"1 Order/o-1 1", "5 Order/o-1 2", "3 Order/o-1 3", "7 Order/o-1 4"};
        QCOMPARE(readAll(store, query), byVersion);
        query.afterVersion = Version{1};
        query.upToVersion = Version{3};
        QCOMPARE(readAll(store, query), std::vector<std::string>(byVersion.begin() + 1, byVersion.begin() + 3));
    }

    void typeNamesAreSplit() {
        MemoryStore store;
        fill(store);
        QCOMPARE(store.events()[0].type, std::string("order.noted"));
        QCOMPARE(store.events()[0].schemaVersion.value(), 2);
    }

    void beginningOfALargePayload() {
        MemoryStore store;
        Event large = placed(order, 1, "1");
        large.payload.bytes = std::string(100'000, 'x');
        store.put(large);
        EventQuery query;
        query.payload = PayloadPart::Beginning;
        const Event read = store.read(query)->events.at(0);
        QCOMPARE(read.payload.bytes.size(), 65'536u);
        QVERIFY(read.payload.truncated());
        QCOMPARE(read.payload.storedSize, 100'000u);
    }

    void outlineMarksEveryPage() {
        MemoryStore store;
        fill(store);
        NoProgress unwatched;
        const Outline outline = store.outline({}, 2, unwatched).value();
        QCOMPARE(outline.count, 6);
        QCOMPARE(outline.marks.size(), 3u);
        EventQuery third;
        third.after = outline.marks[1];
        QCOMPARE(readAll(store, third), (std::vector<std::string>{"6 Payment/p-1 2", "7 Order/o-1 4"}));
    }

    void aggregatesAreListedInPages() {
        MemoryStore store;
        fill(store);
        AggregateQuery query;
        query.limit = 1;
        const AggregatePage first = store.aggregates(query).value();
        QCOMPARE(first.aggregates.at(0).id.path(), std::string("Order/o-1"));
        QCOMPARE(first.aggregates.at(0).events, 4);
        QCOMPARE(first.aggregates.at(0).lastVersion->value, 4);
        QVERIFY(!first.atEnd);
        query.after = first.last;
        const AggregatePage second = store.aggregates(query).value();
        QCOMPARE(second.aggregates.at(0).id.path(), std::string("Payment/p-1"));
        QVERIFY(second.atEnd);
        query = {};
        query.containing = "P-";
        QCOMPARE(store.aggregates(query)->aggregates.size(), 1u);
    }

    void snapshotsOfAllAggregatesComeInPages() {
        MemoryStore store;
        for (const auto& [aggregate, version] : {std::pair(payment, 4), std::pair(order, 7), std::pair(order, 3)}) {
            Snapshot snapshot;
            snapshot.aggregate = aggregate;
            snapshot.version = Version{version};
            store.put(snapshot);
        }
        std::vector<std::string> found;
        NoProgress unwatched;
        const auto walked = walkPages(
            SnapshotQuery{.after = {}, .limit = 1, .payload = PayloadPart::Beginning}, unwatched,
            [&](const SnapshotQuery& next) { return store.snapshotPage(next); },
            [&](SnapshotPage&& page) -> Result<> {
                for (const Snapshot& snapshot : page.snapshots)
                    found.push_back(snapshot.aggregate.path() + ' ' + std::to_string(snapshot.version.value));
                return {};
            });
        QVERIFY(walked);
        QCOMPARE(found, (std::vector<std::string>{"Order/o-1 3", "Order/o-1 7", "Payment/p-1 4"}));
        store.breakDown({ErrorCode::Unavailable, "gone", {}});
        QVERIFY(!store.snapshotPage({}));
    }

    void summaryCountsEverything() {
        MemoryStore store;
        fill(store);
        store.put(messageFor(placed(order, 1, "1")));
        NoProgress unwatched;
        const StoreSummary summary = store.summarize(unwatched).value();
        QCOMPARE(summary.events, 6);
        QCOMPARE(summary.aggregates, 2);
        QCOMPARE(summary.types.size(), 1u);
        QCOMPARE(summary.types[0].count, 6);
        QCOMPARE(summary.outbox->pending, 1);
        QCOMPARE(*summary.correlations, 1);
    }

    void walkingCanBeCancelled() {
        MemoryStore store;
        for (int i = 0; i < 10'000; ++i)
            store.put(placed(order, i + 1, "1"));
        Stopping stopping;
        QVERIFY(store.outline({}, 512, stopping).error().code == ErrorCode::Cancelled);
        QVERIFY(store.summarize(stopping).error().code == ErrorCode::Cancelled);
    }

    void aBrokenStoreFailsEverywhere() {
        MemoryStore store;
        fill(store);
        store.breakDown({ErrorCode::Unavailable, "The server is gone.", {}});
        QVERIFY(store.read({}).error().code == ErrorCode::Unavailable);
        QVERIFY(store.aggregates({}).error().code == ErrorCode::Unavailable);
        QVERIFY(!store.write({}));
    }
};

LEFTFOLD_TEST(TstMemoryStore)
#include "tst_memory_store.moc"
