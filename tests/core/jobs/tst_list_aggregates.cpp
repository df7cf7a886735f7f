// SPDX-License-Identifier: Apache-2.0
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
