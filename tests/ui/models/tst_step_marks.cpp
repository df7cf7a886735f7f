// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/step_marks.h"

using namespace leftfold::ui;

class TstStepMarks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areSortedAndOneAStep() {
        StepMarks marks;
        marks.set(MarkKind::Snapshot, {{9, QStringLiteral("nine")}, {3, QStringLiteral("three")}, {9, QStringLiteral("again")}});
        QVERIFY(marks.of(MarkKind::Snapshot) == (std::vector<StepMark>{{3, QStringLiteral("three")}, {9, QStringLiteral("nine")}}));
        QCOMPARE(marks.count(MarkKind::Match), 0);
        QVERIFY(marks.has(MarkKind::Snapshot, 9) && !marks.has(MarkKind::Snapshot, 8));
    }
    void givesThoseOfARange() {
        StepMarks marks;
        marks.set(MarkKind::Match, {{1, {}}, {4, {}}, {5, {}}, {8, {}}});
        QCOMPARE(marks.within(MarkKind::Match, 4, 7).size(), std::size_t{2});
        QVERIFY(marks.within(MarkKind::Match, 9, 99).empty());
        QVERIFY(marks.within(MarkKind::Match, 2, 3).empty());
    }
    void tellsTheGravestFirstAndCountsMany() {
        StepMarks marks;
        marks.set(MarkKind::Snapshot, {{4, QStringLiteral("snapshot v4")}});
        marks.set(MarkKind::Failure, {{4, QStringLiteral("no JSON")}});
        marks.set(MarkKind::Upcast, {{4, {}}});
        QCOMPARE(marks.texts(4, 4), QStringList({QStringLiteral("no JSON"), QStringLiteral("snapshot v4"), QStringLiteral("1 upcast")}));
        std::vector<StepMark> many;
        for (int step = 0; step < 1200; ++step)
            many.push_back({step, QStringLiteral("hit")});
        marks.set(MarkKind::Match, many);
        QVERIFY(marks.texts(0, 1199).contains(markCountText(MarkKind::Match, 1200)));
    }
    void everyKindHasWords() {
        for (int kind = 0; kind < markKinds; ++kind) {
            QVERIFY(markCountText(static_cast<MarkKind>(kind), 3).startsWith(QStringLiteral("3 ")));
            QVERIFY(!markMeaning(static_cast<MarkKind>(kind)).isEmpty());
        }
        QCOMPARE(markCountText(MarkKind::Match, 1), QStringLiteral("1 match"));
    }
};

LEFTFOLD_TEST(TstStepMarks)
#include "tst_step_marks.moc"
