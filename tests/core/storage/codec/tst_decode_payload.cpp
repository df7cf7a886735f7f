// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/codec/decode_payload.h"
#include "tests/core/storage/codec/from_hex.h"
#include "tests/runner.h"

using namespace leftfold;

class TstDecodePayload : public QObject {
    Q_OBJECT

    static std::string zlib(const std::string& plain) { return qCompress(QByteArray::fromStdString(plain)).mid(4).toStdString(); }
    static std::string base64(const std::string& bytes) { return QByteArray::fromStdString(bytes).toBase64().toStdString(); }

private Q_SLOTS:
    void jsonStaysAsItIs() {
        for (const std::string json : {"{'a':0.10}", "[1]", "{}", "[]", " \n{}", "'text'", "17", "true", "null", "{ 'a' : 1 }"}) {
            const auto payload = decodePayload(quoted(QByteArray::fromStdString(json)));
            QCOMPARE(payload.encoding, Encoding::Json);
            QVERIFY(payload.decoded.empty() && payload.format.empty() && payload.problem.empty());
            QCOMPARE(std::string(payload.json()), quoted(QByteArray::fromStdString(json)));
            QVERIFY(!payload.truncated());
        }
    }
    void yamlGetsAJsonReading() {
        const auto payload = decodePayload("---\n:a: 0.10\n");
        QCOMPARE(payload.encoding, Encoding::Yaml);
        QCOMPARE(payload.bytes, std::string("---\n:a: 0.10\n"));
        QCOMPARE(std::string(payload.json()), std::string(R"({"a":0.10})"));
    }
    void brokenYamlSaysSo() { QVERIFY(!decodePayload("---\n: [").problem.empty()); }
    void xmlIsXml() { QCOMPARE(decodePayload("<a/>").encoding, Encoding::Xml); }
    void emptyIsNoProblemOfItsOwn() { QVERIFY(decodePayload("").problem.empty()); }

    void textIsNeverTakenForBytes() {
        for (const char* text : {"amount=9900", "0", "1", "x", "ab", "<3", "< 5", "x^2 + y", "Zo\xC3\xAB", "hello world", "OrderConfirmed",
                 "payment_failed", "deadbeefdeadbeef", "abcdefghijklmnopqrstuvwxyz0123456789", "-", "--", "3.14", "lid42", "\\x", "\\xzz",
                 "a:b", "O:", "{", "[", "\xCC\x80rgh", "2026-03-01", "e0000000-0000-4000-8000-000000000001"}) {
            const auto payload = decodePayload(text);
            QVERIFY2(payload.encoding == Encoding::Json || payload.encoding == Encoding::Text, text);
            QVERIFY2(payload.decoded.empty() && payload.problem.empty() && payload.format.empty(), text);
        }
        QCOMPARE(decodePayload("amount=9900").encoding, Encoding::Text);
    }

