// SPDX-License-Identifier: Apache-2.0
#include "core/causation/time_axis.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace std::chrono_literals;

class TstTimeAxis : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void placesMomentsInProportion();
    void compressesIdleTime();
    void leavesOrdinaryGapsAlone();
    void goesThereAndBack();
    void marksAreRoundAndInside();
    void oneMomentAndNone();

private:
    static Instant second(int n) { return Instant(std::chrono::seconds(1'700'000'000 + n)); }
    static TimeAxis axis(std::initializer_list<int> seconds, IdleTime idle) {
        std::vector<Instant> moments;
        for (const int n : seconds)
            moments.push_back(second(n));
        return {std::move(moments), idle};
    }
};

void TstTimeAxis::placesMomentsInProportion() {
    const auto shown = axis({0, 10, 100}, IdleTime::Shown);
    QCOMPARE(shown.place(second(0)), 0.0);
    QCOMPARE(shown.place(second(10)), 0.1);
    QCOMPARE(shown.place(second(55)), 0.55);
    QCOMPARE(shown.place(second(500)), 1.0);
    QVERIFY(shown.gaps().empty());
}

void TstTimeAxis::compressesIdleTime() {
    const auto compressed = axis({0, 1, 2, 3, 3603, 3604, 3605}, IdleTime::Compressed);
    QCOMPARE(compressed.gaps().size(), std::size_t{1});
    QCOMPARE(compressed.gaps().front().lasted, std::chrono::microseconds(1h));
    QCOMPARE(compressed.place(second(3)), 0.5);
    QVERIFY(compressed.place(second(3603)) - 4.0 / 6 < 1e-9);
    QCOMPARE(compressed.place(second(3605)), 1.0);
}

void TstTimeAxis::leavesOrdinaryGapsAlone() {
    QVERIFY(axis({0, 1, 3, 4, 8, 9}, IdleTime::Compressed).gaps().empty());
}

void TstTimeAxis::goesThereAndBack() {
    const auto compressed = axis({0, 1, 2, 3, 3603, 3604, 3605}, IdleTime::Compressed);
    for (const int n : {0, 1, 2, 3, 100, 3603, 3605})
        QVERIFY(std::chrono::abs(compressed.at(compressed.place(second(n))) - second(n)) < 10ms);
}

void TstTimeAxis::marksAreRoundAndInside() {
    const auto marks = axis({0, 3, 9, 13}, IdleTime::Shown).marks(0, 1, 8);
    QVERIFY(marks.size() >= 4 && marks.size() <= 8);
    QCOMPARE(marks[0].after, 0us);
    QCOMPARE(marks[1].after, std::chrono::microseconds(2s));
    double last = -1;
    for (const auto& mark : marks) {
        QVERIFY(mark.place > last && mark.place <= 1);
        last = mark.place;
    }
    const auto compressed = axis({0, 1, 2, 3, 3603, 3604, 3605}, IdleTime::Compressed);
    for (const auto& mark : compressed.marks(0, 1, 10))
        QVERIFY(mark.after <= 3s || mark.after >= 3603s);
}

void TstTimeAxis::oneMomentAndNone() {
    QCOMPARE(TimeAxis({}, IdleTime::Compressed).place(second(1)), 0.0);
    QVERIFY(TimeAxis({}, IdleTime::Compressed).marks(0, 1, 5).empty());
    const auto one = axis({7, 7, 7}, IdleTime::Compressed);
    QCOMPARE(one.at(0.5), second(7));
    QVERIFY(one.marks(0, 1, 5).empty());
}

LEFTFOLD_TEST(TstTimeAxis)
#include "tst_time_axis.moc"
