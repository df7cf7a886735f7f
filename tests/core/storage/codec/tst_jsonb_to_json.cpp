// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/codec/jsonb_to_json.h"
#include "tests/core/storage/codec/from_hex.h"
#include "tests/runner.h"

using namespace leftfold;

/// The bytes were written by SQLite 3.53's jsonb() and its relatives, where the name says nothing else.
class TstJsonbToJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const char* hex, const char* json) {
            QTest::newRow(name) << QByteArray(hex) << QByteArray(json);
        };
        row("an object",
            "cc57776f726465724964376f2d3157746f74616c5534392e3930377174791332276f6b01276e6f02176e0037626967c3173132333435363738393031323334"
            "3536"
            "373839303132331765553165343030376e6567452d302e30",
            "{'orderId':'o-1','total':49.90,'qty':2,'ok':true,'no':false,'n':null,'big':12345678901234567890123,'e':1e400,'neg':-0.0}");
        row("escapes", "cc251773c81a615c22625c5c5c75303065395c75643833645c75646530305c6e1775475a6fc3ab",
            "{'s':'a\\'b\\\\\xC3\xA9\xF0\x9F\x98\x80\\n','u':'Zo\xC3\xAB'}");
        row("JSON5 texts", "cc201773c90c69745c2773205c7834315c7647636f6e7449615c0a62177437782779",
            "{'s':'it`s A\\u000b','cont':'ab','t':'x`y'}");
        row("JSON5 numbers", "cc33276e6c362d2e3527746546352e653337626967c414307846464646464646464646464646464646464627246b133127c3a91332",
            "{'nl':-0.5,'te':5.0e3,'big':4722366482869645213695,'$k':1,'\xC3\xA9':2}");
        row("JSON5 signs", "cc0c177035312e35177134307831", "{'p':1.5,'q':1}");
        row("nested", "bc17618c17625b4c17631b0b", "{'a':{'b':[{'c':[[]]}]}}");
        row("an edited value", "cc301761ca2861206d756368206c6f6e6765722074657874207468616e206265666f72652077617320746865726517621778",
            "{'a':'a much longer text than before was there','b':'x'}");
        row("what was removed leaves a longer header", "cc0417621778", "{'b':'x'}");
        row("raw text", "cc0f176217781a718a7361792022686922", "{'b':'x','q':'say \\'hi\\''}");
        row("an empty object", "0c", "{}");
        row("an empty array", "0b", "[]");
        row("a short array", "5b2331301332", "[10,2]");
    }
    void reads() {
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, json);
        const auto read = jsonbToJson(fromHex(hex));
        QCOMPARE(QByteArray::fromStdString(read.value_or("")), QByteArray::fromStdString(quoted(json)).replace('`', '\''));
        QVERIFY(!read || parseJson(*read));
    }

    void headersMayBeLongerThanNeeded() {
        QCOMPARE(jsonbToJson(fromHex("cc081761133117621332")).value_or(""), quoted("{'a':1,'b':2}"));
        QCOMPARE(jsonbToJson(fromHex("dc00081761133117621332")).value_or(""), quoted("{'a':1,'b':2}"));
        QCOMPARE(jsonbToJson(fromHex("ec000000081761133117621332")).value_or(""), quoted("{'a':1,'b':2}"));
        QCOMPARE(jsonbToJson(fromHex("fc00000000000000081761133117621332")).value_or(""), quoted("{'a':1,'b':2}"));
    }
    void numbersOfJson5() {
        QCOMPARE(jsonbToJson(fromHex("cb0626352e262e35")).value_or(""), quoted("[5.0,0.5]"));
        QCOMPARE(jsonbToJson(fromHex("cb0a442d307846442b305866")).value_or(""), quoted("[-15,15]"));
    }
    void nothingElseIsJsonb() {
        const auto whole = fromHex("cc0c177035312e35177134307831");
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!jsonbToJson(std::string_view(whole).substr(0, size)));
        QVERIFY(!jsonbToJson(whole + 'x'));
        for (const char* hex : {"00", "1331", "2c1331", "2c1761", "1c0d", "3c176113", "4c17611378", "3c17610f", "4b0b1331", "3c17611100",
                 "4c176117ff", "5c176127", "4c17615478", "3b29785c", "4b39785c78"})
            QVERIFY2(!jsonbToJson(fromHex(hex)), hex);
    }
    void nestingHasABound() {
        std::string deep;
        for (int level = 0; level < 3000; ++level) {
            std::string head("\xEB");
            for (const unsigned shift : {24U, 16U, 8U, 0U})
                head += static_cast<char>(deep.size() >> shift & 0xFFU);
            deep = head + deep;
        }
        QVERIFY(!jsonbToJson(deep));
    }

    void readableBytes() {
        QCOMPARE(readableJsonbToJson("l'id#42").value_or(""), quoted("{'id':42}"));
        QCOMPARE(readableJsonbToJson("|'id7abc").value_or(""), quoted("{'id':'abc'}"));
        QVERIFY(jsonbToJson("k#10#20") && !readableJsonbToJson("k#10#20"));
        QVERIFY(jsonbToJson("l'l,#42") && !readableJsonbToJson("l'l,#42"));
        const auto accented = "\xCC\x85"
                              "G"
                              "a-b1"
                              "\xC7\x7E"
            + std::string(0x7E, 'x');
        QCOMPARE(readableJsonbToJson(accented).value_or(""), quoted("{'a-b1':'" + QByteArray(0x7E, 'x') + "'}"));
        for (const char* text : {"", "0", "l", "late", "l'oiseau", "<none>", "|a|b|", "lid42", "L'ete"})
            QVERIFY2(!readableJsonbToJson(text), text);
    }
};

LEFTFOLD_TEST(TstJsonbToJson)
#include "tst_jsonb_to_json.moc"