    void formats_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("format");
        const auto row = [](const std::string& bytes, const char* json, const char* format) {
            QTest::newRow(format) << QByteArray::fromStdString(bytes) << QByteArray(json) << QByteArray(format);
        };
        row(fromHex("82a26964a36f2d31a17402"), "{'id':'o-1','t':2}", "MessagePack");
        row(fromHex("a2626964636f2d31617402"), "{'id':'o-1','t':2}", "CBOR");
        row(fromHex("d9d9f7a161617800"), "{'a':''}", "CBOR");
        row(fromHex("0500000000"), "{}", "BSON");
        row(fromHex("6c276964233432"), "{'id':42}", "SQLite JSONB");
        row(fromHex("bc17618c17625b4c17631b0b"), "{'a':{'b':[{'c':[[]]}]}}", "SQLite JSONB");
        row(fromHex("5b2331301332"), "[10,2]", "SQLite JSONB");
        row(zlib("{\"a\":1}"), "{'a':1}", "JSON, zlib");
        row(zlib("---\n:a: 1\n"), "{'a':1}", "YAML, zlib");
        row(zlib("<o><a>1</a></o>"), "{'a':'1'}", "XML, zlib");
        row(zlib(fromHex("82a26964a36f2d31a17402")), "{'id':'o-1','t':2}", "MessagePack, zlib");
        row(zlib(zlib("[1]")), "[1]", "JSON, zlib, zlib");
        row("\"{\\\"a\\\":0.10}\"", "{'a':0.10}", "JSON, JSON string");
        row("\"\\\"{\\\\\\\"a\\\\\\\":1}\\\"\"", "{'a':1}", "JSON, JSON string, JSON string");
        row(base64("{\"a\":1}"), "{'a':1}", "JSON, Base64");
        row(base64(zlib("{\"total\":12345678901234567890123}")), "{'total':12345678901234567890123}", "JSON, zlib, Base64");
        row("\\x7b2261223a317d", "{'a':1}", "JSON, hexadecimal");
        row(fromHex("83740000000164000269646d000000036f2d31"), "{'id':'o-1'}", "Erlang term");
        row("O:3:\"App\":1:{s:1:\"a\";i:1;}", "{'a':1}", "PHP serialize (App)");
        row("O:5:\"App\\O\":1:{s:4:\"" + std::string("\0*\0a", 4) + "\";i:1;}", "{'a':1}", "PHP serialize (App\\O)");
        row("O:5:\\\"App\\\\O\\\":1:{s:4:\\\"\\0*\\0a\\\";i:1;}", "{'a':1}", "PHP serialize (App\\O), added slashes");
        row("a:1:{s:2:\"it\";s:1:\"x\";}", "{'it':'x'}", "PHP serialize");
        row(base64("O:5:\"App\\O\":1:{s:4:\"" + std::string("\0*\0a", 4) + "\";i:1;}"), "{'a':1}", "PHP serialize (App\\O), Base64");
        row(fromHex("7b002200610022003a0031007d00"), "{'a':1}", "JSON, UTF-16");
        row(std::string("\0\0\0\0\x11", 5) + "{\"a\":1}", "{'a':1}", "JSON, schema registry");
        row(fromHex("0a036f2d311002"), "{'1':'o-1','2':2}", "Protobuf? (no schema)");
        row("\n$e0000000-0000-4000-8000-000000000001", "{'1':'e0000000-0000-4000-8000-000000000001'}", "Protobuf? (no schema)");
        row("\xEF\xBB\xBF{\"a\":1}", "{'a':1}", "");
        row(zlib("\xEF\xBB\xBF[{\"a\":1}]"), "[{'a':1}]", "JSON, zlib");
    }
    void formats() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, format);
        const auto payload = decodePayload(bytes.toStdString());
        QCOMPARE(payload.problem, std::string());
        QCOMPARE(std::string(payload.json()), quoted(json));
        QCOMPARE(QByteArray::fromStdString(payload.format), format);
        QCOMPARE(payload.bytes, bytes.toStdString());
    }

    /// BSON's first bytes are its length, so they may be any format's.
    void bsonOfEveryLength() {
        for (std::size_t size = 12; size < 600; ++size) {
            const std::string text(size - 12, 'x');
            const auto little = [](std::size_t number) {
                return std::string{static_cast<char>(number), static_cast<char>(number >> 8U), '\0', '\0'};
            };
            const auto payload = decodePayload(little(size + 1) + "\x02k" + '\0' + little(text.size() + 1) + text + std::string(2, '\0'));
            QCOMPARE(payload.format, std::string("BSON"));
            QCOMPARE(std::string(payload.json()), "{\"k\":\"" + text + "\"}");
        }
    }

    void whatCannotBeReadSaysWhatItIs_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char* problem, const std::string& bytes) {
            QTest::newRow(problem) << QByteArray::fromStdString(bytes) << QByteArray(problem);
        };
        const auto java = fromHex("aced00057372000e636f6d2e61636d652e4f72646572");
        row("looks like Java serialization (com.acme.Order), which Leftfold does not read", java);
        row("is zlib, and what it holds looks like Java serialization (com.acme.Order), which Leftfold does not read", zlib(java));
        row("is zlib, and what it holds is no JSON", zlib("plain text"));
        row("cannot be unpacked: its compressed bytes are damaged or cut", zlib(std::string(1000, 'x')).substr(0, 12));
        row("cannot be unpacked: something stands behind its compressed bytes", zlib("{\"a\":1}") + "\x01");
        row("is binary: no JSON", fromHex("830001"));
        row("looks like an Erlang term that is damaged", fromHex("83700000000001"));
        row("is binary, and its bytes are as even as those of encrypted data: maybe encrypted",
            fromHex("3fc6b1f68a2c8c44d6b16b2b63a2d9c1e67f5b0f0d7cbb2a9e4bd1f6a71c93f0e24d58870b"));
    }
    void whatCannotBeReadSaysWhatItIs() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, problem);
        const auto payload = decodePayload(bytes.toStdString());
        QCOMPARE(payload.encoding, Encoding::Binary);
        QVERIFY(payload.decoded.empty());
        QVERIFY2(payload.problem.starts_with(problem.toStdString()), payload.problem.c_str());
    }
    void wrappingsHaveAnEnd() {
        std::string bytes = "{\"a\":1}";
        for (int layer = 0; layer < 10; ++layer)
            bytes = zlib(bytes);
        QVERIFY(!decodePayload(bytes).problem.empty());
    }
};

LEFTFOLD_TEST(TstDecodePayload)
#include "tst_decode_payload.moc"
