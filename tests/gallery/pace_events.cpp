// SPDX-License-Identifier: Apache-2.0
#include "tests/gallery/pace_events.h"
#include "tests/gallery/pace_meter.h"
#include "ui/widgets/row_table.h"
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>
#include <cstdio>

namespace leftfold::gallery {

namespace {

constexpr int frames = 400;

void press(ui::RowTable& table, int key, Qt::KeyboardModifiers modifiers = {}) {
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(&table, &down);
}

void turnWheel(ui::RowTable& table, int notches) {
    constexpr int notch = 120;
    const QPointF place = table.viewport()->rect().center();
    QWheelEvent wheel(place, table.viewport()->mapToGlobal(place), {}, QPoint(0, -notch * notches), Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(table.viewport(), &wheel);
}

/// Where the bar stands for a row, in the whole: rows are as high as each other, so it is told exactly.
void tellHonesty(ui::RowTable& table) {
    const int rows = table.model()->rowCount();
    auto* bar = table.verticalScrollBar();
    double furthest = 0;
    for (const int part : {1, 2, 3}) {
        const int row = rows / 4 * part;
        table.scrollTo(table.model()->index(row, 0), QAbstractItemView::PositionAtTop);
        furthest = std::max(furthest, std::abs(double(bar->value()) / bar->maximum() - double(row) / rows));
    }
    std::printf("%-44s %8.4f %%\n", "scroll bar off the row's place by", furthest * 100);
}

bool measureKeys(Stage& stage, ui::RowTable& table) {
    const std::tuple<const char*, int, Qt::KeyboardModifiers> keys[] = {{"Down", Qt::Key_Down, {}}, {"PgDn", Qt::Key_PageDown, {}},
        {"PgUp", Qt::Key_PageUp, {}}, {"End", Qt::Key_End, {}}, {"Home", Qt::Key_Home, {}}, {"Ctrl+End", Qt::Key_End, Qt::ControlModifier},
        {"Ctrl+Home", Qt::Key_Home, Qt::ControlModifier}};
    for (const auto& [name, key, modifiers] : keys) {
        const int count = key == Qt::Key_End || key == Qt::Key_Home ? 1 : frames;
        tellFrames(qPrintable(QStringLiteral("events, %1, longest frame").arg(QLatin1String(name))), count,
            [&table, pressed = key, held = modifiers](int) { press(table, pressed, held); });
        if (!stage.settle())
            return false;
    }
    return true;
}

} // namespace

bool measureEventsScrolling(Stage& stage) {
    auto& table = *stage.find<ui::RowTable>("eventTable");
    auto* bar = table.verticalScrollBar();
    const auto to = [bar](double part) { bar->setValue(static_cast<int>(bar->maximum() * part)); };
    tellFrames("events, bar dragged through all, longest frame", frames, [&](int step) { to(double(step) / (frames - 1)); });
    tellFrames("events, bar thrown about, longest frame", frames, [&](int step) { to(double(step * 7919 % 1000) / 999); });
    if (!stage.settle())
        return false;
    to(0.3);
    tellFrames("events, wheel, longest frame", frames, [&](int) { turnWheel(table, 1); });
    tellFrames("events, wheel spun, longest frame", frames, [&](int step) { turnWheel(table, step < frames / 2 ? 15 : -15); });
    if (!stage.settle() || !measureKeys(stage, table))
        return false;
    tellHonesty(table);
    tellWithHold("events, scrolled, all marks told", 0);
    return stage.settle();
}

} // namespace leftfold::gallery
