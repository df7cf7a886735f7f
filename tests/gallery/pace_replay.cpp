// SPDX-License-Identifier: Apache-2.0
#include "tests/gallery/pace_replay.h"
#include "tests/gallery/pace_meter.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/timeline_strip.h"
#include <QElapsedTimer>
#include <cstdio>

namespace leftfold::gallery {

namespace {

constexpr int frames = 400;

bool openLongest(Stage& stage) {
    auto& table = *stage.find<ui::RowTable>("aggregateTable");
    auto& strip = *stage.find<ui::TimelineStrip>("timelineStrip");
    stage.workspace().showPage(QStringLiteral("aggregates"));
    table.sortByColumn(2, Qt::DescendingOrder);
    if (!stage.settle())
        return false;
    table.goToRow(0);
    QElapsedTimer timer;
    timer.start();
    stage.workspace().showPage(QStringLiteral("replay"));
    if (!stage.waitUntil([&strip] { return strip.maximum() > 0; }))
        return false;
    std::printf("%-44s %8d\n", "replay, steps of the longest history", strip.maximum());
    tellWithHold("replay, read and folded", static_cast<double>(timer.elapsed()));
    const bool done = stage.settle();
    tellWithHold("replay, every change counted", static_cast<double>(timer.elapsed()));
    return done;
}

} // namespace

bool measureReplay(Stage& stage) {
    if (!openLongest(stage))
        return false;
    auto& strip = *stage.find<ui::TimelineStrip>("timelineStrip");
    const int last = strip.maximum();
    tellFrames("replay, scrubbed through all, longest frame", frames, [&](int n) { strip.setValue(n * (last / frames)); });
    tellFrames("replay, thrown about, longest frame", frames, [&](int n) { strip.setValue((n * 7919 % 1000) * (last / 1000)); });
    tellFrames("replay, stepped on, longest frame", frames, [&](int) { strip.setValue(strip.value() + 1); });
    tellFrames("replay, stepped back, longest frame", frames, [&](int) { strip.setValue(strip.value() - 1); });
    constexpr double slightly = 1.02;
    tellFrames("replay, zoomed in and out, longest frame", frames, [&](int n) { strip.zoom(n < frames / 2 ? slightly : 1 / slightly); });
    return stage.settle();
}

} // namespace leftfold::gallery
