// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/versioning/upcasters.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

Upcasters read(const std::string& list) {
    return Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":[)" + list + "]}", "u.json").value();
}

/// `type v2 {…}; type v1 {…} | arrows`, or the failure.
std::string run(const Upcasters& upcasters, const std::string& type, int version, std::string_view data) {
    Event stored;
    stored.type = type;
    stored.aggregate = {"Order", "o-1"};
    const auto upcast = upcasters.upcast({&stored, stored.type, version, parseJson(data).value(), {}});
    std::string text;
    for (const auto& event : upcast.events)
        text +=
            (text.empty() ? "" : "; ") + std::string(event.type) + " v" + std::to_string(event.schemaVersion) + ' ' + toJson(event.data);
    if (upcast.failure)
        text = upcast.failure->pointer + ": " + upcast.failure->reason;
    text += " |";
    for (const auto& arrow : upcast.trace)
        text += ' ' + describe(arrow) + ',';
    return text;
}

} // namespace

class TstUpcasters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChainRunsToItsEnd() {
        const auto upcasters =
            read(R"({"event_type":"order.created","from":1,"to":2,"steps":[{"op":"default","path":"/currency","value":"USD"},
                {"op":"move","from":"/cust","path":"/customer_id"}]},
            {"event_type":"order.created","from":2,"to":3,"steps":[{"op":"add","path":"/source","value":"legacy"}]},
            {"event_type":"order.placed","from":1,"to":2,"as":"order.created","steps":[]})");
        QCOMPARE(run(upcasters, "order.created", 1, R"({"cust":"c-1"})"),
            std::string(
                R"(order.created v3 {"currency":"USD","customer_id":"c-1","source":"legacy"} | order.created v1 → v2, order.created v2 → v3,)"));
        QCOMPARE(run(upcasters, "order.placed", 1, "{}"),
            std::string(R"(order.created v3 {"source":"legacy"} | order.placed v1 → order.created v2, order.created v2 → v3,)"));
        QCOMPARE(run(upcasters, "order.created", 3, R"({"x":0.10})"), std::string(R"(order.created v3 {"x":0.10} |)"));
        QCOMPARE(run(upcasters, "order.paid", 1, "[1]"), std::string("order.paid v1 [1] |"));
    }

    void oneBecomesSeveralInOrder() {
        const auto upcasters =
            read(R"({"event_type":"ab","from":1,"into":[{"event_type":"a","to":1,"steps":[{"op":"remove","path":"/paid"}]},
                {"event_type":"b","to":2,"steps":[{"op":"add","path":"/amount","value":{"$from":"/data/paid"}}]}]},
            {"event_type":"a","from":1,"into":[{"event_type":"a1","to":1},{"event_type":"a2","to":1}]},
            {"event_type":"gone","from":1,"into":[]})");
        QCOMPARE(run(upcasters, "ab", 1, R"({"paid":5})"),
            std::string(R"(a1 v1 {}; a2 v1 {}; b v2 {"paid":5,"amount":5} | ab v1 → a v1, ab v1 → b v2, a v1 → a1 v1, a v1 → a2 v1,)"));
        QCOMPARE(run(upcasters, "gone", 1, "{}"), std::string(" | gone v1 → dropped,"));
    }

    /// `$from` means the event as it came in, whatever the steps before did.
    void fromMeansTheEventBeforeTheSteps() {
        const auto upcasters = read(R"({"event_type":"a","from":1,"to":2,"steps":[{"op":"remove","path":"/x"},
            {"op":"add","path":"/y","value":[{"$from":"/data/x"},{"$from":"/schema_version"},{"$from":"/aggregate_id"}]}]})");
        QCOMPARE(run(upcasters, "a", 1, R"({"x":7})"), std::string(R"(a v2 {"y":[7,1,"o-1"]} | a v1 → v2,)"));
    }

    void aFailureNamesArrowStepAndReason() {
        const auto upcasters = read(R"({"event_type":"a","from":1,"to":2,"steps":[]},
            {"event_type":"a","from":2,"to":3,"steps":[{"op":"add","path":"/x","value":1},{"op":"convert","path":"/total","to":"decimal"}]},
            {"event_type":"b","from":1,"into":[{"event_type":"c","to":1},{"event_type":"d","to":1,"steps":[{"op":"each","path":"/l","steps":[{"op":"remove","path":"/q"}]}]}]})");
        QCOMPARE(run(upcasters, "a", 1, R"({"total":"n/a"})"),
            std::string(
                "/upcasters/1/steps/1: a v2 → v3, step 2, convert /total → decimal: \"n/a\" cannot become a decimal without loss | a v1 → "
                "v2, a v2 → v3,"));
        QCOMPARE(run(upcasters, "b", 1, R"({"l":[{}]})"),
            std::string(
                "/upcasters/2/into/1/steps/0/steps/0: b v1 → d v1, step 1, each /l: item 0: remove /q: there is no /q | b v1 → c v1, b "
                "v1 → d v1,"));
    }

    void oneEventCannotFillTheMemory() {
        std::string list;
        for (int version = 1; version <= 40; ++version) {
            const auto next = R"({"event_type":"a","to":)" + std::to_string(version + 1) + '}';
            list += std::string(version > 1 ? "," : "") + R"({"event_type":"a","from":)" + std::to_string(version) + ",\"into\":[" + next
                + ',' + next + "]}";
        }
        QVERIFY(run(read(list), "a", 1, "{}").find("one event became more than 1000") != std::string::npos);
    }

    void knowsWhetherMetadataIsRead() {
        QVERIFY(
            !read(R"({"event_type":"a","from":1,"to":2,"steps":[{"op":"add","path":"/x","value":{"$from":"/data/y"}}]})").readsMetadata());
        QVERIFY(read(R"({"event_type":"a","from":1,"to":2,"steps":[{"op":"add","path":"/x","value":{"$from":"/metadata/y"}}]})")
                    .readsMetadata());
        QVERIFY(Upcasters().empty());
        QCOMPARE(Upcasters().find("a", 1), nullptr);
    }
};

LEFTFOLD_TEST(TstUpcasters)
#include "tst_upcasters.moc"
