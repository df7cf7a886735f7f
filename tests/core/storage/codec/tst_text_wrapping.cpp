// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/text_wrapping.h"
#include "tests/runner.h"

using namespace leftfold;

class TstTextWrapping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensJsonStrings() {
        QCOMPARE(fromJsonString("\"{\\\"a\\\":1}\"").value_or(""), std::string("{\"a\":1}"));
        QCOMPARE(fromJsonString(" \"\\\\\\u00e9\" ").value_or(""), std::string("\\\xC3\xA9"));
        for (const char* none : {"", "\"", "{}", "\"a\"b\"", "\"abc\\\"", "\"a\" \"b\"", "\"\\u12\"", "'{}'"})
            QVERIFY2(!fromJsonString(none), none);
    }
    void opensBase64() {
        for (int size = 1; size < 60; ++size) {
            QByteArray bytes;
            for (int at = 0; at < size; ++at)
                bytes += static_cast<char>(at * 37 + size);
            for (const QByteArray::Base64Options options :
                {QByteArray::Base64Options(QByteArray::Base64Encoding), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals})
                QCOMPARE(fromBase64(bytes.toBase64(options).toStdString()).value_or(""), bytes.toStdString());
        }
        QCOMPARE(fromBase64("eyJhIj\r\noxfQ==\n").value_or(""), std::string("{\"a\":1}"));
        QCOMPARE(fromBase64("Zm9v").value_or(""), std::string("foo"));
        for (const char* none : {"", "with space", "eyJhIjoxfQ.=", "====="})
            QVERIFY2(!fromBase64(none), none);
    }
    void opensHexadecimalDigits() {
        QCOMPARE(fromHexadecimal("\\x7b7D").value_or(""), std::string("{}"));
        for (const char* none : {"", "7b7d", "\\x7", "\\x7g", "\\y7b"})
            QVERIFY2(!fromHexadecimal(none), none);
    }
};

LEFTFOLD_TEST(TstTextWrapping)
#include "tst_text_wrapping.moc"
