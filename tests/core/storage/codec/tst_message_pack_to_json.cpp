// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/codec/message_pack_to_json.h"
#include "tests/core/storage/codec/from_hex.h"
#include "tests/runner.h"

using namespace leftfold;

class TstMessagePackToJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const char* hex, const char* json) {
            QTest::newRow(name) << QByteArray(hex) << QByteArray(json);
        };
        row("written by @msgpack/msgpack",
            "8ca26964a36f2d31a5746f74616ccb4048f33333333333a371747902a3626967cf0020000000000001a36e6567d3fffffffed5fa0e00a26174d7ff1d535300"
            "69a4"
            "0010a56974656d739182a3736b75a3544541a26b67cb3ff4000000000000a76e6f7468696e67c0a5666c61677392c3c2a362696ec40201ffa173d928787878"
            "7878"
            "7878787878787878787878787878787878787878787878787878787878787878787878a16d81a131a161",
            "{'id':'o-1','total':49.9,'qty':2,'big':9007199254740993,'neg':-5000000000,'at':'2026-03-01T09:00:00.123Z',"
            "'items':[{'sku':'TEA','kg':1.25}],'nothing':null,'flags':[true,false],'bin':'01ff',"
            "'s':'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx','m':{'1':'a'}}");
        row("written by msgpack of Python",
            "85a26964a36f2d31a5746f74616ccb4048f33333333333a16e9a01ffd0dfccffcdffffcf0000000100000000cfffffffffffffffffd38000000000000000c3"
            "c0a1"
            "74d7ff1d6f280069a40010a162c40201ff",
            "{'id':'o-1','total':49.9,'n':[1,-1,-33,255,65535,4294967296,18446744073709551615,-9223372036854775808,true,null],"
            "'t':'2026-03-01T09:00:00.123456Z','b':'01ff'}");
        row("a short fraction", "81a166ca3dcccccd", "{'f':0.1}");
        row("a time to the second", "82a174d6ff69a40010a16601", "{'t':'2026-03-01T09:00:00.000Z','f':1}");
        row("a time before 1970, to the nanosecond", "81a174c70cff00000001ffffffffffffffff", "{'t':'1969-12-31T23:59:59.000000001Z'}");
        row("an array with text", "93a36f2d3102cb4048f33333333333", "['o-1',2,49.9]");
        row("an extension", "81a165c70305010203", "{'e':{'@ext':5,'@value':'010203'}}");
        row("a UUID in bytes", "81a175c41011111111111141118111111111111111", "{'u':'11111111-1111-4111-8111-111111111111'}");
        row("long forms", "de0001a161df00000001a162dc0001dd00000001db0000000163", "{'a':{'b':[['c']]}}");
        row("bytes and integers of all sizes", "82a161c5000101a16297c600000001ffd1fffed2fffffffdcc80cd0100ce00010000c80001087f",
            "{'a':'01','b':['ff',-2,-3,128,256,65536,{'@ext':8,'@value':'7f'}]}");
        row("numbers as keys", "8201a161ffa162", "{'1':'a','-1':'b'}");
        row("nothing in it", "80", "{}");
        row("an empty array", "90", "[]");
    }
    void reads() {
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, json);
        const auto read = messagePackToJson(fromHex(hex));
        QCOMPARE(read.value_or(""), quoted(json));
        QVERIFY(parseJson(*read));
    }

    void nothingElseIsMessagePack() {
        const auto whole = fromHex("82a26964a36f2d31a17492ccffc40161");
        QVERIFY(messagePackToJson(whole));
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!messagePackToJson(std::string_view(whole).substr(0, size)));
        QVERIFY(!messagePackToJson(whole + 'x'));
        for (const char* hex : {"01", "a161", "920102", "810102", "81a161c1", "81a1ff01", "81a161c70201", "c0", "dc"})
            QVERIFY2(!messagePackToJson(fromHex(hex)), hex);
    }
    void nestingHasABound() {
        QVERIFY(!messagePackToJson(std::string(100'000, '\x91')
            + "\xA1"
              "a"));
        QVERIFY(messagePackToJson(std::string(500, '\x91')
            + "\xA1"
              "a"));
    }
    void aCountIsNoPromise() {
        QVERIFY(!messagePackToJson(fromHex("ddffffffffa161")));
        QVERIFY(!messagePackToJson(fromHex("dfffffffffa161")));
        QVERIFY(!messagePackToJson(fromHex("81a161c6ffffffff00")));
    }
};

LEFTFOLD_TEST(TstMessagePackToJson)
#include "tst_message_pack_to_json.moc"
