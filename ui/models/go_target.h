// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/model/time_display.h"
#include <QString>
#include <variant>

namespace leftfold::ui {

/// Where a person wants to go in the log: a position, a moment, or the event of that id. Nothing was typed: monostate.
using GoTarget = std::variant<std::monostate, Position, Instant, EventId>;

/// `12 345`, `2026-03-01 09:00`, `-2h`, or an id. A time without a zone is meant as times are shown: local, else UTC.
GoTarget goTargetOf(const QString& typed, TimeDisplay display, Instant now);

} // namespace leftfold::ui
