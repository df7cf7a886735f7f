// SPDX-License-Identifier: Apache-2.0
#include "core/expression/quoting.h"
#include "tests/runner.h"
using namespace leftfold;

class TstQuoting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsQuotedComesBack() {
        for (const auto& text : {std::string("plain"), std::string("a\"b\\c\n\t\x01"), std::string("nul\0in it", 9),
                 std::string("\xE7\xA4\xBC\xF0\x9F\x98\x80")}) {
            const auto quoted = quotedText(text);
            std::size_t bad = 0;
            QCOMPARE(unquotedText(std::string_view(quoted).substr(1, quoted.size() - 2), &bad).value_or("?"), text);
        }
    }

    void escapes() {
        std::size_t bad = 99;
        QCOMPARE(unquotedText("\\u00e9\\ud83d\\ude00\\/", &bad).value_or("?"), std::string("\xC3\xA9\xF0\x9F\x98\x80/"));
        QVERIFY(!unquotedText("ab\\x", &bad));
        QCOMPARE(bad, 2u);
        for (const char* broken : {"\\u12", "\\ud800", "\\udc00", "\\ud800\\u0041", "\\"})
            QVERIFY2(!unquotedText(broken, &bad), broken);
    }

    void whatMayStandWithoutQuotes() {
        QVERIFY(isPlainName("total_amount") && isPlainName("a-b") && isPlainName("\xE7\xA4\xBC"));
        QVERIFY(!isPlainName("") && !isPlainName("a b") && !isPlainName("a.b") && !isPlainName("a\"b"));
        QVERIFY(isPlainValue("paid") && isPlainValue("2026-01-01T10:00:00Z") && isPlainValue("a,b"));
        for (const char* text : {"", "12", "-1.5e3", "true", "null", "a b", "a\"b", "(a)", "=a", "a\\b"})
            QVERIFY2(!isPlainValue(text), text);
    }

    void utf8() {
        QCOMPARE(validUtf8Prefix("a\xC3\xA9"), 3u);
        QCOMPARE(validUtf8Prefix("a\xFF"), 1u);
        QCOMPARE(validUtf8Prefix("\xC3"), 0u);
        QCOMPARE(validUtf8Prefix("\xED\xA0\x80"), 0u); // half of a pair
        QCOMPARE(validUtf8Prefix("\xF4\x90\x80\x80"), 0u); // beyond the last code point
    }
};

LEFTFOLD_TEST(TstQuoting)
#include "tst_quoting.moc"
