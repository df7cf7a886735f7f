// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/jobs/list_aggregates.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"
#include <set>

using namespace leftfold;

class TstListAggregates : public QObject {
    Q_OBJECT

    static MemoryStore filled(int count) {
        MemoryStore store;
        for (int i = 0; i < count; ++i)
            store.put(Event{.storedType = "order.created.v1", .aggregate = {"Order", "o-" + std::to_string(i)}});
        return store;
    }

private Q_SLOTS:
    void everyAggregateComesOnce() {
        MemoryStore store = filled(1100);
        NoProgress progress;
        std::set<std::string> seen;
        std::size_t told = 0;
        QVERIFY(listAggregates(store, {}, progress, [&](std::vector<AggregateSummary>&& page) -> Result<> {
            told += page.size();
            for (const auto& aggregate : page)
                seen.insert(aggregate.id.id);
            return {};
        }));
        QCOMPARE(told, 1100u);
        QCOMPARE(seen.size(), 1100u);
    }

    void onlyThoseWithSuchAnEvent() {
        MemoryStore store = filled(1100);
        store.put(Event{.storedType = "order.paid.v1", .aggregate = {"Order", "o-7"}});
        NoProgress progress;
        std::string seen;
        const auto note = [&](std::vector<AggregateSummary>&& page) -> Result<> {
            for (const auto& aggregate : page)
                seen += aggregate.id.id + ':' + std::to_string(aggregate.events) + ' ';
            return {};
        };
        QVERIFY(listAggregates(store, {}, *EventFilter::read("type:order.paid", Instant{}), progress, note));
        QCOMPARE(seen, std::string("o-7:2 "));
        QVERIFY(listAggregates(store, {}, *EventFilter::read("type:none", Instant{}), progress, note));
        QCOMPARE(seen, std::string("o-7:2 "));
        QVERIFY(listAggregates(store, {}, nullptr, progress, note));
        QVERIFY(seen.size() > 5000);
    }

    void aVisitorCanEndIt() {
        MemoryStore store = filled(3);
        NoProgress progress;
        const auto ended = listAggregates(
            store, {}, progress, [](std::vector<AggregateSummary>&&) -> Result<> { return fail(ErrorCode::Cancelled, "stop"); });
        QVERIFY(!ended);
        QCOMPARE(ended.error().message, std::string("stop"));
    }
};

LEFTFOLD_TEST(TstListAggregates)
#include "tst_list_aggregates.moc"
