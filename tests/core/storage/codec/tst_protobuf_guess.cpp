// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/codec/protobuf_guess.h"
#include "tests/core/storage/codec/from_hex.h"
#include "tests/runner.h"

using namespace leftfold;

class TstProtobufGuess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAMessage() { // written by protobufjs
        QCOMPARE(protobufToJson(fromHex("0a036f2d3110fbffffffffffffffff011a180a065445412d34321002193333333333f33840250000a03f1a130a064b4554"
                                        "544c451001190000000000005e4020012a0401ff00c8311000a46900000000380542040102ac028201060a0161120162"))
                     .value_or(""),
            quoted("{'1':'o-1','2':-5,'3':[{'1':'TEA-42','2':2,'3':{'fraction':24.95,'integer':4627716018351059763},"
                   "'4':{'fraction':1.25,'integer':1067450368}},{'1':'KETTLE','2':1,'3':{'fraction':120.0,'integer':4638144666238189568}}],"
                   "'4':1,'5':'01ff00c8','6':1772355600,'7':5,'8':'0102ac02','16':{'1':'a','2':'b'}}"));
    }
    void readsAllKinds() {
        QCOMPARE(protobufToJson(fromHex("0a026162")).value_or(""), quoted("{'1':'ab'}"));
        QCOMPARE(protobufToJson(fromHex("0a02616208ffffffffffffffffff01")).value_or(""), quoted("{'1':['ab',-1]}"));
        QCOMPARE(protobufToJson(fromHex("0a02616211000000000000f03f1d0000803f")).value_or(""),
            quoted("{'1':'ab','2':{'fraction':1.0,'integer':4607182418800017408},'3':{'fraction':1.0,'integer':1065353216}}"));
        QCOMPARE(protobufToJson(fromHex("0a02616211ffffffffffffffff")).value_or(""), quoted("{'1':'ab','2':18446744073709551615}"));
        QCOMPARE(protobufToJson(fromHex("0a02616212030aff00")).value_or(""), quoted("{'1':'ab','2':'0aff00'}"));
    }
    void aMessageThatReadsLikeTextIsOne() {
        QCOMPARE(protobufToJson("\n\f\n\n0123456789").value_or(""), quoted("{'1':{'1':'0123456789'}}"));
        QCOMPARE(protobufToJson("\n\x06\nabcde").value_or(""), quoted("{'1':'\\nabcde'}"));
    }
    void nothingElseIsAMessage() {
        const auto whole = fromHex("0a05612d313233120408011202");
        for (std::size_t size = 0; size < 7; ++size)
            QVERIFY(!protobufToJson(std::string_view(whole).substr(0, size)));
        for (const char* hex : {"", "0801", "00", "0a", "0a0261", "0a0161", "0b0a0261620c", "0a026162ffffffff7f00",
                 "0a02616208ffffffffffffffffffff01", "0a026162088000", "0a0261623d0000", "0a02616207"})
            QVERIFY2(!protobufToJson(fromHex(hex)), hex);
    }
    void nestingHasABound() {
        std::string deep = fromHex("0a026162");
        for (int level = 0; level < 40; ++level)
            deep = "\x12" + std::string(1, static_cast<char>(deep.size() + 2)) + deep + "\x08\x01";
        const auto json = protobufToJson(deep);
        QVERIFY(!json || parseJson(*json));
    }
};

LEFTFOLD_TEST(TstProtobufGuess)
#include "tst_protobuf_guess.moc"
