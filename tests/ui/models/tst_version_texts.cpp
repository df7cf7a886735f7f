// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_inventory.h"
#include "ui/models/version_texts.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstVersionTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void amongItsOwnTypeAnArrowSaysLess() {
        MappingArrow arrow;
        arrow.fromType = "a";
        arrow.from = 1;
        arrow.toType = "b";
        arrow.to = 3;
        QCOMPARE(arrowNameWithin(arrow, "a"), QStringLiteral("v1 → b v3"));
        QCOMPARE(arrowNameWithin(arrow, "b"), QStringLiteral("a v1 → b v3"));
        QCOMPARE(targetName(arrow), QStringLiteral("b v3"));
        arrow.toType = "a";
        QCOMPARE(arrowNameWithin(arrow, "a"), QStringLiteral("v1 → v3"));
    }
    void arrowsAreNamedShort() {
        QCOMPARE(arrowName(arrow("order.created", 1, "order.created", 2)), QStringLiteral("v1 → v2"));
        QCOMPARE(arrowName(arrow("order.placed", 1, "order.created", 3)), QStringLiteral("order.placed v1 → order.created v3"));
        QCOMPARE(arrowName(arrow("order.placed", 1, "", 0)), QStringLiteral("v1 → dropped"));
    }
    void captionsCount() {
        const auto inventory = sampleInventory();
        MappingArrow one = arrow("order.created", 1, "order.created", 2);
        QCOMPARE(arrowCaption(inventory, &one), QStringLiteral("order.created · 1\u00a0204 events at v1"));
        one.from = 2;
        one.off = true;
        QCOMPARE(arrowCaption(inventory, &one), QStringLiteral("order.created · no event stored at v2 · switched off"));
        QCOMPARE(arrowCaption(inventory, nullptr), QString());
    }
    void lostVersionsSayWhy() {
        const auto lost = lostVersions(sampleInventory());
        QCOMPARE(lost.size(), std::size_t{1});
        QCOMPARE(lost[0].text, QStringLiteral("payment.refunded v1 · 1 event"));
        QVERIFY(lost[0].why.contains(QStringLiteral("to v2")));
    }
    void typesWithoutArrowsAreExplained() {
        const auto inventory = sampleInventory();
        QVERIFY(unmappedSentence(inventory, {"note.taken", 1}).contains(QStringLiteral("is stored as v1")));
        QVERIFY(unmappedSentence(inventory, {"payment.refunded", 1}).contains(QStringLiteral("2 versions")));
        QVERIFY(!unmappedSentence(inventory, {"no.such", 1}).isEmpty());
        QVERIFY(unmappedSentence(inventory, {"order.created", 7}).contains(QStringLiteral("order.created v7")));
    }
    void proofsAreSummedUp() {
        Proof proof;
        QVERIFY(proofSentence(proof).contains(QStringLiteral("no event")));
        proof.checked = 5;
        QVERIFY(proofSentence(proof).startsWith(QStringLiteral("Every stored event")));
        QCOMPARE(proofFact(proof), QStringLiteral("Proof: all 5 read"));
        proof.unreachable.push_back({{}, 3, {}, 2});
        QCOMPARE(proofFact(proof), QStringLiteral("Proof: 3 left behind"));
        QVERIFY(proofSentence(proof).contains(QStringLiteral("left behind")));
        proof.failed = 1;
        QVERIFY(proofSentence(proof).startsWith(QStringLiteral("1 event cannot")));
        QCOMPARE(proofFact(proof), QStringLiteral("Proof: 1 of 5 fail"));
        FailureGroup group;
        group.count = 12;
        group.position = Position{11};
        QCOMPARE(failureCount(group), QStringLiteral("12 events, the first at 11"));
    }

private:
    static MappingArrow arrow(const char* fromType, int from, const char* toType, int to) {
        MappingArrow made;
        made.fromType = fromType;
        made.from = from;
        made.toType = toType;
        made.to = to;
        return made;
    }
};

LEFTFOLD_TEST(TstVersionTexts)
#include "tst_version_texts.moc"
