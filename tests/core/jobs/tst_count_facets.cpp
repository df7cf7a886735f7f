// SPDX-License-Identifier: Apache-2.0
#include "core/expression/print_expression.h"
#include "core/jobs/count_facets.h"
#include "core/storage/facet_source.h"
#include "core/storage/memory_store.h"
#include "tests/core/expression/reading.h"

using namespace leftfold;
using namespace leftfold::test;

class TstCountFacets : public QObject {
    Q_OBJECT

    static void fill(MemoryStore& store, int events) {
        for (int at = 0; at < events; ++at) {
            Event event;
            event.id.text = "e-" + std::to_string(at);
            event.storedType = at % 3 == 0 ? "order.created.v1" : "order.paid.v2";
            event.aggregate = {"Order", std::to_string(at % 7)};
            event.occurredAt = Instant(std::chrono::hours(at));
            event.payload.bytes = R"({"n":)" + std::to_string(at) + '}';
            store.put(std::move(event));
        }
    }
    static std::shared_ptr<const EventFilter> filter(const char* text) { return *EventFilter::read(text, noon()); }
    static std::string without(const char* text) {
        const auto left = withoutTimes(filter(text));
        return left ? printExpression(left->expression()) : "everything";
    }

private Q_SLOTS:
    void countsWhatTheFilterHoldsFor() {
        MemoryStore store;
        fill(store, 90);
        NoProgress quiet;
        const auto all = countFacets(store, nullptr, quiet);
        QVERIFY(all);
        QCOMPARE(all->events, std::int64_t{90});
        QCOMPARE(all->types.values.front().text, std::string("order.paid"));
        QCOMPARE(all->types.values.front().count, std::int64_t{60});
        const auto some = countFacets(store, filter("data.n >= 80"), quiet);
        QCOMPARE(some->events, std::int64_t{10});
        QCOMPARE(some->schemaVersions.values.size(), std::size_t{2});
    }

    /// Pages of 4096: each is a number that can be shown.
    void countsOnWhereItStopped() {
        MemoryStore store;
        fill(store, 9000);
        NoProgress quiet;
        FacetCount count;
        std::vector<std::int64_t> seen;
        while (!count.atEnd) {
            count = countOn(store, nullptr, std::move(count), quiet).value();
            seen.push_back(count.tally.events());
        }
        QCOMPARE(seen, (std::vector<std::int64_t>{4096, 8192, 9000}));
    }

    void mayBeCancelled() {
        MemoryStore store;
        fill(store, 9000);
        struct No final : Progress {
            bool keepGoing(std::int64_t, std::int64_t) override { return false; }
        } no;
        const auto counted = countFacets(store, nullptr, no);
        QVERIFY(!counted);
        QCOMPARE(counted.error().code, ErrorCode::Cancelled);
    }

    void boundsOfTimeAreLeftOut() {
        QCOMPARE(without("type:a after:2026-01-01 before:2026-02-01 data.x = 1"), std::string("type:a data.x = 1"));
        QCOMPARE(without("after:2026-01-01"), std::string("everything"));
        QCOMPARE(without("type:a or after:2026-01-01"), std::string("type:a or after:2026-01-01")); // no bound by itself
        QVERIFY(withoutTimes(nullptr) == nullptr);
    }

    void aBrokenStoreSaysSo() {
        MemoryStore store;
        fill(store, 3);
        store.breakDown({ErrorCode::Unavailable, "The store is gone.", {}});
        NoProgress quiet;
        QCOMPARE(countFacets(store, nullptr, quiet).error().message, std::string("The store is gone."));
    }
};

LEFTFOLD_TEST(TstCountFacets)
#include "tst_count_facets.moc"
