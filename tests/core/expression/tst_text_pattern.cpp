// SPDX-License-Identifier: Apache-2.0
#include "core/expression/text_pattern.h"
#include "tests/runner.h"
using namespace leftfold;

class TstTextPattern : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wildcards() {
        QVERIFY(TextPattern({"order.", ""}).matches("order.created"));
        QVERIFY(!TextPattern({"order.", ""}).matches("Order.created")); // case matters
        QVERIFY(TextPattern({"", ".created"}).matches("order.created"));
        QVERIFY(TextPattern({"a", "b", "c"}).matches("a-b-b-c"));
        QVERIFY(!TextPattern({"ab", "bc"}).matches("abc")); // pieces do not overlap
        QVERIFY(TextPattern({"", ""}).matches(""));
        QVERIFY(TextPattern::plain("a*b").matches("a*b"));
        QVERIFY(!TextPattern::plain("a*b").matches("axb"));
        QVERIFY(TextPattern::plain(std::string("a\0b", 3)).matches(std::string_view("a\0b", 3)));
    }

    void twoWildcardsAreOne() { QVERIFY(TextPattern({"a", "", "", "b"}) == TextPattern({"a", "b"})); }

    void wordsAreFoundWithoutCase() {
        QVERIFY(TextPattern::plain("PAID").occursIn("was paid today"));
        QVERIFY(TextPattern({"was", "today"}).occursIn("it Was paid toDay!"));
        QVERIFY(!TextPattern({"today", "was"}).occursIn("was paid today"));
        QVERIFY(!TextPattern::plain("\xC3\x89").occursIn("\xC3\xA9")); // ASCII alone
        QVERIFY(TextPattern::plain("").occursIn(""));
        QCOMPARE(findIgnoringCase("aAbB", "ab"), 1u);
        QCOMPARE(findIgnoringCase("xxAB", "ab", 3), std::string_view::npos);
        QCOMPARE(findIgnoringCase("BbBa", "ba"), 2u);
    }

    void symbols() {
        QVERIFY(TextPattern({"Order/", ""}).contains(QLatin1Char(47).toLatin1()));
        QVERIFY(!TextPattern::plain("Order").contains(QLatin1Char(47).toLatin1()));
    }
};

LEFTFOLD_TEST(TstTextPattern)
#include "tst_text_pattern.moc"
