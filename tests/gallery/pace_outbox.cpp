// SPDX-License-Identifier: Apache-2.0
#include "tests/gallery/pace_outbox.h"
#include "tests/gallery/pace_meter.h"
#include "ui/widgets/row_table.h"
#include <QAbstractButton>
#include <QElapsedTimer>
#include <QScrollBar>
#include <cstdio>

namespace leftfold::gallery {

namespace {

bool hasRows(const ui::RowTable& table) {
    return table.model()->rowCount() > 0 && !table.model()->index(0, 0).data().toString().isEmpty();
}

bool isIdle(Stage& stage) {
    return !stage.workspace().jobs().current();
}

bool measureFirstRows(Stage& stage, const ui::RowTable& table) {
    (void)paceApplication().takeLongestHold();
    QElapsedTimer timer;
    timer.start();
    stage.workspace().showPage(QStringLiteral("outbox"));
    if (!stage.waitUntil([&] { return hasRows(table); }))
        return false;
    (void)stage.window().grab();
    tellWithHold("outbox, first rows", static_cast<double>(timer.elapsed()));
    const bool counted = stage.settle() && stage.waitUntil([&] { return isIdle(stage); }) && stage.settle();
    tellWithHold("outbox, counted and measured", static_cast<double>(timer.elapsed()));
    return counted;
}

bool measureStates(Stage& stage, const ui::RowTable& table) {
    for (const char* chip : {"chip.pending", "chip.dead", "chip.failing", "chip.published", "chip.all"}) {
        auto* button = stage.find<QAbstractButton>(chip);
        if (!button)
            continue;
        QElapsedTimer timer;
        timer.start();
        button->click();
        if (!stage.settle())
            return false;
        tellWithHold(qPrintable(QStringLiteral("outbox, %1 (%2 rows so far)").arg(QLatin1String(chip)).arg(table.model()->rowCount())),
            static_cast<double>(timer.elapsed()));
    }
    return true;
}

/// As a person holds the bar's end: the table grows below.
bool measureScrolling(Stage& stage, ui::RowTable& table) {
    auto* bar = table.verticalScrollBar();
    tellFrames("outbox, scrolling down, longest frame", 400, [&](int) { bar->setValue(bar->maximum()); });
    if (!stage.settle())
        return false;
    std::printf("%-44s %8d\n", "outbox, rows behind the bar then", table.model()->rowCount());
    tellFrames("outbox, scrolling up, longest frame", 400, [&](int step) { bar->setValue(bar->maximum() * (399 - step) / 400); });
    tellWithHold("outbox, scrolled", 0);
    return stage.settle();
}

bool measureReconciling(Stage& stage) {
    auto* reconcile = stage.find<QAbstractButton>("reconcile");
    if (!reconcile || !reconcile->isEnabled())
        return true;
    reconcile->click();
    int told = 0;
    if (!stage.waitUntil([&] {
            told = std::max(told, isIdle(stage) ? 100 : stage.workspace().jobs().current()->percent);
            return told > 10;
        }))
        return false;
    QElapsedTimer timer;
    timer.start();
    stage.workspace().jobs().cancelCurrent();
    if (!stage.settle() || !isIdle(stage))
        return false;
    tellWithHold("reconcile, cancelled on its way", static_cast<double>(timer.elapsed()));
    timer.start();
    reconcile->click();
    auto* list = stage.find<ui::RowTable>("findingTable");
    if (!stage.waitUntil([&] { return isIdle(stage) && list->isVisible(); }))
        return false;
    tellWithHold(qPrintable(QStringLiteral("reconcile, done (%1 rows of findings)").arg(list->model()->rowCount())),
        static_cast<double>(timer.elapsed()));
    auto* bar = list->verticalScrollBar();
    tellFrames("findings, scrolling, longest frame", 200, [&](int step) { bar->setValue(bar->maximum() * step / 199); });
    return stage.settle();
}

} // namespace

bool measureOutboxPage(Stage& stage) {
    if (!stage.window().findChild<QWidget*>(QStringLiteral("outboxPage")))
        return false;
    auto& table = *stage.find<ui::RowTable>("messageTable");
    return measureFirstRows(stage, table) && measureStates(stage, table) && measureScrolling(stage, table) && measureReconciling(stage);
}

} // namespace leftfold::gallery
