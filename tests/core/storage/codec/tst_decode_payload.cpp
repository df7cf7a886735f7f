// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/decode_payload.h"
#include "tests/runner.h"

using namespace leftfold;

class TstDecodePayload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jsonStaysAsItIs() {
        const auto payload = decodePayload(R"({"a":0.10})");
        QCOMPARE(payload.encoding, Encoding::Json);
        QVERIFY(payload.decoded.empty());
        QCOMPARE(std::string(payload.json()), std::string(R"({"a":0.10})"));
        QVERIFY(!payload.truncated());
    }
    void yamlGetsAJsonReading() {
        const auto payload = decodePayload("---\n:a: 0.10\n");
        QCOMPARE(payload.encoding, Encoding::Yaml);
        QCOMPARE(payload.bytes, std::string("---\n:a: 0.10\n"));
        QCOMPARE(std::string(payload.json()), std::string(R"({"a":0.10})"));
    }
    void brokenYamlSaysSo() { QVERIFY(!decodePayload("---\n: [").problem.empty()); }
    void plainTextIsText() { QCOMPARE(decodePayload("amount=9900").encoding, Encoding::Text); }
    void xmlIsXml() { QCOMPARE(decodePayload("<a/>").encoding, Encoding::Xml); }
    void bytesAreBinary() {
        const auto payload = decodePayload(std::string("\x83\x00\x01", 3));
        QCOMPARE(payload.encoding, Encoding::Binary);
        QVERIFY(!payload.problem.empty());
    }
    void emptyIsNoProblemOfItsOwn() { QVERIFY(decodePayload("").problem.empty()); }
};

LEFTFOLD_TEST(TstDecodePayload)
#include "tst_decode_payload.moc"
