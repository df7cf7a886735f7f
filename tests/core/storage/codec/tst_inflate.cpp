// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/decode_payload.h"
#include "core/storage/codec/inflate.h"
#include "tests/runner.h"

using namespace leftfold;

class TstInflate : public QObject {
    Q_OBJECT

    static std::string packed(const QByteArray& plain) { return qCompress(plain).mid(4).toStdString(); } // Qt writes the size first

private Q_SLOTS:
    void unpacks() {
        QCOMPARE(*inflateBytes(packed("{\"a\":1}")), std::string("{\"a\":1}"));
        const auto payload = decodePayload(packed("{\"a\":1}"));
        QCOMPARE(std::string(payload.json()), std::string("{\"a\":1}"));
        QCOMPARE(std::string(decodePayload(packed("---\n:a: 1\n")).json()), std::string("{\"a\":1}"));
    }
    void damagedBytesAreSaidToBe() {
        auto bytes = packed(QByteArray(10000, 'x'));
        QVERIFY(!inflateBytes(bytes.substr(0, bytes.size() / 2)));
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x55);
        QVERIFY(!inflateBytes(bytes));
        QVERIFY(!decodePayload(bytes).problem.empty());
    }
    void aBombIsDefused() {
        QVERIFY(inflateBytes(packed(QByteArray(300 << 20, '\0'))).error().message.find("256 MiB") != std::string::npos);
    }
};

LEFTFOLD_TEST(TstInflate)
#include "tst_inflate.moc"
