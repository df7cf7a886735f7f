// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/replay/source_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstSourceText : public QObject {
    Q_OBJECT

    static Value json(const char* text) { return parseJson(text).value(); }

private Q_SLOTS:
    void rawJsonIsAsciiAndMeansTheSame() {
        const auto value = json("{\"q\":\"a\\\"b\\\\c\",\"u\":\"ä€😀\",\"n\":[0.10,1e400],\"x\":\"'`$)\",\"nl\":\"\\n\\u007f\"}");
        const auto text = rawJson(value, "'`$)", false);
        QVERIFY(std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= ' ' && c < 0x7f); }));
        QVERIFY(text.find_first_of("'`$)") == std::string::npos);
        QVERIFY(text.find("\\\"") == std::string::npos);
        QCOMPARE(toJson(parseJson(text).value()), toJson(value));
        QVERIFY(text.find("\\ud83d\\ude00") != std::string::npos);
    }

    void backslashesAreDoubled() { QCOMPARE(rawJson(json("\"a\\\\b\\\"\""), "", true), std::string("\"a\\\\\\\\b\\\\u0022\"")); }

    void aLineIsHarmless() { QCOMPARE(plainLine("o-1 \"x\" */ \\u000a\nnext ä"), std::string("o-1 ?x? ?/ ?u000a next ??")); }

    void namesForCode() {
        QCOMPARE(snakeName("Order order.confirmed at version 3"), std::string("order_confirmed_at_version_3"));
        QCOMPARE(camelName("Order order.confirmed at version 3"), std::string("orderConfirmedAtVersion3"));
        QCOMPARE(pascalName("Order order.confirmed at version 3"), std::string("OrderConfirmedAtVersion3"));
        QCOMPARE(snakeName("größe"), std::string("gre"));
        QCOMPARE(pascalName("1 x"), std::string("N1X"));
        QCOMPARE(camelName("…"), std::string("n"));
    }
};

LEFTFOLD_TEST(TstSourceText)
#include "tst_source_text.moc"
