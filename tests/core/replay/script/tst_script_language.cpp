// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/script_language.h"
#include "tests/core/replay/script/scripting.h"
#include "tests/runner.h"
#include <random>
#include <thread>

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// Any JSON value, with everything that JavaScript would spell otherwise.
class Random {
public:
    explicit Random(unsigned seed)
        : m_engine(seed) { }

    Value value(int depth) {
        switch (pick(depth > 0 ? 7 : 5)) {
        case 0:
            return {};
        case 1:
            return Value::boolean(pick(2) == 0);
        case 2:
        case 3:
            return Value::number(numbers[pick(std::size(numbers))]);
        case 4:
            return Value::string(texts[pick(std::size(texts))]);
        case 5: {
            Value::Array items;
            for (auto count = pick(5); count > 0; --count)
                items.push_back(value(depth - 1));
            return Value::array(std::move(items));
        }
        default: {
            Value::Object members;
            for (auto count = pick(6); count > 0; --count)
                members.push_back({texts[pick(std::size(texts))], value(depth - 1)});
            return Value::object(std::move(members));
        }
        }
    }

private:
    static constexpr const char* numbers[] = {"0", "-0", "-0.0", "1", "1.0", "0.10", "1e400", "-1e400", "1e-400", "9007199254740993",
        "12345678901234567890123", "1E5", "1.5e-3", "123.450", "-17", "4.9e-324", "1.7976931348623157e308"};
    static constexpr const char* texts[] = {"", "a", "b", "10", "2", "01", "-1", "__proto__", "constructor", "toString", "length", "toJSON",
        "\xE2\x80\xA8", "\xF0\x9F\x98\x80", "\"\\/\b\n", "4294967295", "data", "x y"};

    std::size_t pick(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_engine); }

    std::mt19937 m_engine;
};

} // namespace

class TstScriptLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesData() {
        QCOMPARE(called("data => { data.customer_id = data.cust; delete data.cust; return data }", R"({"cust":"c-1","total":0.10})"),
            std::string(R"({"total":0.10,"customer_id":"c-1"})"));
        QCOMPARE(called("function (data) { return data.items.map(item => item.sku) }", R"({"items":[{"sku":"A"},{"sku":"B"}]})"),
            std::string(R"(["A","B"])"));
        QCOMPARE(called("data => new Date('2026-03-01T10:00:00+01:00')"), std::string(R"("2026-03-01T09:00:00.000Z")"));
        QCOMPARE(called("data => data.replace(/(\\w+)-(\\d+)/g, '$2-$1')", R"("order-17")"), std::string(R"("17-order")"));
    }

    void seesTheEvent() {
        QCOMPARE(called("(d, e) => Object.keys(e)"),
            std::string(R"(["event_type","event_id","occurred_at","aggregate_id","aggregate_type","aggregate_version","schema_version",)"
                        R"("correlation_id","causation_id","position","data","metadata"])"));
        QCOMPARE(called("(d, e) => [e.event_type, e.eventType, e.schemaVersion, e.aggregateId, e.streamId, e.aggregate_type, e.version,"
                        " e.sequenceNumber, e.position, e.occurredAt, e.correlationId, e.causation_id, e.eventId, e.metadata.user_id]"),
            std::string(R"(["order.created","order.created",2,"o-1","o-1","Order",4,4,17,"2026-03-01T09:00:00.000000Z","c-1","e-0",)"
                        R"("e-1","u-1"])"));
        QCOMPARE(called("(d, e) => { d.a = 2; return e.data }", R"({"a":1.0})"), std::string(R"({"a":1.0})"));
        QVERIFY(script("(d, e) => d")->readsEvent());
        QVERIFY(!script("d => d")->readsEvent());
    }

    void theLineOfAMistakeIsTold() {
        QCOMPARE(called("data => {\n  data.a = data.b.c;\n  return data\n}"), std::string("line 2: Cannot read property 'c' of undefined"));
        QCOMPARE(called("data => {\n throw new Error('no ' + data.a) }", R"({"a":"x"})"), std::string("line 2: no x"));
        QCOMPARE(called("data => { throw 'plainly' }"), std::string("plainly"));
        QCOMPARE(called("data => {\n return {...data} }"), std::string("compile: line 2: Unexpected token `...'"));
    }

    void onlyJsonComesOut() {
        QCOMPARE(called("data => { }"), std::string("it returned nothing; it must return what takes the place of the data"));
        QCOMPARE(called("data => { data.total = data.price * 2; return data }"), std::string("'total' is NaN, which JSON does not know"));
        QCOMPARE(called("data => 1 / 0"), std::string("the result is Infinity, which JSON does not know"));
        QCOMPARE(called("data => data => 1"), std::string("the result is a function, which JSON does not know"));
        QCOMPARE(called("data => { data.f = () => 1; return data }"), std::string("'f' is a function, which JSON does not know"));
        QCOMPARE(called("data => { data.self = data; return data }"), std::string("Cannot convert circular structure to JSON"));
        QCOMPARE(called("data => { data.a = undefined; return data }", R"({"a":1,"b":null})"), std::string(R"({"b":null})"));
    }

    /// A script that does nothing is no step: digits, order, twins and all.
    void identityIsNoStep() {
        const auto identity = script("data => data");
        const auto withEvent = script("(data, event) => event.data");
        Random random(7);
        for (int round = 0; round < 2000; ++round) {
            const auto text = toJson(random.value(4));
            QCOMPARE(called(*identity, text), text);
            QCOMPARE(called(*withEvent, text), text);
        }
    }

    void deepDataComesThrough() {
        const auto deep = std::string(maximumDepth - 1, '[') + std::string(maximumDepth - 1, ']');
        QCOMPARE(called("data => data", deep), deep);
        const auto tooDeep = called("data => [[data]]", deep);
        QVERIFY2(tooDeep.starts_with("what it returned nests deeper than 1000 levels"), tooDeep.c_str());
    }

    void everyThreadHasItsOwnEngine() {
        const auto twice = script("data => data * 2");
        std::vector<std::jthread> threads;
        std::atomic<int> right = 0;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([&] {
                for (int call = 0; call < 500; ++call)
                    right += called(*twice, std::to_string(call)) == std::to_string(call * 2) ? 1 : 0;
            });
        threads.clear();
        QCOMPARE(right.load(), 2000);
    }

    void aScriptThatNeverEndsIsGivenUp() {
        const auto loop = script("data => { while (data); return data }");
        for (int round = 0; round < 5; ++round)
            QCOMPARE(called(*loop, "1"), std::string("it was stopped after 100 ms; a script must come to an end"));
        QCOMPARE(called(*loop, "1"),
            std::string("a script must come to an end: it was stopped on 5 events before this one, and is not run any more"));
        QCOMPARE(called("data => 1"), std::string("1"));
    }
};

LEFTFOLD_TEST(TstScriptLanguage)
#include "tst_script_language.moc"
