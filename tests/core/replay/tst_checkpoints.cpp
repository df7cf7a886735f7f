// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/replay/checkpoints.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace std::chrono_literals;

class TstCheckpoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNearestBeforeIsFound() {
        Checkpoints checkpoints(Value::integer(0));
        checkpoints.keep(10, Value::integer(10));
        checkpoints.keep(20, Value::integer(20));
        QCOMPARE(checkpoints.before(0).step, 0u);
        QCOMPARE(checkpoints.before(9).step, 0u);
        QCOMPARE(checkpoints.before(10).step, 10u);
        QCOMPARE(checkpoints.before(1000).state.text(), std::string("20"));
    }

    void oneIsDueAfterManyStepsOrSomeTime() {
        const Checkpoints checkpoints;
        QVERIFY(!checkpoints.due(100, 1us));
        QVERIFY(checkpoints.due(100, 1s));
        QVERIFY(checkpoints.due(100'000, 1us));
    }

    void sharedPartsCountOnce() {
        Value state = parseJson(R"({"big":["a text that is longer than what a string keeps within itself"],"n":1})").value();
        Checkpoints checkpoints(state);
        checkpoints.keep(1, state);
        QCOMPARE(checkpoints.bytes(), 0u);
        state.editMember("n") = Value::integer(2);
        checkpoints.keep(2, state);
        const auto members = checkpoints.bytes();
        QVERIFY(members > 0 && members < 1000);
        state.editMember("big").editItems().push_back(Value());
        checkpoints.keep(3, state);
        QVERIFY(checkpoints.bytes() > 2 * members);
    }

    /// A large array that every step changes: memory stays bounded, the first and the nearest stay found.
    void manyLargeOnesAreThinnedOut() {
        const std::size_t large = 1000 * sizeof(Value);
        Value state = Value::array(Value::Array(1000));
        Checkpoints checkpoints(state, 20 * large);
        std::size_t kept = 0;
        for (std::size_t step = 1; step < 500'000; step += 64) {
            state.editItems()[step % 1000] = Value::integer(static_cast<int>(step));
            if (!checkpoints.due(step, 1us))
                continue;
            checkpoints.keep(step, state);
            ++kept;
        }
        QVERIFY(kept > checkpoints.count());
        QVERIFY(checkpoints.count() >= 10 && checkpoints.count() <= 22);
        QVERIFY(checkpoints.bytes() <= 20 * large);
        QCOMPARE(checkpoints.before(0).step, 0u);
        for (std::size_t step = 0; step < 500'000; step += 1000)
            QVERIFY(step - checkpoints.before(step).step < 80'000);
    }
};

LEFTFOLD_TEST(TstCheckpoints)
#include "tst_checkpoints.moc"
