// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/counted_step.h"
#include "tests/runner.h"

using namespace leftfold;

class TstCountedStep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsAreCountedThroughAllTargets() {
        const auto upcasters = Upcasters::parse(R"({"leftfold": "upcasters/1", "upcasters": [{"event_type": "a", "from": 1, "into": [
            {"event_type": "b", "to": 1, "steps": [{"op": "remove", "path": "/x"}, {"op": "remove", "path": "/y"}]},
            {"event_type": "c", "to": 1, "steps": []},
            {"event_type": "d", "to": 1, "steps": [{"op": "remove", "path": "/z"}]}]}]})",
            "t.upcasters.json");
        QVERIFY(upcasters);
        const auto& upcaster = upcasters->all().front();
        QCOMPARE(countedStep(upcaster, {0, 1}), std::size_t{1});
        QCOMPARE(countedStep(upcaster, {2, 0}), std::size_t{2});
        QVERIFY(targetStep(upcaster, 1) == (TargetStep{0, 1}));
        QVERIFY(targetStep(upcaster, 2) == (TargetStep{2, 0}));
        QVERIFY(!targetStep(upcaster, 3));
    }
};

LEFTFOLD_TEST(TstCountedStep)
#include "tst_counted_step.moc"
