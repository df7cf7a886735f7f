// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_pairs.h"

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

class TstPairedSteps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBranchStandsOnTheRight() {
        const auto pairs = samplePairs();
        QCOMPARE(pairs->rows.size(), std::size_t{7});
        QVERIFY((pairs->rows[2] == PairedRow{2, 1, PairMark::LeftOnly}));
        QVERIFY((pairs->rows[3] == PairedRow{3, 2, PairMark::Edited}));
        QVERIFY((pairs->rows[5] == PairedRow{4, 4, PairMark::RightOnly}));
        QCOMPARE(*pairs->divergence, std::size_t{2});
    }

    void alignedHistoriesHaveNoDivergence() {
        const auto left = sampleTimeline(3);
        const auto right = sampleTimeline(2);
        const auto pairs = pairedSteps(left, right, alignByType(*left, *right));
        QVERIFY(!pairs.divergence);
        QCOMPARE(pairs.rows.back().left, std::size_t{3});
        QCOMPARE(pairs.rows.back().right, std::size_t{2});
    }

    void everyMarkHasAGlyphOfItsOwn() {
        QSet<QString> glyphs;
        for (const PairMark mark :
            {PairMark::Same, PairMark::Edited, PairMark::LeftOnly, PairMark::RightOnly, PairMark::MovedAway, PairMark::MovedHere})
            glyphs.insert(pairGlyph(mark));
        QCOMPARE(glyphs.size(), 6);
    }
};

LEFTFOLD_TEST(TstPairedSteps)
#include "tst_paired_steps.moc"
