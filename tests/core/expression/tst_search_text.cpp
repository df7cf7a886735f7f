// SPDX-License-Identifier: Apache-2.0
#include "core/expression/search_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstSearchText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void escapesAreRead() {
        QCOMPARE(
            withoutEscapes("{\"a\":\"\\u00e9\\n\\\"x\\\" \\ud83d\\ude00\"}"), std::string("{\"a\":\"\xC3\xA9\n\"x\" \xF0\x9F\x98\x80\"}"));
        QCOMPARE(withoutEscapes("plain"), std::string("plain"));
    }

    void whatIsNoEscapeStays() {
        QCOMPARE(withoutEscapes("\\q \\u12 \\ud800x \\"), std::string("\\q \\u12 \\ud800x \\"));
        QCOMPARE(withoutEscapes("\\ud800\\u0041"), std::string("\\ud800A"));
    }

    void bothReadingsAreSearched() {
        QVERIFY(occursInJson(TextPattern::plain("\\u00e9"), "{\"a\":\"\\u00e9\"}"));
        QVERIFY(occursInJson(TextPattern::plain("\xC3\xA9"), "{\"a\":\"\\u00e9\"}"));
        QVERIFY(!occursInJson(TextPattern::plain("x"), "{\"a\":\"\\u00e9\"}"));
    }
};

LEFTFOLD_TEST(TstSearchText)
#include "tst_search_text.moc"
