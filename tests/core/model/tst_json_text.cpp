// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstJsonText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsStored_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
            {"12345678901234567890123", "0.10", "1e400", "-0", "-0.0", "1E+2", "\"a\"", "true", "false", "null", "{}", "[]", "\"\"",
                R"({"b":1,"a":2,"b":3})", R"([1,[2,[3,{}]],"x\ny"])", R"({"ö":"礼物","n":[0.10,1e400,-0]})", R"(["\u0000"])"})
            QTest::newRow(text) << QByteArray(text);
    }
    void keepsWhatIsStored() {
        QFETCH(QByteArray, text);
        const auto value = parseJson(text.toStdString());
        QVERIFY2(value, value ? "" : value.error().message.c_str());
        QCOMPARE(toJson(*value), text.toStdString());
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("empty") << QByteArray(" ") << QByteArray("it is empty");
        QTest::newRow("plain text") << QByteArray("amount=9900&cur=EUR") << QByteArray("line 1, column 1");
        QTest::newRow("second line") << QByteArray("{\"a\":1,\n\"b\":x}") << QByteArray("line 2, column 5");
        QTest::newRow("cut") << QByteArray("{\"a\":[1,2") << QByteArray("line 1");
        QTest::newRow("comma missing") << QByteArray("{\"a\":1 \"b\":2}") << QByteArray("line 1");
        QTest::newRow("comma at end") << QByteArray("[1,2,]") << QByteArray("line 1");
        QTest::newRow("trailing") << QByteArray("{} {}") << QByteArray("is no JSON");
        QTest::newRow("trailing scalar") << QByteArray("1 2") << QByteArray("is no JSON");
        QTest::newRow("leading zero") << QByteArray("[01]") << QByteArray("is no JSON");
        QTest::newRow("bare word") << QByteArray("nul") << QByteArray("is no JSON");
        QTest::newRow("word and more") << QByteArray("null 1") << QByteArray("is no JSON");
        QTest::newRow("longer word") << QByteArray("nullx\n") << QByteArray("is no JSON");
        QTest::newRow("bad word") << QByteArray("[trux]") << QByteArray("is no JSON");
        QTest::newRow("control") << QByteArray("[\"a\nb\"]") << QByteArray("is no JSON");
        QTest::newRow("no utf-8") << QByteArray("[\"\xff\"]") << QByteArray("UTF-8");
        QTest::newRow("deep and cut") << QByteArray(100000, '[') << QByteArray("is no JSON");
        QTest::newRow("deep and whole") << QByteArray(100000, '[') + QByteArray(100000, ']') << QByteArray("deeper than 1000");
    }
    void saysWhatIsWrong() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const auto value = parseJson(text.toStdString());
        QVERIFY(!value);
        QVERIFY2(QByteArray::fromStdString(value.error().message).contains(message), value.error().message.c_str());
        QCOMPARE(value.error().code, ErrorCode::Malformed);
    }

    void aWordAloneMayEndItsLine() {
        for (const std::string text : {"null", "true", "false", "7", "\"x\""})
            for (const auto& spaced : {text + '\n', text + " \r\n", ' ' + text + "  "}) {
                const auto value = parseJson(spaced);
                QVERIFY2(value, value ? "" : value.error().message.c_str());
                QCOMPARE(toJson(*value), text);
            }
    }

    void readsUpToTheBound() {
        const auto atBound = std::string(maximumDepth, '[') + std::string(maximumDepth, ']');
        const auto value = parseJson(atBound);
        QVERIFY(value);
        QCOMPARE(toJson(*value), atBound);
    }

    void goesOnAfterALargeText() {
        const std::string large = "[\"" + std::string(3U << 20, 'x') + "\"]";
        QCOMPARE(toJson(*parseJson(large)), large);
        QCOMPARE(toJson(*parseJson("[1]")), std::string("[1]"));
    }

    void knowsNumbers() {
        for (const char* text : {"0", "-1", "1.5", "1e5", "1E-5", "120"})
            QVERIFY2(isJsonNumber(text), text);
        for (const char* text : {"", "-", "01", "1.", ".5", "1e", "+1", "0x1", "NaN", "1 ", "--1"})
            QVERIFY2(!isJsonNumber(text), text);
    }
};

LEFTFOLD_TEST(TstJsonText)
#include "tst_json_text.moc"
