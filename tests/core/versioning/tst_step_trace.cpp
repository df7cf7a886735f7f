// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/versioning/step_trace.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

Event stored(std::string data, std::string type = "a", int version = 1) {
    Event event;
    event.type = std::move(type);
    event.schemaVersion = version;
    event.payload.bytes = std::move(data);
    event.payload.storedSize = event.payload.bytes.size();
    return event;
}

/// `-/cust@1 +/customer@1 ~/total@2.3`: the steps count from 1 as people do.
std::string told(const TracedArrow& traced) {
    std::string text;
    for (const auto& change : traced.changes) {
        text += text.empty() ? "" : " ";
        const bool removed = change.kind == TracedChange::Kind::Removed;
        text += removed ? "-" + change.before.toString() : (change.kind == TracedChange::Kind::Added ? '+' : '~') + change.after.toString();
        if (change.kind == TracedChange::Kind::Changed && change.before != change.after)
            text += '<' + change.before.toString();
        for (std::size_t at = 0; at < change.steps.size(); ++at)
            text += (at == 0 ? '@' : '.') + std::to_string(change.steps[at] + 1);
    }
    return text;
}

Upcasters mapping(const std::string& steps) {
    return Upcasters::parse(
        R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"a","from":1,"to":2,"steps":)" + steps + "}]}", "u.json")
        .value();
}

TracedArrow trace(const std::string& steps, const std::string& payload) {
    return traceArrow(stored(payload), mapping(steps), 0, 0);
}

} // namespace

class TstStepTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The picture of the Versions page.
    void tellsTheMockUp() {
        const auto traced = trace(R"([{"op":"move","from":"/cust","path":"/customer_id"},
            {"op":"convert","path":"/total","to":"decimal","divide_by":100},
            {"op":"move","from":"/total","path":"/total_amount"},
            {"op":"default","path":"/currency","value":"USD"},
            {"op":"move","from":"/address","path":"/shipping"},
            {"op":"move","from":"/shipping/zip","path":"/shipping/postcode"},
            {"op":"split","path":"/name","separator":" ","into":["/first_name","/last_name"]},
            {"op":"remove","path":"/legacy_flag"}])",
            R"({"order_id":"o-1","cust":"c-1","total":9900,"address":{"zip":"78499","city":"K"},"name":"Z A","legacy_flag":true})");
        QVERIFY(traced.reached && !traced.failure && !traced.upcastBefore);
        QCOMPARE(told(traced),
            std::string("-/cust@1 -/total@2.3 -/address@5 -/name@7 -/legacy_flag@8 +/currency@4 +/customer_id@1 +/first_name@7 "
                        "+/last_name@7 +/shipping@5 +/shipping/postcode@5.6 +/total_amount@2.3"));
        QCOMPARE(toJson(traced.after),
            std::string(R"({"order_id":"o-1","customer_id":"c-1","total_amount":"99.00","currency":"USD",)"
                        R"("shipping":{"city":"K","postcode":"78499"},"first_name":"Z","last_name":"A"})"));
    }

    void everyOperation_data() {
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* steps, const char* payload, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(steps) << QString::fromUtf8(payload) << QString::fromUtf8(expected);
        };
        row("nothing", "[]", R"({"a":1})", "");
        row("add", R"([{"op":"add","path":"/b","value":2}])", R"({"a":1})", "+/b@1");
        row("add over", R"([{"op":"add","path":"/a","value":2}])", R"({"a":1})", "~/a@1");
        row("remove", R"([{"op":"remove","path":"/a"}])", R"({"a":1})", "-/a@1");
        row("replace", R"([{"op":"replace","path":"/a","value":2}])", R"({"a":1})", "~/a@1");
        row("replace the whole", R"([{"op":"replace","path":"","value":[]}])", R"({"a":1})", "~@1");
        row("move", R"([{"op":"move","from":"/a","path":"/b"}])", R"({"a":1})", "-/a@1 +/b@1");
        row("copy", R"([{"op":"copy","from":"/a","path":"/b"}])", R"({"a":1})", "+/b@1");
        row("test", R"([{"op":"test","path":"/a","value":1}])", R"({"a":1})", "");
        row("off", R"([{"op":"remove","path":"/a","off":true},{"op":"remove","path":"/b"}])", R"({"a":1,"b":2})", "-/b@2");
        row("merge", R"([{"op":"merge","path":"","value":{"a":null,"b":{"c":3}}}])", R"({"a":1,"b":{"d":4}})", "-/a@1 +/b/c@1");
        row("default", R"([{"op":"default","path":"/a","value":9},{"op":"default","path":"/b","value":9}])", R"({"a":1})", "+/b@2");
        row("convert", R"([{"op":"convert","path":"/a","to":"string"}])", R"({"a":1})", "~/a@1");
        row("map", R"([{"op":"map","path":"/a","values":{"x":"y"}}])", R"({"a":"x"})", "~/a@1");
        row("split", R"([{"op":"split","path":"/n","separator":" ","into":["/f","/l"]}])", R"({"n":"A B"})", "-/n@1 +/f@1 +/l@1");
        row("join", R"([{"op":"join","from":["/f","/l"],"separator":" ","path":"/n"}])", R"({"f":"A","l":"B"})", "-/f@1 -/l@1 +/n@1");
        row("each", R"([{"op":"each","path":"/l","steps":[{"op":"move","from":"/p","path":"/price"}]}])", R"({"l":[{"p":1},{"p":2}]})",
            "-/l/0/p@1 -/l/1/p@1 +/l/0/price@1 +/l/1/price@1");
        row("from the event", R"([{"op":"add","path":"/y","value":{"$from":"/data/x"}}])", R"({"x":7})", "+/y@1");
        row("a later step takes over", R"([{"op":"add","path":"/b","value":1},{"op":"replace","path":"/b","value":2}])", "{}", "+/b@1.2");
        row("added and removed", R"([{"op":"add","path":"/b","value":1},{"op":"remove","path":"/b"}])", "{}", "");
        row("there and back", R"([{"op":"move","from":"/a","path":"/b"},{"op":"move","from":"/b","path":"/a"}])", R"({"a":1})", "");
        row("changed and back", R"([{"op":"replace","path":"/a","value":2},{"op":"replace","path":"/a","value":1}])", R"({"a":1})", "");
        row("another in its place", R"([{"op":"remove","path":"/a"},{"op":"add","path":"/a","value":2}])", R"({"a":1})", "~/a@2");
        row("a part goes before the whole", R"([{"op":"move","from":"/o/a","path":"/a"},{"op":"remove","path":"/o"}])",
            R"({"o":{"a":1,"b":2}})", "-/o/a@1 -/o@2 +/a@1");
    }

    void everyOperation() {
        QFETCH(QString, steps);
        QFETCH(QString, payload);
        QFETCH(QString, expected);
        QCOMPARE(told(trace(steps.toStdString(), payload.toStdString())), expected.toStdString());
    }

    /// Items are followed when others come and go before them.
    void arrays() {
        const auto told1 = [](const char* steps, const char* payload) { return told(trace(steps, payload)); };
        QCOMPARE(told1(R"([{"op":"add","path":"/l/-","value":3}])", R"({"l":[1,2]})"), std::string("+/l/2@1"));
        QCOMPARE(told1(R"([{"op":"remove","path":"/l/0"},{"op":"replace","path":"/l/0","value":9}])", R"({"l":[1,2,3]})"),
            std::string("-/l/0@1 ~/l/0</l/1@2"));
        QCOMPARE(told1(R"([{"op":"add","path":"/l/0","value":0},{"op":"remove","path":"/l/2"}])", R"({"l":[1,2]})"),
            std::string("-/l/1@2 +/l/0@1"));
        QCOMPARE(told1(R"([{"op":"add","path":"/n","value":[]},{"op":"add","path":"/n/-","value":1},{"op":"add","path":"/n/0","value":2}])",
                     "{}"),
            std::string("+/n@1 +/n/0@3 +/n/1@2"));
        QCOMPARE(told1(R"([{"op":"replace","path":"/a","value":[1]},{"op":"add","path":"/a/0","value":2}])", R"({"a":{"0":5}})"),
            std::string("~/a@1 +/a/0@2"));
    }

    void aFailingStepIsNamed() {
        const auto traced = trace(R"([{"op":"move","from":"/a","path":"/b"},{"op":"add","path":"/c","value":1},
            {"op":"each","path":"/l","steps":[{"op":"test","path":"/x","value":1},{"op":"remove","path":"/y"}]},
            {"op":"remove","path":"/b"}])",
            R"({"a":1,"l":[{"x":1}]})");
        QVERIFY(traced.reached && traced.failure);
        QCOMPARE(*traced.failure->step, std::size_t{2});
        QCOMPARE(traced.failure->pointer, std::string("/upcasters/0/steps/2/steps/1"));
        QVERIFY(traced.failure->reason.find("/y") != std::string::npos);
        QCOMPARE(told(traced), std::string("-/a@1 +/b@1 +/c@2"));
        QCOMPARE(toJson(traced.after), std::string(R"({"l":[{"x":1}],"b":1,"c":1})"));
    }

    void eventsComeAlongTheChain() {
        const auto upcasters = Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":[
            {"event_type":"a","from":1,"to":2,"steps":[{"op":"move","from":"/c","path":"/cust"}]},
            {"event_type":"a","from":2,"into":[{"event_type":"x","to":1,"steps":[{"op":"remove","path":"/cust"}]},
                                              {"event_type":"y","to":1,"steps":[{"op":"convert","path":"/cust","to":"integer"}]}]},
            {"event_type":"gone","from":1,"into":[]}]})",
            "u.json")
                                   .value();
        const auto first = traceArrow(stored(R"({"c":"1"})"), upcasters, 1, 0);
        QVERIFY(first.reached && first.upcastBefore);
        QCOMPARE(toJson(first.before), std::string(R"({"cust":"1"})"));
        QCOMPARE(told(first), std::string("-/cust@1"));
        const auto second = traceArrow(stored(R"({"c":"n/a"})"), upcasters, 1, 1);
        QCOMPARE(second.failure->pointer, std::string("/upcasters/1/into/1/steps/0"));
        const auto broken = traceArrow(stored("{}"), upcasters, 1, 0);
        QVERIFY(!broken.reached && broken.failure && !broken.failure->step);
        QCOMPARE(broken.failure->pointer, std::string("/upcasters/0/steps/0"));
        QVERIFY(!traceArrow(stored("{}", "other"), upcasters, 1, 0).reached);
        QVERIFY(traceArrow(stored("no JSON"), upcasters, 0, 0).failure);
        const auto gone = traceArrow(stored("{}", "gone"), upcasters, 2, 0);
        QVERIFY(gone.reached && gone.dropped && gone.changes.empty());
    }

    /// A pass over a long array is no square of it.
    void manyItems() {
        std::string items;
        for (int at = 0; at < 20'000; ++at)
            items += std::string(at ? "," : "") + R"({"p":1})";
        const auto traced = trace(R"([{"op":"each","path":"/l","steps":[{"op":"move","from":"/p","path":"/q"}]},
            {"op":"each","path":"/l","steps":[{"op":"move","from":"/q","path":"/p"}]},{"op":"add","path":"/l/0","value":1}])",
            "{\"l\":[" + items + "]}");
        QCOMPARE(told(traced), std::string("+/l/0@3"));
    }
};

LEFTFOLD_TEST(TstStepTrace)
#include "tst_step_trace.moc"
