// SPDX-License-Identifier: Apache-2.0
#include "core/model/instant.h"
#include "core/model/json_text.h"
#include "core/story/story.h"
#include "tests/core/story/telling.h"
#include <map>
#include <set>

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::uint64_t contentHash(const std::vector<Event>& events) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const Event& event : events)
        for (const char letter : event.payload.bytes)
            hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
    return hash;
}

} // namespace

class TstStory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hasExactlyAsManyEventsAsWanted_data() {
        QTest::addColumn<qint64>("wanted");
        for (const qint64 wanted : {1, 7, 1000, 5000, 5001, 12'000})
            QTest::addRow("%lld", static_cast<long long>(wanted)) << wanted;
    }
    void hasExactlyAsManyEventsAsWanted() {
        QFETCH(qint64, wanted);
        QCOMPARE(static_cast<qint64>(eventsOf(tell({wanted, 1})).size()), wanted);
    }

    void isTheSameForTheSameSeed() {
        QCOMPARE(contentHash(eventsOf(tell({3000, 7}))), contentHash(eventsOf(tell({3000, 7}))));
        QVERIFY(contentHash(eventsOf(tell({3000, 7}))) != contentHash(eventsOf(tell({3000, 8}))));
    }

    void versionsHaveNoGaps() {
        std::map<AggregateId, std::int64_t> versions;
        for (const Commit& commit : tell({9000, 3}))
            for (const Append& append : commit.appends) {
                std::int64_t& version = versions[append.aggregate];
                QCOMPARE(append.expectedVersion.value, version);
                version += std::ssize(append.events);
            }
        QVERIFY(versions.size() > 500);
    }

    void timeNeverRunsBackwards() {
        Instant before{};
        for (const Event& event : eventsOf(tell({9000, 3}))) {
            QVERIFY2(*event.occurredAt > before, formatInstant(*event.occurredAt).c_str());
            before = *event.occurredAt;
        }
    }

    void everyCauseHappenedBefore() {
        std::set<std::string> seen;
        for (const Event& event : eventsOf(tell({9000, 3}))) {
            QVERIFY(seen.insert(event.id.text).second);
            QVERIFY2(event.causation.empty() || seen.contains(event.causation.text), event.storedType.c_str());
        }
    }

    void processesCrossAggregates() {
        std::map<CorrelationId, std::set<std::string>> types;
        for (const Event& event : eventsOf(tell({5000, 1})))
            if (!event.correlation.empty())
                types[event.correlation].insert(event.aggregate.type);
        const auto full = std::count_if(types.begin(), types.end(), [](const auto& entry) { return entry.second.size() == 5; });
        QVERIFY2(full > 50, std::to_string(full).c_str());
    }

    void everyEventHasAMessage() {
        for (const Commit& commit : tell({5000, 1})) {
            std::size_t events = 0;
            for (const Append& append : commit.appends)
                events += append.events.size();
            QCOMPARE(commit.messages.size(), events);
        }
    }

    void longAggregatesHaveSnapshots() {
        for (const std::uint64_t seed : {1, 2, 3}) {
            std::size_t ofOrders = 0;
            std::size_t all = 0;
            for (const Commit& commit : tell({5000, seed}))
                for (const NewSnapshot& snapshot : commit.snapshots) {
                    QCOMPARE(toJson(snapshot.state), std::to_string(snapshot.version.value));
                    ofOrders += snapshot.aggregate.type == "Order" ? 1 : 0;
                    ++all;
                }
            QVERIFY2(ofOrders >= 1 && all > ofOrders, (std::to_string(ofOrders) + " of " + std::to_string(all)).c_str());
        }
    }

    void everythingThatCanHappenHappens() {
        std::map<std::string, int> types;
        for (const Event& event : eventsOf(tell({5000, 1})))
            ++types[event.storedType];
        for (const char* type : {"cart.checked_out.v1", "order.created.v1", "order.created.v2", "order.created.v3", "order.item_added.v1",
                 "order.item_added.v2", "order.item_removed.v1", "order.discount_applied.v1", "order.confirmed.v1",
                 "order.payment_recorded.v1", "order.shipped.v1", "order.delivered.v1", "order.return_requested.v1", "order.refunded.v1",
                 "order.cancelled.v1", "order.noted.v1", "payment.requested.v1", "payment.requested.v2", "payment.failed.v1",
                 "payment.processed.v1", "payment.processed.v2", "payment.refunded.v2", "inventory.listed.v1", "inventory.reserved.v1",
                 "inventory.released.v1", "inventory.picked.v1", "inventory.depleted.v1", "inventory.restocked.v1", "inventory.returned.v1",
                 "shipment.packed.v1", "shipment.dispatched.v1", "shipment.scanned.v1", "shipment.delivered.v1", "shipment.returned.v1",
                 "customer.registered.v1", "customer.registered.v2", "customer.address_changed.v1", "customer.address_changed.v2"})
            QVERIFY2(types[type] > 0, type);
        if (qEnvironmentVariableIsSet("LEFTFOLD_SHOW"))
            for (const auto& [type, count] : types)
                qInfo("%6d %s", count, type.c_str());
    }
};

LEFTFOLD_TEST(TstStory)
#include "tst_story.moc"
