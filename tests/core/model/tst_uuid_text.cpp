// SPDX-License-Identifier: Apache-2.0
#include "core/model/uuid_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstUuidText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesAndBack() {
        const std::string uuid = "00ff1111-2222-4333-8444-55556666aabb";
        QCOMPARE(bytesOfUuid(uuid).size(), std::size_t{16});
        QCOMPARE(uuidOfBytes(bytesOfUuid(uuid)), uuid);
        QCOMPARE(bytesOfUuid(hexUuid(uuid)), bytesOfUuid(uuid));
        QCOMPARE(bytesOfUuid("o-17"), std::string("o-17"));
        QCOMPARE(uuidOfBytes("o-17"), std::string("o-17"));
    }

    void bothForms() {
        QCOMPARE(dashedUuid("11111111111141118111111111111111"), std::string("11111111-1111-4111-8111-111111111111"));
        QCOMPARE(hexUuid("11111111-1111-4111-8111-111111111111"), std::string("11111111111141118111111111111111"));
        QVERIFY(isUuid("11111111-1111-4111-8111-11111111111f"));
    }
    void otherTextsStay() {
        for (const auto* text : {"", "o-17", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "11111111-1111-4111-8111-11111111111"}) {
            QCOMPARE(dashedUuid(text), std::string(text));
            QCOMPARE(hexUuid(text), std::string(text));
            QVERIFY(!isUuid(text));
        }
    }
};

LEFTFOLD_TEST(TstUuidText)
#include "tst_uuid_text.moc"
