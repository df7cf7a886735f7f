// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/codec/erlang_to_json.h"
#include "tests/core/storage/codec/from_hex.h"
#include "tests/runner.h"

using namespace leftfold;

/// The bytes were written by Erlang/OTP 25 and Elixir 1.14.
class TstErlangToJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("structName");
        const auto row = [](const char* name, const char* hex, const char* json, const char* structName = "") {
            QTest::newRow(name) << QByteArray(hex) << QByteArray(json) << QByteArray(structName);
        };
        row("a map",
            "83740000001461016400036f6e656400036269676e0a00cb444271764eb6429d0264000362696e6d0000000201ff64000562797465736b0003010203640005"
            "65"
            "6d7074796a640003693332628000000064000269646d000000036f2d316400056974656d736c000000027400000001640003736b756d000000035445416802"
            "64"
            "00016161016a6400046e6269676e0801d20a1feb8ca954ab6400036e656762fffffffb6400026e6f64000566616c73656400076e6f7468696e676400036e69"
            "6c"
            "6400026f6b6400047472756564000371747961026400037374726b0003616263640005746f74616c464048f33333333333640003756d6c6d000000045a6fc3"
            "ab"
            "640003756e64640009756e646566696e656468026400016164000162640001746d000000016b64000176",
            "{'1':'one','big':12345678901234567890123,'bin':'01ff','bytes':[1,2,3],'empty':[],'i32':-2147483648,'id':'o-1','items':[{'sku':"
            "'TEA'},['a',1]],'nbig':-12345678901234567890,'neg':-5,'no':false,'nothing':null,'ok':true,'qty':2,'str':'abc','total':49.9,'"
            "uml':'Zo\xC3\xAB','und':'undefined','[\\'a\\',\\'b\\']':'t','k':'v'}");
        row("a struct of Elixir",
            "83740000000b64000a5f5f7374727563745f5f640017456c697869722e53686f702e4f72646572506c616365646400026174740000000d64000a5f5f737472"
            "75"
            "63745f5f64000f456c697869722e4461746554696d6564000863616c656e646172640013456c697869722e43616c656e6461722e49534f6400036461796101"
            "64"
            "0004686f7572610964000b6d6963726f7365636f6e646802620001e24061066400066d696e75746561006400056d6f6e746861036400067365636f6e646100"
            "64"
            "000a7374645f6f6666736574610064000974696d655f7a6f6e656d000000074574632f55544364000a7574635f6f6666736574610064000479656172620000"
            "07"
            "ea6400097a6f6e655f616262726d00000003555443640008636861726c6973746b0003616263640003646179740000000564000a5f5f7374727563745f5f64"
            "00"
            "0b456c697869722e4461746564000863616c656e646172640013456c697869722e43616c656e6461722e49534f64000364617961016400056d6f6e74686103"
            "64"
            "00047965617262000007ea6400046c696e65740000000364000a5f5f7374727563745f5f640010456c697869722e53686f702e4c696e656400037174796102"
            "64"
            "0003736b756d000000035445416400056e61697665740000000964000a5f5f7374727563745f5f640014456c697869722e4e616976654461746554696d6564"
            "00"
            "0863616c656e646172640013456c697869722e43616c656e6461722e49534f6400036461796101640004686f7572610964000b6d6963726f7365636f6e6468"
            "02"
            "610061006400066d696e75746561006400056d6f6e746861036400067365636f6e6461006400047965617262000007ea6400046f7074736c00000002680264"
            "00"
            "0161610168026400016264000374776f6a6400086f726465725f69646d000000036f2d3164000474616773740000000364000a5f5f7374727563745f5f6400"
            "0d"
            "456c697869722e4d61705365746400036d617074000000026d00000001616a6d00000001626a64000776657273696f6e610264000474696d65740000000664"
            "00"
            "0a5f5f7374727563745f5f64000b456c697869722e54696d6564000863616c656e646172640013456c697869722e43616c656e6461722e49534f640004686f"
            "75"
            "72610964000b6d6963726f7365636f6e646802620007a12061016400066d696e75746561006400067365636f6e646100640005746f74616c464048f3333333"
            "33"
            "33",
            "{'at':'2026-03-01T09:00:00.123456Z','charlist':'abc','day':'2026-03-01','line':{'__struct__':'Elixir.Shop.Line','qty':2,'sku':"
            "'TEA'},"
            "'naive':'2026-03-01T09:00:00','opts':[['a',1],['b','two']],'order_id':'o-1','tags':['a','b'],'time':'09:00:00.5','total':49."
            "9}",
            "Shop.OrderPlaced");
        row("metadata of Elixir", "8374000000026d0000000269706804617f6100610061016d00000007757365725f69646111",
            "{'ip':[127,0,0,1],'user_id':17}");
        row("new atoms and a decimal",
            "837400000007770a5f5f7374727563745f5f7717456c697869722e53686f702e4f72646572506c6163656477026174740000000d770a5f5f7374727563745f"
            "5f"
            "770f456c697869722e4461746554696d65770863616c656e6461727713456c697869722e43616c656e6461722e49534f770364617961017704686f75726109"
            "77"
            "0b6d6963726f7365636f6e646802620001e240610677066d696e757465610077056d6f6e7468610377067365636f6e646100770a7374645f6f666673657461"
            "00"
            "770974696d655f7a6f6e656d000000074574632f555443770a7574635f6f6666736574610077047965617262000007ea77097a6f6e655f616262726d000000"
            "03"
            "55544377036461797400000005770a5f5f7374727563745f5f770b456c697869722e44617465770863616c656e6461727713456c697869722e43616c656e64"
            "61"
            "722e49534f7703646179610177056d6f6e7468610377047965617262000007ea77046c696e657400000002770a5f5f7374727563745f5f7710456c69786972"
            "2e"
            "53686f702e4c696e657703736b756d0000000354454177086f726465725f69646d000000036f2d317704746167737400000003770a5f5f7374727563745f5f"
            "77"
            "0d456c697869722e4d617053657477036d617074000000026d00000001616a6d00000001626a770776657273696f6e61027705746f74616c7400000004770a"
            "5f"
            "5f7374727563745f5f770e456c697869722e446563696d616c7704636f6566620000137e770365787062fffffffe77047369676e6101",
            "{'at':'2026-03-01T09:00:00.123456Z','day':'2026-03-01','line':{'__struct__':'Elixir.Shop.Line','sku':'TEA'},'order_id':'o-1',"
            "'tags':['a','b'],'total':49.90}",
            "Shop.OrderPlaced");
        row("old floats and atoms", "8368036400016163312e3530303030303030303030303030303030303030652b303000000000006400035a6feb",
            "['a',1.5,'Zo\xC3\xAB']");
        row("an improper list", "836c0000000161016102", "[1,2]");
        row("bits", "834d000000010180", "'80'");
        row("a process and a reference",
            "8368025864000d6e6f6e6f6465406e6f686f73740000000900000000000000005a000364000d6e6f6e6f6465406e6f686f7374000000000000e5201ab40001"
            "842d6595",
            "['#PID<nonode@nohost.9.0>','#Reference<nonode@nohost.58656.448004097.2217567637>']");
        row("a function", "83716400056c697374736400036d61706102", "'&lists.map/2'");
        row("text", "836d000000036f2d31", "'o-1'");
        row("a list of bytes", "836b000301ff02", "[1,255,2]");
        row("nothing", "836a", "[]");
    }
    void reads() {
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, structName);
        const auto read = erlangToJson(fromHex(hex));
        QVERIFY(read.has_value());
        QCOMPARE(read->json, quoted(json));
        QCOMPARE(QByteArray::fromStdString(read->structName), structName);
        QVERIFY(!read->compressed && parseJson(read->json));
    }

    void readsCompressedTerms() {
        const QByteArray hex = "835000000396789c2b616060604c6160c9c92c2ec901b2537281044b71626eea28639431ca1810461600df4ed4d0";
        const auto read = erlangToJson(fromHex(hex));
        QVERIFY(read && read->compressed);
        QVERIFY(read->json.starts_with(quoted("{'list':['same','same',")));
        auto lying = fromHex(hex);
        lying[5] = '\x97';
        QVERIFY(!erlangToJson(lying));
    }
    void largeIntegers() {
        QCOMPARE(
            erlangToJson(fromHex("836f0000000801d20a1feb8ca954ab")).value_or(ErlangReading()).json, std::string("-12345678901234567890"));
    }
    void nothingElseIsATerm() {
        const auto whole = fromHex("837400000001640002696468026101464048f33333333333");
        QVERIFY(erlangToJson(whole));
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!erlangToJson(std::string_view(whole).substr(0, size)));
        QVERIFY(!erlangToJson(whole + 'x'));
        for (const char* hex : {"83", "8300", "83ff", "826101", "8377026161ff", "837702ff61", "836378", "836e0500", "837000000000",
                 "8350000000ff00", "83740000000261016101"})
            QVERIFY2(!erlangToJson(fromHex(hex)), hex);
    }
    void tellsABeginning() {
        for (const char* hex : {"8374000000", "836d00", "835000", "837000"})
            QVERIFY2(beginsLikeErlang(fromHex(hex)), hex);
        for (const char* hex : {"", "83", "8374", "830001", "83a161", "827400"})
            QVERIFY2(!beginsLikeErlang(fromHex(hex)), hex);
    }
    void nestingAndCountsHaveABound() {
        std::string deep("\x83");
        for (int level = 0; level < 3000; ++level)
            deep += "\x68\x01";
        QVERIFY(!erlangToJson(deep + 'j'));
        QVERIFY(!erlangToJson(fromHex("8369ffffffff6a")));
        QVERIFY(!erlangToJson(fromHex("836cffffffff6a")));
        QVERIFY(!erlangToJson(fromHex("8374ffffffff6a")));
    }
};

LEFTFOLD_TEST(TstErlangToJson)
#include "tst_erlang_to_json.moc"
