// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/codec/cbor_to_json.h"
#include "tests/core/storage/codec/from_hex.h"
#include "tests/runner.h"

using namespace leftfold;

class TstCborToJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const char* hex, const char* json) {
            QTest::newRow(name) << QByteArray(hex) << QByteArray(json);
        };
        row("written by cbor2 of Python",
            "ab626964636f2d3165746f74616cc4822119137e63626967c24a029d42b64e76714244cb636e6567c34a029d42b64e76714244ca61698800201bffffffffff"
            "ffff"
            "ff3bfffffffffffffffffb3ff8000000000000fb3fb999999999999af97e00f9fc00626174c0781b323032362d30332d30315430393a30303a30302e313233"
            "3435"
            "365a6175d825501111111111114111811111111111111161624201ff6173d901028101646e6f6e65f664666c6167f5",
            "{'id':'o-1','total':49.90,'big':12345678901234567890123,'neg':-12345678901234567890123,'i':[0,-1,18446744073709551615,"
            "-18446744073709551616,1.5,0.1,'NaN','-Infinity'],'at':'2026-03-01T09:00:00.123456Z','u':'11111111-1111-4111-8111-111111111111'"
            ","
            "'b':'01ff','s':[1],'none':null,'flag':true}");
        row("written by Jackson",
            "bf676f726465724964636f2d3165746f74616cc4822119137e63626967c24a029d42b64e76714244cb616c1b00200000000000016164fb3fb999999999999a"
            "6166"
            "fa3dcccccd61755011111111111141118111111111111111626f6bf5616ef6656974656d739f01781e78787878787878787878787878787878787878787878"
            "7878"
            "787878787878ffff",
            "{'orderId':'o-1','total':49.90,'big':12345678901234567890123,'l':9007199254740993,'d':0.1,'f':0.1,"
            "'u':'11111111-1111-4111-8111-111111111111','ok':true,'n':null,'items':[1,'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx']}");
        row("written by cbor of npm",
            "a9626964636f2d3163626967c24a029d42b64e76714244cb626174c1fb41da6900042000006173d9010281016175f761624201ff6375726cd8206b68747470"
            "3a2f"
            "2f782e792f616da10102627265d8236161",
            "{'id':'o-1','big':12345678901234567890123,'at':'2026-03-01T09:00:00.500Z','s':[1],'u':null,'b':'01ff','url':'http://x.y/',"
            "'m':{'1':2},'re':'a'}");
        row("written by cbor-x of npm",
            "b90006626964636f2d31616e1b002000000000000163626967c24a029d42b64e76714244cb626174c1fb41da6900042000006164fb4048f333333333336173"
            "6178",
            "{'id':'o-1','n':9007199254740993,'big':12345678901234567890123,'at':'2026-03-01T09:00:00.500Z','d':49.9,'s':'x'}");
        row("self-described, unknown tag, large exponent", "d9d9f7a26161c48203016168d904d26178",
            "{'a':1e3,'h':{'@tag':1234,'@value':'x'}}");
        row("short fractions", "a26166fa3dcccccd6468616c66f93e00", "{'f':0.1,'half':1.5}");
        row("times as numbers", "a36162c11a69a400106161c1fb41da69000407e6b46163c120",
            "{'b':'2026-03-01T09:00:00.000Z','a':'2026-03-01T09:00:00.123456Z','c':'1969-12-31T23:59:59.000Z'}");
        row("days and dates", "a26161d8641950206162d903ec6a323032362d30332d3031", "{'a':'2026-02-28','b':'2026-03-01'}");
        row("an array with text", "8263612d31820102", "['a-1',[1,2]]");
        row("texts and bytes in pieces", "bf61617f6161616bff61625f4101420203ff61639fffff", "{'a':'ak','b':'010203','c':[]}");
        row("a map with numbers as keys", "a3016161206162f56163", "{'1':'a','-1':'b','true':'c'}");
        row("nothing in it", "a0", "{}");
    }
    void reads() {
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, json);
        const auto read = cborToJson(fromHex(hex));
        QCOMPARE(read.value_or(""), quoted(json));
        QVERIFY(parseJson(*read));
    }

    void embeddedCborIsRead() {
        QCOMPARE(cborToJson(fromHex("a16161d81844a1617801")).value_or(""), quoted("{'a':{'x':1}}"));
        QCOMPARE(cborToJson(fromHex("a16161d81843a16178")).value_or(""), quoted("{'a':'a16178'}"));
    }
    void nothingElseIsCbor() {
        const auto whole = fromHex("a2626964636f2d3161748218184161");
        QVERIFY(cborToJson(whole));
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!cborToJson(std::string_view(whole).substr(0, size)));
        QVERIFY(!cborToJson(whole + 'x'));
        for (const char* hex : {"01", "6161", "820102", "a10102", "a161ff00", "a161611c", "a16161f8ff", "a16161ff", "bf6161", "9f",
                 "a1617fff", "a16161c261", "a16161c4820102ff", "a16161c482fb000000000000000001"})
            QVERIFY2(!cborToJson(fromHex(hex)), hex);
    }
    void nestingHasABound() {
        QVERIFY(!cborToJson(std::string(100'000, '\x81') + "aa"));
        QVERIFY(cborToJson(std::string(500, '\x81') + "aa"));
    }
    void aCountIsNoPromise() {
        QVERIFY(!cborToJson(fromHex("9affffffff6161")));
        QVERIFY(!cborToJson(fromHex("a161615bffffffffffffffff00")));
    }
};

LEFTFOLD_TEST(TstCborToJson)
#include "tst_cbor_to_json.moc"
