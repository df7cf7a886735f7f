// SPDX-License-Identifier: Apache-2.0
#include "core/expression/evaluate.h"
#include "tests/core/expression/reading.h"

using namespace leftfold;
using test::eventWith;
using test::matches;

class TstEvaluate : public QObject {
    Q_OBJECT

    static void expectAll(const Event& event, std::initializer_list<const char*> filters, bool holding) {
        for (const char* filter : filters)
            QVERIFY2(matches(filter, event) == holding, filter);
    }

private Q_SLOTS:
    void fieldsOfTheEvent() {
        const auto event = eventWith("{}");
        expectAll(event,
            {"type:order.created", "type:order.created.v2", "type:order.*", "type:*.v2", "type:x,order.*", "type = order.created",
                "type != payment", "type ~ ^order", "schema:2", "schema >= 2", "schema = 2.0", "aggregate:Order", "aggregate:o-17",
                "aggregate:Order/o-17", "aggregate:Order/*", "aggregate = Order/o-17", "aggregate ~ ^Order/o", "id:e-1", "version:3",
                "version < 4", "position:17", "position = \"17\"", "correlation:c-*", "missing(causation)", "exists(correlation)",
                "time:2026-03-01T*", "after:2026-03-01T12:00:00Z", "before:2026-03-01T12:00:00.000001Z", "time = 2026-03-01T12:00:00Z",
                "time != 2026-03-01", "after:-1s"},
            true);
        expectAll(event,
            {"type:order", "type:Order.Created", "type != order.created", "type != order.created.v2", "schema:1", "aggregate:order",
                "aggregate:Order/o-1", "aggregate:Order/o-17/x", "id:e", "version:03", "version > 3", "causation:*", "causation != x",
                "before:2026-03-01T12:00:00Z", "outbox:pending", "missing(id)", "before:-1s"},
            false);
    }

    void messageStates() {
        const auto event = eventWith("{}");
        EventFacts facts(event);
        facts.setMessageState("dead");
        QVERIFY(holds(test::expressionOf("outbox:failing,dead"), facts));
        QVERIFY(!holds(test::expressionOf("outbox:pending"), facts));
        QVERIFY(holds(test::expressionOf("exists(outbox)"), facts));
    }

    void numbersAreExact() {
        const auto event = eventWith(R"({"big":12345678901234567890123,"huge":1e400,"price":"12.50","rate":0.10})");
        expectAll(event,
            {"data.big = 12345678901234567890123", "data.big > 12345678901234567890122", "data.big < 12345678901234567890124",
                "data.huge > 1e399", "data.huge:1e400", "data.price = 12.5", "data.price < 12.51", "data.price = \"12.50\"",
                "data.rate = 0.1", "data.rate:0.10"},
            true);
        expectAll(event, {"data.big = 12345678901234567890124", "data.price = \"12.5\"", "data.rate:0.1", "data.huge < 1e400"}, false);
    }

    void paths() {
        const auto event = eventWith(R"({"items":[{"price":3},{"price":"x"},7],"odd name":{"x":1},"":2,"a":{"b":[[1,2],[3]]}})");
        expectAll(event,
            {"data.items[0].price = 3", "data.items[*].price = 3", "data.items[*].price:x", "data.items[*] = 7", "data.\"odd name\".x = 1",
                "data.\"\" = 2", "data.a.b[*][*] = 3", "exists(data.items[2])", "missing(data.items[3])", "missing(data.items.price)",
                "exists(data)", "data.items[*].price != 3"},
            true);
        expectAll(event, {"data.items[1].price = 3", "data.items.0 = 3", "exists(data.items[*].none)", "data.a.b[*] = 3"}, false);
    }

    void nullIsNotMissing() {
        const auto event = eventWith(R"({"n":null,"t":true,"o":{},"s":"null"})");
        expectAll(event,
            {"exists(data.n)", "data.n = null", "data.s != null", "data.n != 1", "data.t = true", "data.t != false", "data.t:true",
                "exists(data.o)", "data.o != 1", "not data.none = 1", "missing(data.none)", "data.s:null", "data.s = \"null\""},
            true);
        expectAll(event,
            {"data.none != 1", "data.none = null", "data.n:null", "data.n ~ .", "data.s = null", "data.n < 1", "data.t = \"true\"",
                "data.o = 1", "data.o:*", "missing(data.n)"},
            false);
    }

    void twinsMeanTheLast() {
        const auto event = eventWith(R"({"a":1,"a":2})");
        QVERIFY(matches("data.a = 2", event) && !matches("data.a = 1", event));
    }

    void whatIsNoJsonHasNoPaths() {
        for (const char* data : {"{\"a\":1", "plain", "", "[1,"}) {
            const auto event = eventWith(data);
            expectAll(event, {"exists(data.a)", "exists(data)", "data.a = 1"}, false);
            expectAll(event, {"missing(data.a)", "type:order.*", "-data.a = 1"}, true);
        }
        QVERIFY(matches("\"plain\"", eventWith("{ plain")));
        QVERIFY(matches("data = 5", eventWith("5")));
    }

