// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/timeline_bars.h"

using namespace leftfold::ui;

class TstTimelineBars : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shortHistoriesHaveABarForEachStep();
    void longHistoriesAreMixed();
    void heightsSayHowMuchChanges();
    void aWindowShowsItsPart();
    void panningMovesColumnsAsTheyAre();
    void aHundredThousandStepsAreDrawnWithinAFrame();
    void nothingIsDrawnOfNothing();

private:
    static std::vector<TimelineStep> steps(int count) {
        std::vector<TimelineStep> made;
        for (int n = 0; n < count; ++n)
            made.push_back({static_cast<std::uint8_t>(n % 3), 0});
        return made;
    }
    const QRectF m_area{10, 5, 600, 40};
};

void TstTimelineBars::shortHistoriesHaveABarForEachStep() {
    TimelineBars bars;
    bars.setSteps(steps(60));
    const auto drawn = bars.bars(m_area);
    QCOMPARE(drawn.size(), std::size_t{60});
    QCOMPARE(drawn[4].color, 1);
    for (std::size_t n = 1; n < drawn.size(); ++n)
        QVERIFY(drawn[n - 1].rect.right() < drawn[n].rect.left());
    QVERIFY(m_area.contains(drawn.front().rect) && m_area.contains(drawn.back().rect));
}

void TstTimelineBars::longHistoriesAreMixed() {
    TimelineBars bars;
    bars.setSteps(steps(60'000));
    const auto drawn = bars.bars(m_area);
    QCOMPARE(drawn.size(), std::size_t{200 * 3}); // columns, three types each
    QVERIFY(qAbs(drawn[0].rect.height() - drawn[1].rect.height()) < 1);
}

void TstTimelineBars::heightsSayHowMuchChanges() {
    TimelineBars bars;
    bars.setSteps(steps(3));
    bars.setWeights(1, {0, 2, 100});
    const auto drawn = bars.bars(m_area);
    QVERIFY(drawn[0].rect.height() < drawn[1].rect.height());
    QVERIFY(drawn[1].rect.height() < drawn[2].rect.height());
    QCOMPARE(drawn[2].rect.height(), 40.0);
}

void TstTimelineBars::aWindowShowsItsPart() {
    TimelineBars bars;
    bars.setSteps(steps(100'000));
    const auto drawn = bars.bars(m_area, {50'000, 60});
    QCOMPARE(drawn.size(), std::size_t{60});
    QCOMPARE(drawn[0].color, 50'000 % 3);
    QCOMPARE(bars.bars(m_area, {99'990.5, 9.5}).size(), std::size_t{10});
}

void TstTimelineBars::panningMovesColumnsAsTheyAre() {
    TimelineBars bars;
    auto history = steps(10'000);
    for (std::size_t n = 0; n < history.size(); ++n)
        history[n].color = static_cast<std::uint8_t>((n * n / 7) % 4);
    bars.setSteps(std::move(history));
    const auto before = bars.bars(m_area, {1000, 2000}); // ten steps a column
    const auto after = bars.bars(m_area, {1010, 2000});
    const auto& second = *std::find_if(before.begin(), before.end(), [this](const auto& bar) { return bar.rect.left() > m_area.left(); });
    QCOMPARE(after.front().color, second.color);
    QCOMPARE(after.front().rect.height(), second.rect.height());
}

void TstTimelineBars::aHundredThousandStepsAreDrawnWithinAFrame() {
    TimelineBars bars;
    bars.setSteps(steps(100'000));
    QElapsedTimer timer;
    timer.start();
    bars.bars(m_area);
    QVERIFY2(timer.elapsed() < 160, "ten frames, in a debug build on a busy machine");
}

void TstTimelineBars::nothingIsDrawnOfNothing() {
    TimelineBars bars;
    bars.setWeights(1, {});
    QVERIFY(bars.bars(m_area).empty());
}

LEFTFOLD_TEST(TstTimelineBars)
#include "tst_timeline_bars.moc"
