// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/wide_text.h"
#include "tests/core/storage/codec/from_hex.h"
#include "tests/runner.h"

using namespace leftfold;

class TstWideText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBothOrders() {
        QCOMPARE(fromUtf16(fromHex("fffe7b007d00")).value_or(""), std::string("{}"));
        QCOMPARE(fromUtf16(fromHex("feff007b007d")).value_or(""), std::string("{}"));
        QCOMPARE(fromUtf16(fromHex("7b0022006100e9003dd800de2200")).value_or(""), std::string("{\"a\xC3\xA9\xF0\x9F\x98\x80\""));
    }
    void halfAPairIsReplaced() {
        QCOMPARE(fromUtf16(fromHex("fffe3dd84100")).value_or(""),
            std::string("\xEF\xBF\xBD"
                        "A"));
        QCOMPARE(fromUtf16(fromHex("fffe41003dd8")).value_or(""), std::string("A\xEF\xBF\xBD"));
        QCOMPARE(fromUtf16(fromHex("fffe00de3dd83dd800de")).value_or(""), std::string("\xEF\xBF\xBD\xEF\xBF\xBD\xF0\x9F\x98\x80"));
    }
    void nothingElseIsWide() {
        for (const char* hex : {"", "fffe", "fffe7b", "7b00", "7b007d", "7b000000", "41004200", "007b007d"})
            QVERIFY2(!fromUtf16(fromHex(hex)), hex);
    }
};

LEFTFOLD_TEST(TstWideText)
#include "tst_wide_text.moc"
