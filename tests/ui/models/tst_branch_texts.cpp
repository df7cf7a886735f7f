// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_pairs.h"
#include "ui/models/branch_texts.h"

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

class TstBranchTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void editsAreLines() {
        WrittenEvent event;
        event.type = "a";
        QCOMPARE(branchEditText(SkipEvent{{4}}), QStringLiteral("Skip version 4"));
        QCOMPARE(branchEditText(InsertEvents{{0}, {event, event}}), QStringLiteral("Insert a, a before every event"));
        QCOMPARE(branchEditText(EditEvent{{2}, event}), QStringLiteral("Edit version 2: a"));
        QCOMPARE(branchEditText(EditEvent{{2}, {}}), QStringLiteral("Edit version 2"));
        QCOMPARE(branchEditText(MoveEvent{{5}, {2}}), QStringLiteral("Move version 5 behind version 2"));
    }

    void divergenceAndVerdictAreSentences() {
        const auto real = sampleTimeline(5);
        QVERIFY(divergenceText(sampleBranch(real)).startsWith(QStringLiteral("The states differ from version ")));
        NoProgress progress;
        QCOMPARE(divergenceText(BranchedTimeline::fold(real, {}, progress).value()), QStringLiteral("The states never differ."));
        QVERIFY(verdictText({false, true}).startsWith(QStringLiteral("yes")));
        QVERIFY(verdictText({true, false}).startsWith(QStringLiteral("no longer")));
        QVERIFY(verdictText({true, true}) != verdictText({false, false}));
    }
};

LEFTFOLD_TEST(TstBranchTexts)
#include "tst_branch_texts.moc"
