// SPDX-License-Identifier: Apache-2.0
#include "core/model/utf8_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstUtf8Text : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsUtf8() {
        QVERIFY(isUtf8("") && isUtf8("Zo\xC3\xAB") && isUtf8(std::string_view("\0\x01", 2)));
        QVERIFY(!isUtf8("\xFF") && !isUtf8("\xC3") && !isUtf8("\xED\xA0\x80") && !isUtf8("\xC0\x80"));
    }
    void tellsWhatAPersonCanRead() {
        QVERIFY(isReadableText("") && isReadableText("a\tb\r\n") && isReadableText("Zo\xC3\xAB"));
        QVERIFY(!isReadableText(std::string_view("a\0", 2)) && !isReadableText("\x1B[0m") && !isReadableText("\x7F")
            && !isReadableText("\xE9"));
    }
};

LEFTFOLD_TEST(TstUtf8Text)
#include "tst_utf8_text.moc"
