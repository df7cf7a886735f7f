// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/time_display.h"
#include "ui/models/event_row.h"
#include <QVariant>

namespace leftfold::ui {

/// What the cells of the event table say. `column` is an EventTableModel::Column.
QString eventCellText(const EventRow& row, int column, TimeDisplay display, Instant now);
QString eventCellToolTip(const EventRow& row, int column, Instant now);
QString eventColumnTitle(int column, TimeDisplay display);
QString eventColumnToolTip(int column);
/// Of a column that somebody added: its name, or as a tool tip what it is.
QString addedColumnTitle(const EventColumn& column, int role);

} // namespace leftfold::ui
