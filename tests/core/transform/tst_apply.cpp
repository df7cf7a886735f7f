// SPDX-License-Identifier: Apache-2.0
#include "core/transform/apply.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;
using namespace leftfold::test;

class TstApply : public QObject {
    Q_OBJECT

    static void columns() {
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("result");
    }

    static void row(const char* name, const char* steps, const char* target, const char* result) {
        QTest::newRow(name) << QString::fromUtf8(steps) << QString::fromUtf8(target) << QString::fromUtf8(result);
    }

    static void check(const char* data) {
        QFETCH(QString, steps);
        QFETCH(QString, target);
        QFETCH(QString, result);
        QCOMPARE(applied(steps.toStdString(), target.toStdString(), data), result.toStdString());
    }

private Q_SLOTS:
    /// The examples of RFC 6902, appendix A; those that must fail give the sentence. A.13 fails when it is read.
    void doesTheExamplesOfTheRfc_data() {
        columns();
        row("A.1", R"([{"op":"add","path":"/baz","value":"qux"}])", R"({"foo":"bar"})", R"({"foo":"bar","baz":"qux"})");
        row("A.2", R"([{"op":"add","path":"/foo/1","value":"qux"}])", R"({"foo":["bar","baz"]})", R"({"foo":["bar","qux","baz"]})");
        row("A.3", R"([{"op":"remove","path":"/baz"}])", R"({"baz":"qux","foo":"bar"})", R"({"foo":"bar"})");
        row("A.4", R"([{"op":"remove","path":"/foo/1"}])", R"({"foo":["bar","qux","baz"]})", R"({"foo":["bar","baz"]})");
        row("A.5", R"([{"op":"replace","path":"/baz","value":"boo"}])", R"({"baz":"qux","foo":"bar"})", R"({"baz":"boo","foo":"bar"})");
        row("A.6", R"([{"op":"move","from":"/foo/waldo","path":"/qux/thud"}])",
            R"({"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}})",
            R"({"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}})");
        row("A.7", R"([{"op":"move","from":"/foo/1","path":"/foo/3"}])", R"({"foo":["all","grass","cows","eat"]})",
            R"({"foo":["all","cows","eat","grass"]})");
        row("A.8", R"([{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}])",
            R"({"baz":"qux","foo":["a",2,"c"]})", R"({"baz":"qux","foo":["a",2,"c"]})");
        row("A.9", R"([{"op":"test","path":"/baz","value":"bar"}])", R"({"baz":"qux"})", R"(test /baz: it is "qux", not "bar")");
        row("A.10", R"([{"op":"add","path":"/child","value":{"grandchild":{}}}])", R"({"foo":"bar"})",
            R"({"foo":"bar","child":{"grandchild":{}}})");
        row("A.11", R"([{"op":"add","path":"/baz","value":"qux","xyz":123}])", R"({"foo":"bar"})", R"({"foo":"bar","baz":"qux"})");
        row("A.12", R"([{"op":"add","path":"/baz/bat","value":"qux"}])", R"({"foo":"bar"})", "add /baz/bat: there is no /baz");
        row("A.14", R"([{"op":"test","path":"/~01","value":10}])", R"({"/":9,"~1":10})", R"({"/":9,"~1":10})");
        row("A.15", R"([{"op":"test","path":"/~01","value":"10"}])", R"({"/":9,"~1":10})", R"(test /~01: it is 10, not "10")");
        row("A.16", R"([{"op":"add","path":"/foo/-","value":["abc","def"]}])", R"({"foo":["bar"]})", R"({"foo":["bar",["abc","def"]]})");
    }

    void doesTheExamplesOfTheRfc() { check("{}"); }

    void knowsTheEdgesOfThePatch_data() {
        columns();
        row("add replaces a member", R"([{"op":"add","path":"/a","value":2}])", R"({"a":1,"b":1})", R"({"a":2,"b":1})");
        row("add the whole", R"([{"op":"add","path":"","value":[1]}])", R"({"a":1})", "[1]");
        row("add behind the end", R"([{"op":"add","path":"/2","value":3}])", "[1,2]", "[1,2,3]");
        row("add beyond the end", R"([{"op":"add","path":"/3","value":3}])", "[1,2]", "add /3: /3 is no place in an array of 2 items");
        row("add to a name in an array", R"([{"op":"add","path":"/x","value":3}])", "[1]", "add /x: /x is no place in an array of 1 items");
        row("add below a number", R"([{"op":"add","path":"/a/b","value":3}])", R"({"a":1})",
            "add /a/b: what stands above /a/b is neither object nor array");
        row("remove nothing", R"([{"op":"remove","path":"/b"}])", R"({"a":1})", "remove /b: there is no /b");
        row("remove the whole", R"([{"op":"remove","path":""}])", R"({"a":1})", "remove the whole: the whole value cannot be removed");
        row("remove twins", R"([{"op":"remove","path":"/a"}])", R"({"a":1,"b":2,"a":3})", R"({"b":2})");
        row("replace nothing", R"([{"op":"replace","path":"/b","value":1}])", R"({"a":1})", "replace /b: there is no /b");
        row("replace the end", R"([{"op":"replace","path":"/-","value":1}])", "[1]", "replace /-: there is no /-");
        row("replace the whole", R"([{"op":"replace","path":"","value":1}])", "[1]", "1");
        row("move into itself", R"([{"op":"move","from":"/a","path":"/a/b"}])", R"({"a":{}})",
            "move /a → /a/b: a value cannot move into itself");
        row("move to itself", R"([{"op":"move","from":"/a","path":"/a"}])", R"({"a":1})", R"({"a":1})");
        row("move nothing to itself", R"([{"op":"move","from":"/b","path":"/b"}])", R"({"a":1})", "move /b → /b: there is no /b");
        row("move over another", R"([{"op":"move","from":"/a","path":"/b"}])", R"({"a":1,"b":2})", R"({"b":1})");
        row("a failed move is taken back", R"([{"op":"move","from":"/a","path":"/x/y"}])", R"({"a":1,"b":2})",
            "move /a → /x/y: there is no /x");
        row("copy", R"([{"op":"copy","from":"/a","path":"/b/0"}])", R"({"a":{"x":1},"b":[2]})", R"({"a":{"x":1},"b":[{"x":1},2]})");
        row("copy into itself", R"([{"op":"copy","from":"","path":"/b"}])", R"({"a":1})", R"({"a":1,"b":{"a":1}})");
        row("a copy is its own", R"([{"op":"copy","from":"/a","path":"/b"},{"op":"add","path":"/b/-","value":2}])", R"({"a":[1]})",
            R"({"a":[1],"b":[1,2]})");
        row("test numbers as numbers", R"([{"op":"test","path":"/a","value":[1.0,2]}])", R"({"a":[1,2e0]})", R"({"a":[1,2e0]})");
        row("test nothing", R"([{"op":"test","path":"/b","value":null}])", R"({"a":1})", "test /b: there is no /b");
        row("all or nothing",
            R"([{"op":"add","path":"/list/0","value":1},{"op":"remove","path":"/a"},{"op":"replace","path":"/b/c","value":9},
            {"op":"merge","path":"/b","value":{"c":null,"d":{"e":1}}},{"op":"move","from":"/list","path":"/moved"},{"op":"remove","path":"/gone"}])",
            R"({"a":1,"b":{"c":1},"list":[2,3]})", "remove /gone: there is no /gone");
    }

    void knowsTheEdgesOfThePatch() { check("{}"); }

    void doesWhatLeftfoldAdds_data() {
        columns();
        row("from the event", R"([{"op":"add","path":"/id","value":{"$from":"/data/id"}}])", "{}", R"({"id":12345678901234567890123})");
        row("not in the event", R"([{"op":"add","path":"/id","value":{"$from":"/data/nothing"}}])", "{}",
            "add /id: the event has no /data/nothing");
        row("default", R"([{"op":"default","path":"/a","value":1},{"op":"default","path":"/b","value":2}])", R"({"a":null})",
            R"({"a":null,"b":2})");
        row("merge into nothing", R"([{"op":"merge","path":"/a","value":{"b":1,"c":null}}])", "{}", R"({"a":{"b":1}})");
        row("merge below nothing", R"([{"op":"merge","path":"/a/b","value":{"c":1}}])", "{}", "merge /a/b: there is no /a");
        row("map", R"([{"op":"map","path":"/s","values":{"P":"paid","1":"one"}}])", R"({"s":"P"})", R"({"s":"paid"})");
        row("map a number", R"([{"op":"map","path":"/s","values":{"P":"paid","1":"one"}}])", R"({"s":1})", R"({"s":"one"})");
        row("map fails", R"([{"op":"map","path":"/s","values":{"P":"paid"}}])", R"({"s":"Q"})",
            R"(map /s: "Q" is none of the values to map)");
        row("map keeps", R"([{"op":"map","path":"/s","values":{},"otherwise":"keep"}])", R"({"s":"Q"})", R"({"s":"Q"})");
        row("map to a value", R"([{"op":"map","path":"/s","values":{},"otherwise":"value","value":{"$from":"/data/id"}}])", R"({"s":"Q"})",
            R"({"s":12345678901234567890123})");
        row("split", R"([{"op":"split","path":"/name","separator":" ","into":["/first","/last"]}])", R"({"name":"Ludwig van Beethoven"})",
            R"({"first":"Ludwig","last":"van Beethoven"})");
        row("split and keep", R"([{"op":"split","path":"/n","separator":", ","into":["/a","/b"],"keep":true}])", R"({"n":"x, y"})",
            R"({"n":"x, y","a":"x","b":"y"})");
        row("split onto itself", R"([{"op":"split","path":"/n","separator":"-","into":["/n","/b"]}])", R"({"n":"x-y"})",
            R"({"n":"x","b":"y"})");
        row("split too little", R"([{"op":"split","path":"/n","separator":" ","into":["/a","/b","/c"]}])", R"({"n":"x y"})",
            R"(split /n → /a, /b, /c: "x y" has 2 of the 3 parts that are wanted)");
        row("split a number", R"([{"op":"split","path":"/n","separator":" ","into":["/a"]}])", R"({"n":1})",
            "split /n → /a: 1 at /n is no string");
        row("join", R"([{"op":"join","from":["/a","/b"],"separator":" ","path":"/n"}])", R"({"a":"x","b":"y"})", R"({"n":"x y"})");
        row("join onto itself", R"([{"op":"join","from":["/a","/b"],"separator":"","path":"/a","keep":false}])", R"({"a":"x","b":"y"})",
            R"({"a":"xy"})");
        row("join nothing", R"([{"op":"join","from":["/a","/c"],"separator":" ","path":"/n"}])", R"({"a":"x"})",
            "join /a, /c → /n: there is no /c");
        row("each",
            R"([{"op":"each","path":"/items","steps":[{"op":"move","from":"/p","path":"/price"},{"op":"default","path":"/q","value":1}]}])",
            R"({"items":[{"p":1},{"p":2,"q":3}]})", R"({"items":[{"price":1,"q":1},{"q":3,"price":2}]})");
        row("each within each",
            R"([{"op":"each","path":"/a","steps":[{"op":"each","path":"","steps":[{"op":"replace","path":"","value":0}]}]}])",
            R"({"a":[[1,2],[3]]})", R"({"a":[[0,0],[0]]})");
        row("each fails", R"([{"op":"each","path":"/items","steps":[{"op":"add","path":"/x","value":0},{"op":"remove","path":"/p"}]}])",
            R"({"items":[{"p":1},{"q":2}]})", "each /items: item 1: remove /p: there is no /p");
        row("each of nothing", R"([{"op":"each","path":"/items","steps":[]}])", R"({"items":{}})", "each /items: /items is no array");
        row("increment", R"([{"op":"increment","path":"/total","by":{"$from":"/data/price"},"times":{"$from":"/data/quantity"}}])",
            R"({"total":0.05})", R"({"total":37.55})");
        row("increment by one", R"([{"op":"increment","path":"/n"}])", R"({"n":"1"})", R"({"n":"2"})");
        row("decrement", R"([{"op":"decrement","path":"/total","by":{"$from":"/data/price"}}])", R"({"total":0})", R"({"total":-12.50})");
        row("increment nothing", R"([{"op":"increment","path":"/n","by":1}])", "{}", "increment /n: there is no /n");
    }

    void doesWhatLeftfoldAdds() { check(R"({"id":12345678901234567890123,"price":12.50,"quantity":3})"); }

    void anErrorTellsItsPlace() {
        Value target = json(R"({"items":[{"a":[1]},{"a":[]}]})");
        const Sample sample;
        const auto done = apply(steps(R"([{"op":"add","path":"/x","value":1},
            {"op":"each","path":"/items","steps":[{"op":"test","path":"/a","value":[1]}]}])"),
            target, sample.view());
        QCOMPARE(done.error().detail, std::string("/1/steps/0"));
        const auto first = steps(R"([{"op":"add","path":"/x","value":1}])");
        const auto second = steps(R"([{"op":"remove","path":"/y"}])");
        const Operations* lists[] = {&first, &second};
        QCOMPARE(apply(lists, target, sample.view()).error().detail, std::string("/1/0"));
        QCOMPARE(toJson(target), std::string(R"({"items":[{"a":[1]},{"a":[]}]})"));
    }

    void aFailureCopiesNoLargeArray() {
        Value state = Value::object({{"items", Value::array(Value::Array(1000, Value::integer(1)))}, {"n", Value::integer(1)}});
        const auto* items = &state.find("items")->items();
        const Sample sample;
        QVERIFY(apply(steps(R"([{"op":"replace","path":"/n","value":2}])"), state, sample.view()));
        QVERIFY(!apply(steps(R"([{"op":"replace","path":"/items/5","value":2},{"op":"remove","path":"/gone"}])"), state, sample.view()));
        QCOMPARE(&state.find("items")->items(), items);
        QCOMPARE(items->at(5).text(), std::string("1"));
    }

    /// Random steps, then one that fails: everything is as it was, to the byte.
    void whateverFailsLeavesNoTrace() {
        std::mt19937 random(11);
        const std::vector<std::string> paths{"", "/a", "/b", "/b/c", "/list/0", "/list/-", "/list/1/x", "/list", "/new", "/b/new"};
        const std::vector<std::string> values{"1", "null", R"({"c":null,"z":[1]})", "[1,2]", R"("t")"};
        const std::vector<std::string> names{"add", "remove", "replace", "move", "copy", "merge", "default", "upsert"};
        const auto any = [&](const auto& all) { return all[random() % all.size()]; };
        for (int round = 0; round < 3000; ++round) {
            std::string list = "[";
            for (auto count = random() % 6; count > 0; --count)
                list += "{\"op\":\"" + any(names) + "\",\"path\":\"" + any(paths) + "\",\"from\":\"" + any(paths)
                    + "\",\"value\":" + any(values) + ",\"key\":\"c\"},";
            list += R"({"op":"test","path":"/never/there","value":1}])";
            const auto result = applied(list, R"({"a":1,"b":{"c":2,"c":3},"list":[{"c":5},{"x":6},7]})");
            QVERIFY2(!result.starts_with("the target was changed"), (list + '\n' + result).c_str());
        }
    }
};

LEFTFOLD_TEST(TstApply)
#include "tst_apply.moc"
