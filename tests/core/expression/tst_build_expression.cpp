// SPDX-License-Identifier: Apache-2.0
#include "core/expression/build_expression.h"
#include "tests/core/expression/reading.h"

using namespace leftfold;

class TstBuildExpression : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What was written, and its canonical form, or the column and what was expected there.
    void reads_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char* text, const char* result) { QTest::newRow(text) << QByteArray(text) << QByteArray(result); };
        row("type:order.*  aggregate:Order/o-17  after:2026-01-01  data.total_amount > 100  -type:*.viewed",
            "type:order.* aggregate:Order/o-17 after:2026-01-01 data.total_amount > 100 -type:*.viewed");
        row("(type:payment.failed or data.attempts >= 3) and not metadata.user_id:bot",
            "(type:payment.failed or data.attempts >= 3) -metadata.user_id:bot");
        row("a AND b OR NOT c", "a b or -c");
        row("a or b c or (d or e)", "a or b c or d or e");
        row("--a", "a");
        row("- (a b)", "-(a b)");
        row("-(-a)", "a");
        row("not not not a", "-a");
        row("order orange nothing android", "order orange nothing android");
        row("type:a, b,\"c d\"*", "type:a,b,\"c d\"*");
        row("type:\\*x*", "type:\"*x\"*");
        row("data.items[0].price = 3 or data.items[*].price != 4", "data.items[0].price = 3 or data.items[*].price != 4");
        row("data.\"odd name\".x=5", "data.\"odd name\".x = 5");
        row("data[\"odd\"]<5", "data.odd < 5");
        row("data.x = \"12\" data.y = 12", "data.x = \"12\" data.y = 12");
        row("data.x ~ ^a(b|c)\\.$", "data.x ~ \"^a(b|c)\\.$\"");
        row("data.x ~ \"say \\\"a b\\\"\\d\"", "data.x ~ \"say \\\"a b\\\"\\d\"");
        row("exists( data.x ) missing(correlation)", "exists(data.x) missing(correlation)");
        row("after:-2h before:now time > 2026-01-01", "after:-2h before:now time > 2026-01-01");
        row("time >= \"2026-01-01 10:00\"", "after:\"2026-01-01 10:00\"");
        row("hello! a*b \"x \\u00e9\" a\"b c\"", "\"hello!\" a*b \"x \xC3\xA9\" \"ab c\"");
        row("\"type\" \"or\" \"-a\" \"data.x\"", "type \"or\" \"-a\" \"data.x\"");
        row("outbox:dead,failing", "outbox:dead,failing");

        row("data.total >=", "14: expected a value after >=");
        row("data.total >= ", "14: expected a value after >=");
        row("data.total >= )", "15: expected a value after >=");
        row("data.x", "7: expected an operator (: = != < <= > >= ~) after data.x");
        row("data.x:", "8: expected a pattern after :");
        row("type:a,", "8: expected a pattern after ,");
        row("data.", "6: expected a member's name after .");
        row("data.x[", "8: expected a number or * after [");
        row("data.x[*", "9: expected a closing ]");
        row("data.x ~ ", "9: expected a regular expression after ~");
        row("type ~ [", "8: the regular expression is not valid: missing ]: [");
        row("exists(data.x", "14: expected a closing )");
        row("exists()", "8: expected a path such as data.total after exists(");
        row("(a b", "5: expected a closing )");
        row("a )", "3: there is no ( for this )");
        row("a or", "5: expected a term after or");
        row("not", "4: expected a term after not");
        row(")", "1: expected a term");
        row("\"open", "6: expected a closing \"");
        row("foo(b)", "1: there is no function foo");
        row("after:soon", "7: expected a time after after:, such as 2026-01-31, 2026-01-31T09:00:00Z or -2h");
        row("after:2026-01-01,2026-02-02", "18: expected one time after after:");
        row("after = 3", "7: after takes a time: after:2026-01-01");
        row("version > abc", "11: expected a number after version >");
        row("id = null", "6: a field is never null; say missing(id)");
        row("data.x < null", "10: null compares with = and != only");
        row("data.x > true", "10: true compares with = and != only");
        row("data.x = \"\\q\"", "11: this is no escape; there are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
        row("data.x[99999999999999999999] = 1", "8: no array has that many elements");
        row("state.total < 0", "1: state.\xE2\x80\xA6 is known in a replay only; events have data.\xE2\x80\xA6 and metadata.\xE2\x80\xA6");
        row("a old.x = 1", "3: old.\xE2\x80\xA6 is known in a replay only; events have data.\xE2\x80\xA6 and metadata.\xE2\x80\xA6");
        row("became(data.x = 1)",
            "1: became(\xE2\x80\xA6) is known in a replay only; events have data.\xE2\x80\xA6 and metadata.\xE2\x80\xA6");
    }
    void reads() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, result);
        QCOMPARE(test::faultOf(text.toStdString()), result.toStdString());
    }

    void unknownFieldsAreTold() {
        const auto fault = test::faultOf("a http://x");
        QVERIFY2(fault.starts_with("3: there is no field http: expected type, schema, "), fault.c_str());
    }

    void inAReplay() {
        QCOMPARE(test::faultOf("state.total < 0 changed(state.status) became(state.status = \"paid\") old.x:1", ExpressionScope::Replay),
            std::string("state.total < 0 changed(state.status) became(state.status = paid) old.x:1"));
        QCOMPARE(test::faultOf("changed(data.x)", ExpressionScope::Replay),
            std::string("9: expected a path of the state, such as state.status"));
        QCOMPARE(test::faultOf("changed(state.x", ExpressionScope::Replay), std::string("16: expected a closing )"));
    }

    void longPathsAreRefused() {
        std::string path = "data";
        for (int step = 0; step < 70; ++step)
            path += ".a";
        QCOMPARE(test::faultOf(path + " = 1"), std::string("1: a path may have 64 steps"));
    }
};

LEFTFOLD_TEST(TstBuildExpression)
#include "tst_build_expression.moc"
