// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/escaped_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstEscapedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unescapes_data() {
        QTest::addColumn<QByteArray>("escaped");
        QTest::addColumn<QByteArray>("plain");
        const auto row = [](const char* escaped, const QByteArray& plain) { QTest::newRow(escaped) << QByteArray(escaped) << plain; };
        row("", "");
        row("plain", "plain");
        row("\\\"\\\\\\/", "\"\\/");
        row("\\b\\f\\n\\r\\t\\v", "\b\f\n\r\t\v");
        row("\\0", QByteArray(1, '\0'));
        row("\\u00e9\\u20ac\\ud83d\\ude00", "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
        row("\\ud83dx", "\xEF\xBF\xBDx");
        row("\\ud83d\\u0041",
            "\xEF\xBF\xBD"
            "A");
        row("\\ude00", "\xEF\xBF\xBD");
        row("it\\'s \\x41", "it's A");
        row("a\\\nb\\\r\nc\\\xE2\x80\xA8"
            "d",
            "abcd");
        row("\\q", "q");
    }
    void unescapes() {
        QFETCH(QByteArray, escaped);
        QFETCH(QByteArray, plain);
        QCOMPARE(QByteArray::fromStdString(unescapedText(escaped.toStdString()).value_or("?")), plain);
    }
    void refuses() {
        for (const char* broken : {"\\", "\\u12", "\\u12g4", "\\x4", "\\xg1", "\\1", "\\\xE2\x80", "\\\xE2"})
            QVERIFY2(!unescapedText(broken), broken);
    }
    void writesUtf8() {
        std::string text;
        for (const std::uint32_t code : {0x41U, 0xE9U, 0x20ACU, 0x1F600U, 0xD800U, 0x110000U})
            appendUtf8(text, code);
        QCOMPARE(text, std::string("A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xEF\xBF\xBD\xEF\xBF\xBD"));
    }
};

LEFTFOLD_TEST(TstEscapedText)
#include "tst_escaped_text.moc"
