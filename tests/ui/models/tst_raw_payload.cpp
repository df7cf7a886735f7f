// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/decode_payload.h"
#include "tests/runner.h"
#include "ui/models/raw_payload.h"
#include <random>

using namespace leftfold;
using namespace leftfold::ui;

class TstRawPayload : public QObject {
    Q_OBJECT

    static Payload stored(std::string bytes, Encoding encoding = Encoding::Json) {
        Payload payload;
        payload.storedSize = bytes.size();
        payload.bytes = std::move(bytes);
        payload.encoding = encoding;
        return payload;
    }

private Q_SLOTS:
    void textIsText() {
        QCOMPARE(rawText(stored("{\"cust\": oops")), QStringLiteral("{\"cust\": oops"));
        QVERIFY(rawLook(stored("{\"cust\": oops")).startsWith(QStringLiteral("text")));
    }
    void bytesAreHexadecimal() {
        QVERIFY(rawText(stored(std::string("\x1f\x8b\x08\x00", 4))).startsWith(QStringLiteral("000000  1f 8b 08 00")));
        QVERIFY(rawText(stored("abc", Encoding::Binary)).startsWith(QStringLiteral("000000  61 62 63")));
    }
    /// One place tells formats: what it says is shown.
    void formatsAreThoseOfTheCodecs() {
        const auto look = [](std::string bytes) { return rawLook(decodePayload(std::move(bytes))); };
        QVERIFY(look(std::string("\xac\xed\x00\x05t", 5)).startsWith(QStringLiteral("binary: Java serialization")));
        QVERIFY(look("--- !ruby/hash\n:a: 1\n").startsWith(QStringLiteral("text: YAML")));
        QVERIFY(look("{}").startsWith(QStringLiteral("text \u00b7 ")));
        std::mt19937 random(7);
        std::string noise("\0", 1);
        std::string dull("\0", 1);
        for (int at = 0; at < 4000; ++at) {
            noise += static_cast<char>(random() % 256);
            dull += static_cast<char>(at % 3);
        }
        QVERIFY(look(noise).startsWith(QStringLiteral("binary: encrypted?")));
        QVERIFY(!look(dull).contains(QStringLiteral("encrypted")));
    }
    void nothingIsSaid() {
        QCOMPARE(rawLook(stored({})), QStringLiteral("empty"));
        Payload absent;
        absent.absent = true;
        QCOMPARE(rawLook(absent), QStringLiteral("no payload"));
    }
};

LEFTFOLD_TEST(TstRawPayload)
#include "tst_raw_payload.moc"
