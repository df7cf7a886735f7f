// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/codec/bson_to_json.h"
#include "tests/core/storage/codec/from_hex.h"
#include "tests/runner.h"

using namespace leftfold;

class TstBsonToJson : public QObject {
    Q_OBJECT

    /// A document with these elements.
    static std::string document(const QByteArray& elements) {
        const auto inner = fromHex(elements);
        std::string bytes(1, static_cast<char>(inner.size() + 5));
        return bytes.append(3, '\0').append(inner) + '\0';
    }

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const char* hex, const char* json) {
            QTest::newRow(name) << QByteArray(hex) << QByteArray(json);
        };
        row("written by bson of Python",
            "8501000002696400040000006f2d310013746f74616c007e130000000000000000000000003c301362696700cb444271764eb6429d02000000003a30107100"
            "0200"
            "0000126c0001000000000020000164003333333333f3484009617400fb3ea0a89c010000076f69640065e0c0ffee65e0c0ffee65e005750010000000041111"
            "1111"
            "111141118111111111111111056200020000000001ff056f6c640006000000020200000061620a6e6f6e650008666c61670001046974656d73002500000010"
            "3000"
            "010000000231000200000078000332000d000000046b00050000000000000b72005e610069001174730003000000070000000d630004000000662829000f63"
            "7300"
            "1800000004000000672829000c000000107800010000000013696e660000000000000000000000000000000078136e616e0000000000000000000000000000"
            "00007c"
            "136500010000000000000000000000000046301374696e790001000000000000000000000000000430136e65670000000000000000000000000000003cb00"
            "0",
            "{'id':'o-1','total':49.90,'big':12345678901234567890.123,'q':2,'l':9007199254740993,'d':49.9,'at':'2026-03-01T09:00:00.123Z',"
            "'oid':'65e0c0ffee65e0c0ffee65e0','u':'11111111-1111-4111-8111-111111111111','b':'01ff','old':'6162','none':null,'flag':true,"
            "'items':[1,'x',{'k':[]}],'r':'/^a/i','ts':{'t':7,'i':3},'c':'f()','cs':{'$code':'g()','$scope':{'x':1}},'inf':'Infinity',"
            "'nan':'NaN','e':1e3,'tiny':1e-30,'neg':-0.00}");
        row("written by bson of npm",
            "bb00000002696400040000006f2d310013746f74616c007e130000000000000000000000003c3012626967000100000000002000016400000000000000f83f"
            "1071"
            "000200000009617400fb3ea0a89c010000057500100000000411111111111141118111111111111111075f69640065e0c0ffee65e0c0ffee65e00a6e007f6d"
            "6178"
            "00ff6d696e000e73796d00020000007300037265660022000000022472656600020000006300072469640065e0c0ffee65e0c0ffee65e00000",
            "{'id':'o-1','total':49.90,'big':9007199254740993,'d':1.5,'q':2,'at':'2026-03-01T09:00:00.123Z',"
            "'u':'11111111-1111-4111-8111-111111111111','_id':'65e0c0ffee65e0c0ffee65e0','n':null,'max':{'$maxKey':1},'min':{'$minKey':1},"
            "'sym':'s','ref':{'$ref':'c','$id':'65e0c0ffee65e0c0ffee65e0'}}");
        row("a list as the root", "1d0000000330000c000000106100010000000002310002000000780000", "[{'a':1},'x']");
        row("no list in spite of its first key", "13000000103000010000001078000200000000", "{'0':1,'x':2}");
        row("nothing in it", "0500000000", "{}");
    }
    void reads() {
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, json);
        const auto read = bsonToJson(fromHex(hex));
        QCOMPARE(read.value_or(""), quoted(json));
        QVERIFY(parseJson(*read));
    }

    void rareThings() {
        QCOMPARE(bsonToJson(document("066100")).value_or(""), quoted("{'a':null}"));
        QCOMPARE(bsonToJson(document("0c61000200000063000102030405060708090a0b0c")).value_or(""),
            quoted("{'a':{'$ref':'c','$id':'0102030405060708090a0b0c'}}"));
        QCOMPARE(bsonToJson(document("056100100000000330313233343536373839616263646566")).value_or(""),
            quoted("{'a':'30313233-3435-3637-3839-616263646566'}"));
        QCOMPARE(bsonToJson(document("096100ffffffffffffffff")).value_or(""), quoted("{'a':'1969-12-31T23:59:59.999Z'}"));
        QCOMPARE(bsonToJson(document("0961000100000000000080")).value_or(""), std::string("{\"a\":-9223372036854776}"));
        QCOMPARE(bsonToJson(document("096100ffffffffffffff7f")).value_or(""), quoted("{'a':9223372036854775}"));
        // more than 34 digits count as zero
        QCOMPARE(bsonToJson(document("136100ffffffffffffffffffffffffffff0f6c")).value_or(""), quoted("{'a':0.0}"));
    }
    void nothingElseIsBson() {
        const auto whole = document("026900020000006100106e0001000000");
        QVERIFY(bsonToJson(whole));
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!bsonToJson(std::string_view(whole).substr(0, size)));
        QVERIFY(!bsonToJson(whole + '\0'));
        for (const char* elements : {"ee6100", "0261000100000001", "02610002000000ff00", "0261000000000000", "08610002", "0361000400000000",
                 "03610020000000", "1061"})
            QVERIFY2(!bsonToJson(document(elements)), elements);
    }
    void nestingHasABound() {
        std::string deep = fromHex("0500000000");
        for (int level = 0; level < 3000; ++level) {
            const auto size = deep.size() + 8;
            std::string length;
            for (const unsigned shift : {0U, 8U, 16U, 24U})
                length += static_cast<char>(size >> shift & 0xFFU);
            deep = length
                + "\x03"
                  "a"
                + '\0' + deep + '\0';
        }
        QVERIFY(!bsonToJson(deep));
    }
};

LEFTFOLD_TEST(TstBsonToJson)
#include "tst_bson_to_json.moc"
