// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/infer_reducer.h"
#include "core/jobs/load_fold.h"
#include "core/jobs/write_demo.h"
#include "core/model/document.h"
#include "core/replay/folder.h"
#include "core/replay/rule_reducer.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

void put(MemoryStore& store, const std::string& id, const std::string& type, const std::string& data, int version) {
    Event event;
    event.type = type;
    event.aggregate = {"Order", id};
    event.version = Version{version};
    event.payload.bytes = data;
    event.payload.storedSize = data.size();
    store.put(event);
}

InferredReducer inferred(EventSource& store, const InferRequest& request) {
    NoProgress progress;
    return inferReducer(store, request, progress).value();
}

} // namespace

class TstInferReducer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftLoadsAndFolds() {
        MemoryStore store;
        put(store, "o-1", "order.created", R"({"customer":"c"})", 1);
        put(store, "o-1", "order.confirmed", "{}", 2);
        put(store, "o-2", "order.created", R"({"customer":"d"})", 1);
        const auto draft = inferred(store, {.aggregateType = "Order"});
        QCOMPARE(draft.events, 3u);
        QCOMPARE(draft.histories, 2u);
        QCOMPARE(draft.failed, 0u);
        QVERIFY(!draft.cut);
        QVERIFY(readDocument(draft.text, "reducer", "draft.json"));
        QCOMPARE(inferred(store, {.aggregateType = "Order", .aggregateId = "o-2"}).events, 1u);
    }

    /// The list is replaced by something that is none: appending to it then fails, and gives way to merging.
    void aRuleThatFailsGivesWay() {
        MemoryStore store;
        put(store, "o-1", "order.item_added", R"({"sku":"a"})", 1);
        put(store, "o-1", "order.confirmed", R"({"items":3})", 2);
        put(store, "o-1", "order.item_added", R"({"sku":"b"})", 3);
        const auto draft = inferred(store, {.aggregateType = "Order"});
        QCOMPARE(draft.merged, std::vector<std::string>{"order.item_added"});
        QCOMPARE(draft.failed, 0u);
    }

    void whatCannotBeReadIsTold() {
        MemoryStore store;
        put(store, "o-1", "order.created", "no json", 1);
        put(store, "o-1", "order.closed", "{}", 2);
        const auto draft = inferred(store, {.aggregateType = "Order"});
        QCOMPARE(draft.failed, 1u);
        QVERIFY(draft.merged.empty());
    }

    void upcastFormsAreWhatCounts() {
        MemoryStore store;
        put(store, "o-1", "order.created", R"({"cust":"c"})", 1);
        const auto chain = std::make_shared<const Upcasters>(
            Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"order.created","from":1,"to":2,
                "steps":[{"op":"move","from":"/cust","path":"/customer"}]}]})",
                "u.json")
                .value());
        const auto draft = inferred(store, {.aggregateType = "Order", .upcasters = chain});
        QVERIFY(draft.text.find("/data/customer") != std::string::npos);
        QVERIFY(draft.text.find("/data/cust\"") == std::string::npos);
    }

    void aLongHistoryIsCut() {
        MemoryStore store;
        for (int at = 1; at <= 20; ++at)
            put(store, "o-1", "order.said", "{}", at);
        const auto draft = inferred(store, {.aggregateType = "Order", .events = 5});
        QCOMPARE(draft.events, 5u);
        QVERIFY(draft.cut);
    }

    void aTypeWithoutEventsIsRefused() {
        MemoryStore store;
        NoProgress progress;
        const auto draft = inferReducer(store, {.aggregateType = "Order"}, progress);
        QCOMPARE(draft.error().message, std::string("There are no events of aggregate type Order in this store."));
    }
};

LEFTFOLD_TEST(TstInferReducer)
#include "tst_infer_reducer.moc"
