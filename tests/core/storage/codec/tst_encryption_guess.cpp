// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/encryption_guess.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;

class TstEncryptionGuess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chanceLooksEncrypted() {
        std::mt19937 random(1);
        int told = 0;
        constexpr int tries = 1000;
        for (int at = 0; at < tries; ++at) {
            std::string bytes(30 + random() % 500, '\0');
            for (char& byte : bytes)
                byte = static_cast<char>(random());
            told += looksEncrypted(bytes) ? 1 : 0;
        }
        QVERIFY2(told > tries * 95 / 100, std::to_string(told).c_str());
    }
    void dataDoesNot() {
        std::mt19937 random(1);
        QVERIFY(!looksEncrypted(""));
        QVERIFY(!looksEncrypted("\xFF\x01\x80 too few bytes"));
        QVERIFY(!looksEncrypted("{\"orderId\":\"o-1\",\"total\":49.90,\"currency\":\"EUR\",\"items\":[]}"));
        QVERIFY(!looksEncrypted(std::string(1000, '\0')));
        std::string records; // small numbers of four bytes
        for (std::uint32_t at = 0; at < 200; ++at)
            records += {static_cast<char>(random() % 200), static_cast<char>(at), '\0', '\0'};
        QVERIFY(!looksEncrypted(records));
    }
};

LEFTFOLD_TEST(TstEncryptionGuess)
#include "tst_encryption_guess.moc"
