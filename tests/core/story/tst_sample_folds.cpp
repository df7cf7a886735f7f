// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/story/sample_folds.h"
#include "tests/core/story/telling.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// Every aggregate of the story, folded from zero with the shipped documents.
std::map<AggregateId, Value> foldAll(const std::vector<Event>& events, const FoldFor& foldFor) {
    std::map<std::string, Fold> folds;
    for (const char* type : {"Order", "Payment", "Inventory", "Shipment", "Customer"})
        folds[type] = foldFor(type);
    std::map<AggregateId, Value> states;
    for (const Event& event : events) {
        Value& state = states[event.aggregate];
        auto folded = folds[event.aggregate.type](state, event);
        if (!folded)
            qFatal("%s: %s", event.storedType.c_str(), folded.error().message.c_str());
        state = *folded;
    }
    return states;
}

std::string member(const Value& state, const char* key) {
    const Value* found = state.find(key);
    return found ? toJson(*found) : "absent";
}

} // namespace

class TstSampleFolds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        auto foldFor = sampleFolds();
        QVERIFY2(foldFor, foldFor ? "" : foldFor.error().message.c_str());
        m_events = eventsOf(tell({6000, 1}));
        m_states = foldAll(m_events, *foldFor);
    }

    void theDocumentsReadEveryEvent() { QVERIFY(m_states.size() > 500); }

    void versionsAreThoseOfTheLastEvent() {
        std::map<AggregateId, std::int64_t> last;
        for (const Event& event : m_events)
            last[event.aggregate] = event.version->value;
        for (const auto& [id, state] : m_states)
            QCOMPARE(member(state, "version"), std::to_string(last[id]));
    }

    void deliveredOrdersArePaidInFull() {
        int delivered = 0;
        for (const auto& [id, state] : m_states) {
            if (member(state, "status") != "\"delivered\"")
                continue;
            if (id.type != "Order")
                continue;
            ++delivered;
            QCOMPARE(member(state, "paid"), member(state, "total"));
            QVERIFY(state.find("customer_id")->isString());
            QVERIFY(state.find("shipment")->find("carrier"));
            QVERIFY(state.find("items")->size() > 0);
        }
        QVERIFY(delivered > 100);
    }

    void stockIsNeverNegativeAndReservationsAddUp() {
        for (const auto& [id, state] : m_states) {
            if (id.type != "Inventory")
                continue;
            std::int64_t reserved = 0;
            for (const Value& reservation : state.find("reservations")->items())
                reserved += std::stoll(reservation.find("quantity")->text());
            QCOMPARE(member(state, "reserved"), std::to_string(reserved));
            QVERIFY(std::stoll(member(state, "on_hand")) >= 0);
        }
    }

    void refundedPaymentsGaveEverythingBack() {
        int refunded = 0;
        for (const auto& [id, state] : m_states)
            if (id.type == "Payment" && member(state, "status") == "\"refunded\"") {
                QCOMPARE(member(state, "refunded"), member(state, "amount"));
                ++refunded;
            }
        QVERIFY(refunded > 3);
    }

private:
    std::vector<Event> m_events;
    std::map<AggregateId, Value> m_states;
};

LEFTFOLD_TEST(TstSampleFolds)
#include "tst_sample_folds.moc"