    void metadataWhereverItStands() {
        auto event = eventWith(R"({"user_id":"bot","total":1})");
        event.shape = std::make_shared<BodyShape>(BodyShape{.metadataMembers = {"user_id"}});
        expectAll(event, {"metadata.user_id:bot", "missing(data.user_id)", "data.total = 1"}, true);
        event.metadata = Payload{.bytes = R"({"user_id":"human","source":"web"})"};
        expectAll(event, {"metadata.user_id:bot", "metadata.source:web"}, true); // the payload's own word stands
        event.payload.bytes = "broken";
        expectAll(event, {"metadata.user_id:human", "missing(data.total)"}, true);
    }

    void searching() {
        const auto event = eventWith("{\"note\":\"Gr\\u00fc\\u00dfe \\\"quoted\\\" 礼物\",\"n\":12.50}");
        expectAll(event,
            {"ORDER", "created.V2", "o-17", "c-1", "\"12.50\"", "礼物", "Grüße", "\"\\\"quoted\\\"\"", "gr*礼", "note", "-absent",
                "\"note\\\":\\\"gr\""},
            true);
        expectAll(event, {"absent", "GRÜSSE", "礼*Gr"}, false);
    }

    void statesOfAReplay() {
        const auto event = eventWith("{}");
        const auto before = parseJson(R"({"status":"open","total":5,"items":[1]})").value();
        const auto after = parseJson(R"({"status":"paid","total":5,"items":[1,2]})").value();
        EventFacts facts(event);
        facts.setStates(&before, &after);
        const auto check = [&](const char* text) { return holds(test::expressionOf(text, ExpressionScope::Replay), facts); };
        for (const char* text : {"state.status = paid", "old.status = open", "changed(state.status)", "changed(state.items[*])",
                 "became(state.status = paid)", "state.total = 5", "became(exists(state.items[1]))", "type:order.*"})
            QVERIFY2(check(text), text);
        for (const char* text : {"changed(state.total)", "became(state.total = 5)", "changed(state.none)", "old.items[1] = 2"})
            QVERIFY2(!check(text), text);
        facts.setStates(nullptr, &after);
        QVERIFY(check("became(state.total = 5)") && check("changed(state.total)") && check("missing(old.total)"));
    }

    void pathsCompareWithPaths() {
        const auto event =
            eventWith(R"({"a":10,"b":"9.50","c":"10.0","d":"x","l":[1,2],"m":[1,2],"n":null,"odd name":10,"o":"o-17","v":3})");
        expectAll(event,
            {"data.a > data.b", "data.c = data.a", "data.c > data.b", "data.b < data.c", "data.a = data.l[*] or data.a > data.l[*]",
                "data.l = data.m", "data.n = data.n", "data.d > data.b", "data.a = data.\"odd name\"", "data.\"odd name\" >= data[\"a\"]",
                "data.a != data.d", "aggregate = data.o", "version = data.v", "type != data.d", "(data.b < data.a)", "-data.a < data.b"},
            true);
        expectAll(event,
            {"data.a < data.b", "data.a = data.d", "data.a < data.d", "data.l != data.m", "data.l < data.m", "data.a = data.none",
                "data.a != data.none", "data.none != data.none", "data.n < data.n", "version > data.v", "type != data.none",
                "data.d = \"data.d\""},
            false);
        const auto text = eventWith(R"({"a":"data.x/y","b":"data"})");
        expectAll(text, {"data.a = data.x/y", "data.b = data"}, true); // these are no paths
        QCOMPARE(
            test::faultOf("data.a = state.b"), std::string("10: state.… is known in a replay only; events have data.… and metadata.…"));
        QCOMPARE(test::faultOf("time > data.a").substr(0, 30), std::string("8: expected a time after time "));
        QCOMPARE(test::faultOf("outbox:dead", ExpressionScope::Replay),
            std::string("1: outbox is known of stored events only, not in a replay"));
    }

    void theFormsThatAReplaySawAreAskedToo() {
        const auto event = eventWith(R"({"old":1})");
        const auto first = parseJson(R"({"new":1})").value();
        const auto second = parseJson(R"({"new":2})").value();
        const EventForm forms[] = {{"order.opened", 3, &first}, {"order.priced", 1, &second}};
        EventFacts facts(event);
        facts.setForms(forms);
        const auto check = [&](const char* text) { return holds(test::expressionOf(text, ExpressionScope::Replay), facts); };
        for (const char* text : {"type:order.created", "type:order.opened", "type:order.priced", "schema:3", "schema:2", "schema:1",
                 "data.new = 1", "data.new = 2", "missing(data.old)"})
            QVERIFY2(check(text), text);
        for (const char* text : {"type != order.priced", "schema:4", "data.new = 3", "exists(data.old)"})
            QVERIFY2(!check(text), text);
    }

    void anExplodingExpressionIsHarmless() {
        const auto event = eventWith("{\"x\":\"" + std::string(50000, 'a') + "b\"}");
        QVERIFY(!matches("data.x ~ \"^(a+)+$\"", event));
    }
};

LEFTFOLD_TEST(TstEvaluate)
#include "tst_evaluate.moc"
