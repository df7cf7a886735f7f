// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/binary_signature.h"
#include "tests/core/storage/codec/from_hex.h"
#include "tests/runner.h"

using namespace leftfold;

class TstBinarySignature : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognises_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char* name, const char* hex) { QTest::newRow(name) << QByteArray(hex) << QByteArray(name); };
        row("Java serialization (Cb$Order)",
            "aced0005737200084362244f72646572a0397ac87aa38f6b0200024900016e4c000269647400124c6a6176612f6c616e672f5374"
            "72696e673b7870000000027400036f2d31");
        row("Java serialization (java.util.HashMap)", "aced0005737200116a6176612e7574696c2e486173684d61700507dac1c31660d103000246000a6c");
        row("Java serialization", "aced000574000474657874");
        row(".NET BinaryFormatter (Shop.Order)",
            "0001000000ffffffff01000000000000000c020000000453686f7005010000000a53686f702e4f7264657201000000");
        row(".NET BinaryFormatter", "0001000000ffffffff01000000000000000601000000036f2d310b");
        row("an Avro file (Order)", "4f626a0102166176726f2e736368656d617b2274797065223a227265636f7264222c226e616d65223a224f72646572227d");
        row("an Avro object, schema 8877665544332211", "c30111223344556677880206");
        row("Python pickle", "80049509000000000000007d948c0161944b01732e");
        row("Zstandard", "28b52ffd0458410000");
        row("LZ4", "04224d18644070");
        row("Snappy", "ff060000734e61507059");
        row("Smile (Jackson)", "3a290a01fa");
        row("Ruby Marshal", "04087b063a0661693a");
    }
    void recognises() {
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, name);
        QCOMPARE(QByteArray::fromStdString(signatureOf(fromHex(hex))), name);
    }
    void whatIsCutHasNoName() {
        QCOMPARE(signatureOf(fromHex("aced00057372ffff41")), std::string("Java serialization"));
        QCOMPARE(signatureOf(fromHex("aced0005")), std::string("Java serialization"));
        QCOMPARE(signatureOf(fromHex("0001000000ffffffff0100000000000000")), std::string(".NET BinaryFormatter"));
        QCOMPARE(signatureOf(fromHex("0001000000ffffffff01000000000000000c0200")), std::string(".NET BinaryFormatter"));
        QCOMPARE(signatureOf(fromHex("4f626a01")), std::string("an Avro file"));
    }
    void othersHaveNone() {
        for (const char* hex : {"", "ac", "c301", "8004", "7b7d", "00000000"})
            QVERIFY2(signatureOf(fromHex(hex)).empty(), hex);
    }
};

LEFTFOLD_TEST(TstBinarySignature)
#include "tst_binary_signature.moc"
