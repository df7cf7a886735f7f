// SPDX-License-Identifier: Apache-2.0
#include "core/replay/blame_origin.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

const char* const chain = R"([
    {"event_type":"created","from":1,"to":2,"steps":[{"op":"default","path":"/currency","value":"USD"},
        {"op":"move","from":"/cust","path":"/customer_id"}]},
    {"event_type":"created","from":2,"to":3,"steps":[{"op":"convert","path":"/total","to":"string"}]},
    {"event_type":"started","from":1,"into":[{"event_type":"created","to":3,"steps":[{"op":"add","path":"/currency","value":"EUR"}]},
        {"event_type":"named","to":1,"steps":[]}]}])";

const char* const order = R"({"created":[{"op":"add","path":"/customer","value":{"id":{"$from":"/data/customer_id"}}},
        {"op":"replace","path":"/status","value":"pending"},{"op":"merge","path":"/money","value":{"in":{"$from":"/data/currency"}}},
        {"op":"add","path":"/total","value":{"$from":"/data/total"}},{"op":"add","path":"/lines/-","value":{"$from":"/data"}}],
    "named":[{"op":"add","path":"/name","value":{"$from":"/data/name"}}],
    "*":[{"op":"replace","path":"/last","value":{"$from":"/event_type"}}]})";

Timeline orders(std::shared_ptr<Reducer> reducer, const std::string& type = "created",
    const std::string& data = R"({"cust":"c-7","total":5,"name":"x"})") {
    return folded(history({{type, data}}), std::move(reducer), upcasters(chain));
}

std::shared_ptr<Reducer> orderRules() {
    return rules(order, R"({"status":"","money":{},"lines":[],"last":""})");
}

ValueOrigin originAt(const Timeline& timeline, const std::string& pointer) {
    const auto place = JsonPointer::parse(pointer).value();
    const auto state = timeline.state(1);
    return StepOrigins(timeline, timeline.frame(1)).of(place, *resolve(state, place));
}

} // namespace

class TstBlameOrigin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRuleThatWroteIsTold() {
        const auto timeline = orders(orderRules());
        QCOMPARE(originAt(timeline, "/status"), (ValueOrigin{"", "created", "replace /status"}));
        QCOMPARE(originAt(timeline, "/last"), (ValueOrigin{"", "*", "replace /last"}));
    }

    void theUpcasterStepIsTold() {
        const auto timeline = orders(orderRules());
        QCOMPARE(originAt(timeline, "/customer/id").upcast, std::string("cust → customer_id"));
        QCOMPARE(originAt(timeline, "/money/in").upcast, std::string("default \"USD\""));
        QCOMPARE(originAt(timeline, "/total").upcast, std::string("convert → string"));
        QCOMPARE(originAt(timeline, "/lines/0/currency").upcast, std::string("default \"USD\""));
        QCOMPARE(originAt(timeline, "/lines/0/name").upcast, std::string());
    }

    void aValueThatWasThereComesFromNoUpcaster() {
        const auto timeline = orders(orderRules(), "created", R"({"cust":"c-7","total":5,"name":"x","currency":"EUR"})");
        QCOMPARE(originAt(timeline, "/money/in").upcast, std::string());
    }

    void oneOfSeveralEventsIsFollowed() {
        const auto timeline = orders(orderRules(), "started", R"({"customer_id":"c-7","total":"5","name":"x"})");
        QCOMPARE(originAt(timeline, "/money/in").upcast, std::string("add \"EUR\""));
        QCOMPARE(originAt(timeline, "/name"), (ValueOrigin{"", "named", "add /name"}));
    }

    void mergingReadsTheSamePlace() {
        const auto timeline = orders(nullptr);
        QCOMPARE(originAt(timeline, "/customer_id"), (ValueOrigin{"cust → customer_id", "", ""}));
        QCOMPARE(originAt(timeline, "/name"), ValueOrigin());
    }

    /// The item stands under another index by now.
    void aPlaceThatMovedIsFoundByItsName() {
        const auto timeline = orders(orderRules());
        StepOrigins origins(timeline, timeline.frame(1));
        QCOMPARE(origins.of(JsonPointer::parse("/lines/4/currency").value(), Value::string("USD")).upcast, std::string("default \"USD\""));
        QCOMPARE(origins.of(JsonPointer::parse("/lines/4/currency").value(), Value::string("EUR")), ValueOrigin());
    }

    void whatDidNothingWroteNothing() {
        const auto timeline = folded(history({{"other", "{"}}), orderRules());
        QCOMPARE(StepOrigins(timeline, timeline.frame(1)).of({}, Value()), ValueOrigin());
        QCOMPARE(StepOrigins(timeline, timeline.frame(0)).of({}, Value()), ValueOrigin());
    }
};

LEFTFOLD_TEST(TstBlameOrigin)
#include "tst_blame_origin.moc"
