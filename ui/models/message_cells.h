// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/outbox_message.h"
#include "core/model/time_display.h"
#include <QString>

namespace leftfold::ui {

/// What the cells of the message table say. `column` is a MessageTableModel::Column.
QString messageCellText(const OutboxMessage& message, int column, TimeDisplay display, Instant now);
QString messageCellToolTip(const OutboxMessage& message, int column, Instant now);
/// The schema version in the type's name: `v2`, or nothing.
QString messageTypeBadge(const OutboxMessage& message);
QString messageColumnTitle(int column, TimeDisplay display);
QString messageColumnToolTip(int column);

} // namespace leftfold::ui
