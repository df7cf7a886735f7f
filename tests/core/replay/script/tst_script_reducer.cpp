// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/script_reducer.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"
#include <random>
#include <thread>

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::shared_ptr<Reducer> projection(const std::string& text) {
    return ScriptReducer::parse(text, "p.js").value();
}

/// A projection with these handlers.
std::shared_ptr<Reducer> when(const std::string& handlers) {
    return projection("fromStream('order-1').when({\n" + handlers + "\n})");
}

std::string mistake(const std::string& text) {
    const auto reducer = ScriptReducer::parse(text, "p.js");
    return reducer ? "none" : reducer.error().message;
}

std::string lastState(const Timeline& timeline) {
    return toJson(timeline.state(timeline.size()));
}

/// The state after these events, all of the type `e`.
std::string after(const std::string& handlers, const std::vector<std::string>& data) {
    std::vector<std::pair<std::string, std::string>> events;
    for (const auto& each : data)
        events.emplace_back("e", each);
    return lastState(folded(history(events), when(handlers)));
}

/// What the third of five events does to a counter, and that the others are counted all the same.
std::string failureOfThird(const std::string& body) {
    const auto reducer = when("$init: () => ({ n: 0 }), e: (s, e) => { s.n += 1; if (e.data.k === 3) { " + body + " } return s }");
    const auto timeline =
        folded(history({{"e", R"({"k":1})"}, {"e", R"({"k":2})"}, {"e", R"({"k":3})"}, {"e", R"({"k":4})"}, {"e", R"({"k":5})"}}), reducer);
    if (timeline.counts().failed != 1 || timeline.failures().front().step != 3)
        return "failed: " + std::to_string(timeline.counts().failed);
    if (timeline.status(3) != StepStatus::Failed || lastState(timeline) != R"({"n":4})" || toJson(timeline.state(3)) != R"({"n":2})"
        || toJson(timeline.frame(4).after) != R"({"n":3})")
        return "the rest is wrong: " + lastState(timeline);
    return timeline.failures().front().message;
}

} // namespace

