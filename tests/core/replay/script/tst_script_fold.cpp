// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/script_fold.h"
#include "core/replay/script/script_reducer.h"
#include "core/storage/memory_store.h"
#include "core/story/sample_folds.h"
#include "core/story/story.h"
#include "core/transform/sameness.h"
#include "resources/documents.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"
#include <map>

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::string_view sample(std::string_view name) {
    for (const Document& document : builtInDocuments())
        if (document.name == name)
            return document.text;
    return {};
}

/// The histories of the sample store's orders.
std::map<std::string, std::vector<Event>> orders() {
    MemoryStore store;
    story::Story story(story::Plan{.events = 4000}, story::sampleFolds().value());
    while (auto commit = story.next().value())
        if (!store.write({&*commit, 1}))
            break;
    std::map<std::string, std::vector<Event>> histories;
    for (const auto& event : store.events())
        if (event.aggregate.type == "Order")
            histories[event.aggregate.id].push_back(event);
    return histories;
}

std::unique_ptr<RunningFold> counting(const std::string& handler) {
    return ScriptReducer::parse("fromAll().when({ $init: () => ({ n: 0 }), e: " + handler + " })", "p.js")
        .value()
        ->begin(parseJson(R"({"n":0})").value());
}

bool applies(RunningFold& fold, std::size_t step, const Event& event) {
    const auto seen = readStored(event, EventParts::Data).value();
    return fold.apply(step, {&seen, 1}).has_value();
}

} // namespace

class TstScriptFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// resources/samples/order.js says what order.reducer.json says.
    void theSampleProjectionFoldsAsItsRules() {
        const auto rules = RuleReducer::parse(sample("samples/order.reducer.json"), "order.reducer.json").value();
        const auto script = ScriptReducer::parse(sample("samples/order.js"), "order.js").value();
        const auto chain = std::make_shared<const Upcasters>(Upcasters::parse(sample("samples/order.upcasters.json"), "u.json").value());
        const auto histories = orders();
        QVERIFY(histories.size() > 50);
        for (const auto& [id, events] : histories) {
            const auto one = folded(events, rules, chain);
            const auto other = folded(events, script, chain);
            for (std::size_t step = 0; step <= events.size(); ++step)
                QVERIFY2(meansSame(one.state(step), other.state(step)),
                    (id + '@' + std::to_string(step) + '\n' + toJson(one.state(step)) + '\n' + toJson(other.state(step))).c_str());
            QCOMPARE(other.counts().failed, one.counts().failed);
        }
    }

    void theStateIsGivenWhenItIsAskedFor() {
        const auto fold = counting("s => { s.n += 1 }");
        for (std::size_t step = 1; step <= 5000; ++step)
            QVERIFY(applies(*fold, step, test::event("e", "{}")));
        const auto state = fold->state({});
        QCOMPARE(toJson(state), std::string(R"({"n":5000})"));
        QVERIFY(fold->state(state).sharesWith(state));
        QVERIFY(fold->takeLate().empty());
    }

    void manyFailuresCostNoMoreThanTheyMust() {
        const auto fold = counting("(s, e) => { s.n += 1; if (e.data.bad) throw new Error('bad') }");
        for (std::size_t step = 1; step <= 4000; ++step)
            QCOMPARE(applies(*fold, step, test::event("e", step % 2 == 0 ? R"({"bad":true})" : "{}")), step % 2 == 1);
        QCOMPARE(toJson(fold->state({})), std::string(R"({"n":2000})"));
    }

    void plainTextIsTakenAsStored() {
        const auto fold = counting("(s, e) => { s.n += e.data.n; s.raw = e.bodyRaw }");
        const auto stored = [&](std::size_t step, const std::string& data) { return fold->applyStored(step, test::event("e", data)); };
        QVERIFY(stored(1, R"({ "n": 2 })").value().has_value());
        QVERIFY(!stored(2, R"({"n":2.50})")); // its digits are to be kept
        QVERIFY(!stored(2, R"({"n":1e400})"));
        QVERIFY(!stored(2, R"({"n":2)"));
        QVERIFY(!stored(2, R"({"n":2}})"));
        QVERIFY(fold->applyStored(2, test::event("other", "{}")).value().has_value());
        QCOMPARE(toJson(fold->state({})), std::string("{\"n\":2,\"raw\":\"{ \\\"n\\\": 2 }\"}"));
    }

    void whoAsksForMoreThanDataGetsAllOfIt() {
        const auto fold = counting("(s, e) => { s.n += 1; s.id = e.aggregate_id }");
        const auto event = test::event("e", R"({"n":1})", 7);
        QVERIFY(!fold->applyStored(1, event)); // it has to be read
        QVERIFY(applies(*fold, 1, event));
        QVERIFY(!fold->applyStored(2, event));
        QCOMPARE(toJson(fold->state({})), "{\"n\":1,\"id\":\"" + event.aggregate.id + "\"}");
    }

    void whatFailsAsStoredLeavesTheStateAsItWas() {
        const auto fold = counting("(s, e) => { s.n += 1; if (e.data.bad) throw new Error('bad') }");
        for (std::size_t step = 1; step <= 100; ++step) {
            const auto applied = fold->applyStored(step, test::event("e", step % 2 == 0 ? R"({"bad":true})" : "{}"));
            QVERIFY(applied);
            QCOMPARE(applied->has_value(), step % 2 == 1);
        }
        QCOMPARE(toJson(fold->state({})), std::string(R"({"n":50})"));
    }

    void aStateThatCannotBeToldIsALateFailure() {
        const auto fold = counting("(s, e) => { s.n = e.data.n }");
        QVERIFY(applies(*fold, 4, test::event("e", R"({"n":1})", 8)));
        QVERIFY(applies(*fold, 5, test::event("e", "{\"m\":1}", 9)));
        QVERIFY(applies(*fold, 6, test::event("e", R"({"n":1e400})", 10)));
        const auto nothing = counting("(s, e) => { s.n = e.data.n / 0 }");
        QVERIFY(applies(*nothing, 7, test::event("e", R"({"n":1})", 11)));
        QVERIFY(applies(*nothing, 8, test::event("other", "{}", 12)));
        QCOMPARE(toJson(nothing->state({})), std::string(R"({"n":0})"));
        const auto late = nothing->takeLate();
        QCOMPARE(late.size(), std::size_t(1));
        QCOMPARE(late[0].step, std::size_t(7));
        QCOMPARE(late[0].version, std::optional(Version{11}));
        QCOMPARE(late[0].message, std::string("p.js: 'n' is Infinity, which JSON does not know"));
    }
};

LEFTFOLD_TEST(TstScriptFold)
#include "tst_script_fold.moc"
