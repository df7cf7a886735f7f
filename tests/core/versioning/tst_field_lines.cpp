// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/versioning/field_lines.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

/// `cust → customer_id moved 1; …`: the steps count from 1 as people do.
std::string lines(const char* steps, std::initializer_list<const char*> payloads) {
    ShapeBuilder builder;
    for (const auto* payload : payloads)
        builder.add(parseJson(payload).value());
    std::string text;
    for (const auto& line : fieldLines(readOperations(parseJson(steps).value(), {}).value(), builder.shape())) {
        text += text.empty() ? "" : "; ";
        text += (line.from ? line.from->toString() : "") + " > " + (line.to ? line.to->toString() : "") + ' ';
        text += fieldFateName(line.fate);
        for (const auto step : line.steps)
            text += ' ' + std::to_string(step + 1);
    }
    return text;
}

} // namespace

class TstFieldLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The picture of the Versions page.
    void drawsTheMockUp() {
        QCOMPARE(lines(R"([{"op":"move","from":"/cust","path":"/customer_id"},
            {"op":"convert","path":"/total","to":"decimal","divide_by":100},
            {"op":"move","from":"/total","path":"/total_amount"},
            {"op":"default","path":"/currency","value":"USD"},
            {"op":"move","from":"/address/zip","path":"/shipping/postcode"},
            {"op":"split","path":"/name","separator":" ","into":["/first_name","/last_name"]},
            {"op":"remove","path":"/legacy_flag"}])",
                     {R"({"order_id":"o-1","cust":"c-1","total":9900,"address":{"zip":"78499"},"name":"Z A","legacy_flag":true})"}),
            std::string("order_id > order_id kept; cust > customer_id moved 1; total > total_amount changed 2 3; "
                        "address.zip > shipping.postcode moved 5; name > first_name split 6; name > last_name split 6; "
                        "legacy_flag >  lost 7;  > currency added 4"));
    }

    void everyOperation_data() {
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* steps, const char* payload, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(steps) << QString::fromUtf8(payload) << QString::fromUtf8(expected);
        };
        row("nothing", "[]", R"({"a":1,"b":{"c":2}})", "a > a kept; b.c > b.c kept");
        row("a whole object moves", R"([{"op":"move","from":"/a","path":"/z"}])", R"({"a":{"b":1,"c":2}})",
            "a.b > z.b moved 1; a.c > z.c moved 1");
        row("copy", R"([{"op":"copy","from":"/a","path":"/b"}])", R"({"a":1})", "a > a kept; a > b copied 1");
        row("a copy outlives", R"([{"op":"copy","from":"/a","path":"/b"},{"op":"remove","path":"/a"}])", R"({"a":1})", "a > b copied 1");
        row("join", R"([{"op":"join","from":["/a","/b"],"separator":" ","path":"/c"}])", R"({"a":"1","b":"2"})",
            "a > c joined 1; b > c joined 1");
        row("join, kept", R"([{"op":"join","from":["/a","/b"],"separator":" ","path":"/c","keep":true}])", R"({"a":"1","b":"2"})",
            "a > a kept; a > c joined 1; b > b kept; b > c joined 1");
        row("overwritten", R"([{"op":"add","path":"/a","value":5}])", R"({"a":1})", "a >  lost 1;  > a added 1");
        row("derived", R"([{"op":"add","path":"/y","value":{"v":{"$from":"/data/x"}}},{"op":"remove","path":"/x"}])", R"({"x":7})",
            "x > y derived 1");
        row("from elsewhere", R"([{"op":"add","path":"/y","value":{"$from":"/occurred_at"}}])", "{}", " > y added 1");
        row("map", R"([{"op":"map","path":"/s","values":{"a":"b"}}])", R"({"s":"a"})", "s > s changed 1");
        row("merge", R"([{"op":"merge","path":"","value":{"a":null,"n":{"m":1}}}])", R"({"a":1,"b":2})",
            "a >  lost 1; b > b kept;  > n.m added 1");
        row("each", R"([{"op":"each","path":"/l","steps":[{"op":"move","from":"/p","path":"/price"}]}])", R"({"l":[{"p":1,"q":2}]})",
            "l[].p > l[].price moved 1; l[].q > l[].q kept");
        row("an empty object is filled", R"([{"op":"add","path":"/r","value":{}},{"op":"move","from":"/a","path":"/r/a"}])", R"({"a":1})",
            "a > r.a moved 2");
        row("default on what is there", R"([{"op":"default","path":"/a","value":1}])", R"({"a":1})", "a > a kept");
        row("off", R"([{"op":"remove","path":"/a","off":true},{"op":"test","path":"/a","value":1}])", R"({"a":1})", "a > a kept");
        row("into an array", R"([{"op":"add","path":"/l/-","value":1}])", R"({"l":[1]})", "l[] > l[] kept;  > l[] added 1");
        row("upsert", R"([{"op":"upsert","path":"/l","key":"id","value":{"id":1}}])", R"({"l":[{"id":2}]})", "l[].id > l[].id changed 1");
        row("what is not there", R"([{"op":"move","from":"/x","path":"/y"},{"op":"split","path":"/s","separator":" ","into":["/t"]}])",
            R"({"a":1})", "a > a kept");
    }

    void everyOperation() {
        QFETCH(QString, steps);
        QFETCH(QString, payload);
        QFETCH(QString, expected);
        QCOMPARE(lines(steps.toUtf8().constData(), {payload.toUtf8().constData()}), expected.toStdString());
    }

    void aDefaultForSomeEventsIsNamed() {
        QCOMPARE(lines(R"([{"op":"default","path":"/a","value":1}])", {R"({"a":1})", "{}"}), std::string("a > a kept 1"));
    }

    void copiesOfCopiesAreBounded() {
        std::string steps = "[";
        for (int n = 0; n < 40; ++n)
            steps += std::string(n ? "," : "") + "{\"op\":\"copy\",\"from\":\"\",\"path\":\"/c" + std::to_string(n) + "\"}";
        QVERIFY(!lines((steps + ']').c_str(), {R"({"a":1,"b":2})"}).empty());
    }
};

LEFTFOLD_TEST(TstFieldLines)
#include "tst_field_lines.moc"