class TstScriptReducer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsInTheStyleOfEventStores() {
        const auto reducer = projection(R"(
            /* what a team has in its repository */
            const add = (s, e) => { s.total += e.data.price * e.data.quantity; };
            fromCategory("order").foreachStream().when({
                $init: () => ({ status: "none", total: 0 }),
                $any: (s, e) => { s.last = e.eventType },
                "order.created": (s, e) => ({ status: "pending", total: 0, id: e.streamId, at: e.sequenceNumber, by: e.metadata.user }),
                "order.item_added": add,
                "order.confirmed": function (s) { s.status = "confirmed"; return s },
            }).outputState();)");
        QCOMPARE(reducer->name(), std::string("p.js"));
        QCOMPARE(reducer->reads(), EventParts::DataAndMetadata);
        QCOMPARE(toJson(reducer->initialState()), std::string(R"({"status":"none","total":0})"));
        auto events = history(
            {{"order.created", "{}"}, {"order.item_added", R"({"price":2.5,"quantity":2})"}, {"order.confirmed", "{}"}, {"x", "{}"}});
        events[0].metadata = Payload{.bytes = R"({"user":"u-1"})"};
        const auto timeline = folded(events, reducer);
        QCOMPARE(lastState(timeline), std::string(R"({"status":"confirmed","total":5,"id":"o-1","at":1,"by":"u-1","last":"x"})"));
        QCOMPARE(timeline.counts().applied, std::size_t(4));
    }

    void anEventWithoutAHandlerChangesNothing() {
        const auto timeline = folded(history({{"e", "{}"}, {"other", "{}"}}), when("e: s => { s.seen = true }"));
        QCOMPARE(timeline.status(2), StepStatus::Unchanged);
        QCOMPARE(lastState(timeline), std::string(R"({"seen":true})"));
    }

    void partsOfAnEvent() {
        QCOMPARE(
            after("e: (s, e) => [e.isJson, e.data === e.body, e.bodyRaw.length, e.partition, e.aggregateType, e.event_type, e.position]",
                {R"({"a":1})"}),
            std::string(R"([true,true,7,"o-1","Order","e",null])"));
        QVERIFY(mistake("fromAll().when({ e: s => ({ ...s }) })").find("write Object.assign({}, s, { … })") != std::string::npos);
    }

    void numbersKeepTheirDigits() {
        QCOMPARE(after("$init: () => ({ list: [] }), e: (s, e) => { s.list.push(e.data.id); s.price = e.data.price; s.n = s.list.length }",
                     {R"({"id":12345678901234567890123,"price":0.10})", R"({"id":9007199254740993,"price":1.00})"}),
            std::string(R"({"list":[12345678901234567890123,9007199254740993],"price":1.00,"n":2})"));
    }

    void mistakesInAFileAreToldWithTheirLine_data() {
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* text, const char* sentence) { QTest::newRow(text) << QString::fromUtf8(sentence); };
        row("", "p.js: it has no fromStream(…).when({ … })");
        row("fromStream('a')", "p.js: it has no fromStream(…).when({ … })");
        row("fromStream('a').when({\n e: 1 })", "p.js:1: the handler of 'e' is no function");
        row("fromStream('a')\n.when({\n e: (s, e => s })", "p.js:3: Unexpected token `}'");
        row("\nnothing.when({})", "p.js:2: nothing is not defined");
        row("fromAll().when({ $init: () => undefined })", "p.js: $init returns nothing");
        row("fromAll().when({ $init: () => NaN })", "p.js: the state is NaN, which JSON does not know");
        row("fromAll().when({ $initShared: () => ({}) })",
            "p.js:1: $initShared: a state that aggregates share is nothing that one aggregate's events can tell; leave it out");
        row("fromAll().partitionBy(e => e.data.id).when({})",
            "p.js:1: partitionBy: a replay is that of one aggregate already; use foreachStream()");
        row("fromAll().when({}).transformBy(s => s.total)",
            "p.js:1: transformBy: a replay needs the state itself, not what is made of it; leave it out");
        row("fromAll().when({ $init: () => { for (;;); } })", "p.js: it was stopped after 100 ms; a handler must come to an end");
        row("for (;;);", "p.js: it was stopped after 100 ms; a handler must come to an end");
        row("})(), (function () {", "p.js: it has no fromStream(…).when({ … })");
        row("fromAll().when({ e: s => { try { } finally { } } })", "p.js:1: a reducer cannot use \"finally\": it could not be stopped");
        row("fromAll().when({ $init: () => ({ at: Date.now() }) })",
            "p.js:1: now reads the clock; a script must give the same answer tomorrow");
    }

    void mistakesInAFileAreToldWithTheirLine() {
        QFETCH(QString, sentence);
        QCOMPARE(QString::fromStdString(mistake(QTest::currentDataTag())), sentence);
    }

    void aMistakeMarksItsStep_data() {
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* body, const char* sentence) { QTest::newRow(body) << QString::fromUtf8(sentence); };
        row("throw new Error('no');", "p.js:2: no");
        row("throw 'plainly';", "p.js: plainly");
        row("s.a.b = 1;", "p.js:2: Type error");
        row("for (;;);", "p.js: it was stopped after 100 ms; a handler must come to an end");
        row("const f = () => f() + 1; f();", "p.js:1: Maximum call stack size exceeded.");
        row("return () => 1;", "p.js: the state is a function, which JSON does not know");
        row("return NaN;", "p.js: the state is NaN, which JSON does not know");
        row("s.total = undefined + 1;", "p.js: 'total' is NaN, which JSON does not know");
        row("s.self = s;", "p.js: the state holds itself, or nests deeper than 400 levels");
        row("s.f = () => 1;", "p.js: 'f' is a function, which JSON does not know");
        row("s.at = new Date(0);", "p.js: 'at' is a Date, which JSON does not keep; keep its text");
        row("s.event = e;", "p.js: the event itself is no part of a state; keep its data");
        row("s.text = 'x'.repeat(9e6); s.more = [s.text, s.text, s.text, s.text];", "p.js: the state is larger than 32 MB");
        row("s.list = Array(2e6);", "p.js: an array of more than 1000000 items is too long for a state");
        row("s.n = Math.random();", "p.js:2: random is another number every time; a script must give the same answer tomorrow");
        row("emit('a', 'b', {});", "p.js:2: emit() writes an event; a replay never writes");
    }

    void aMistakeMarksItsStep() {
        QFETCH(QString, sentence);
        const auto told = QString::fromStdString(failureOfThird(QTest::currentDataTag()));
        QVERIFY2(
            told == sentence || told == QString(sentence).replace(QStringLiteral("p.js:2:"), QStringLiteral("p.js:")), qPrintable(told));
    }

    void allocatingWithoutEndIsStopped_data() {
        QTest::addColumn<int>("unused");
        for (const char* body :
            {"const all = []; for (;;) all.push('x'.repeat(1e6) + all.length);", "let a = Array(1e6).fill(1); for (;;) a = a.concat(a);",
                "for (;;) s.n = [s.n, s.n];", "let t = 'x'; for (;;) t += t;", "const all = []; for (;;) all.push({ a: 1 });"})
            QTest::newRow(body) << 0;
    }

    void allocatingWithoutEndIsStopped() {
        const auto told = failureOfThird(QTest::currentDataTag());
        QVERIFY2(told.starts_with("p.js: it was stopped ") || told.starts_with("p.js:"), told.c_str());
        QVERIFY2(told.find("failed:") == std::string::npos, told.c_str());
    }

    /// A large state is looked at only now and then: the step is found all the same.
    void aMistakeInALargeStateIsFoundLater() {
        std::vector<std::pair<std::string, std::string>> events;
        for (int k = 1; k <= 3000; ++k)
            events.emplace_back("e", R"({"k":)" + std::to_string(k) + '}');
        const auto timeline = folded(history(events),
            when("$init: () => ({ n: 0, list: Array(5000).fill(1) }), e: (s, e) => { s.n += e.data.k % 500 === 7 ? NaN : 1; return s }"));
        QCOMPARE(timeline.counts().failed, std::size_t(6));
        QCOMPARE(timeline.counts().applied, std::size_t(2994));
        std::vector<std::size_t> steps;
        for (const auto& failure : timeline.failures())
            steps.push_back(failure.step);
        QCOMPARE(steps, (std::vector<std::size_t>{7, 507, 1007, 1507, 2007, 2507}));
        QCOMPARE(timeline.failures()[1].version, std::optional(Version{507}));
        QCOMPARE(timeline.failures()[1].type, std::string("e"));
        QCOMPARE(timeline.status(507), StepStatus::Failed);
        QCOMPARE(timeline.state(3000).find("n")->text(), std::string("2994"));
        QCOMPARE(timeline.state(1600).find("n")->text(), std::string("1596"));
    }

    void aHandlerThatNeverEndsIsGivenUp() {
        std::vector<std::pair<std::string, std::string>> events(30, {"e", "{}"});
        const auto timeline = folded(history(events), when("e: s => { for (;;); }"));
        QCOMPARE(timeline.counts().failed, std::size_t(30));
        QCOMPARE(timeline.failures().back().message,
            std::string("p.js: the handler of e was stopped on 20 events before this one, and is not run any more"));
    }

    void severalEventsOfOneAreOneStep() {
        const auto chain = upcasters(
            R"([{"event_type":"both","from":1,"into":[{"event_type":"a","to":1,"steps":[]},{"event_type":"b","to":1,"steps":[]}]}])");
        const auto reducer =
            when("$init: () => ({ n: 0 }), a: s => { s.n += 1 }, b: (s, e) => { if (e.data.bad) throw new Error('bad'); s.n += 10 }");
        const auto timeline = folded(history({{"both", "{}"}, {"both", R"({"bad":true})"}, {"both", "{}"}}), reducer, chain);
        QCOMPARE(timeline.status(2), StepStatus::Failed);
        QCOMPARE(lastState(timeline), std::string(R"({"n":22})"));
        QCOMPARE(toJson(timeline.frame(2).after), std::string(R"({"n":11})"));
    }

    void variablesOfTheFileBeginAnew() {
        const auto reducer = projection("let n = 0; fromAll().when({ e: s => { n += 1; s.n = n } })");
        for (int round = 0; round < 3; ++round)
            QCOMPARE(lastState(folded(history({{"e", "{}"}, {"e", "{}"}}), reducer)), std::string(R"({"n":2})"));
    }

    void itMayMoveFromThreadToThread() {
        const auto reducer = when("$init: () => ({ n: 0 }), e: s => { s.n += 1 }");
        TimelineSetup setup;
        setup.reducer = reducer;
        Timeline timeline(setup);
        for (int round = 0; round < 10; ++round)
            std::jthread([&] {
                auto events = history({{"e", "{}"}, {"e", "{}"}});
                timeline.append(std::move(events));
            }).join();
        QCOMPARE(lastState(timeline), std::string(R"({"n":20})"));
        std::vector<std::jthread> threads;
        std::atomic<int> right = 0;
        for (int thread = 0; thread < 3; ++thread)
            threads.emplace_back([&] {
                for (std::size_t step = 0; step <= 20; ++step)
                    right += toJson(timeline.state(step)) == R"({"n":)" + std::to_string(step) + '}' ? 1 : 0;
            });
        threads.clear();
        QCOMPARE(right.load(), 63);
    }

    /// The same logic in rules and in JavaScript: the same states, at every step and wherever one jumps.
    void agreesWithRules() {
        const auto byRules = rules(
            R"({"add":[{"op":"increment","path":"/n","by":{"$from":"/data/n"}},{"op":"add","path":"/items/-","value":{"$from":"/data"}}],
            "drop":[{"op":"remove","path":"/items/0"}],"set":[{"op":"add","path":"/last","value":{"$from":"/data/n"}}],"*":[{"op":"replace","path":"/version","value":{"$from":"/aggregate_version"}}]})",
            R"({"n":0,"items":[],"version":0})");
        const auto byScript = when("$init: () => ({ n: 0, items: [], version: 0 }),\n $any: (s, e) => { s.version = e.sequenceNumber },\n"
                                   "add: (s, e) => { s.n += e.data.n; s.items.push(e.data) },\n"
                                   "drop: s => { if (s.items.length === 0) throw new Error('nothing to drop'); s.items.shift() },\n"
                                   "set: (s, e) => { s.last = e.data.n }");
        std::mt19937 random(5);
        for (int round = 0; round < 20; ++round) {
            std::vector<std::pair<std::string, std::string>> events;
            for (auto count = random() % 200; count > 0; --count)
                events.emplace_back(std::vector<std::string>{"add", "drop", "set", "other"}[random() % 4],
                    R"({"n":)" + std::to_string(random() % 9) + R"(,"t":"x"})");
            const auto one = folded(history(events), byRules);
            const auto other = folded(history(events), byScript);
            QCOMPARE(other.failures().size(), one.failures().size());
            for (int jump = 0; jump < 60; ++jump) {
                const auto step = random() % (events.size() + 1);
                QVERIFY(one.state(step) == other.state(step));
                QVERIFY(one.frame(step).change == other.frame(step).change || one.frame(step).after == other.frame(step).after);
            }
        }
    }
};

LEFTFOLD_TEST(TstScriptReducer)
#include "tst_script_reducer.moc"
