// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/event_filter.h"
#include "core/storage/sql_piece.h"

namespace leftfold {

/// What an engine can tell of a filter: `sql` is true for every row that the filter holds for. The narrowest that is certain,
/// not the cleverest: what is left is tested on the events that were read.
struct Narrowing {
    std::optional<SqlPiece> sql; ///< nothing: every row
    bool exact = false; ///< true for no other row, so that nothing is left to test
};

Narrowing narrow(const BoundSection& section, const Expression& expression);

/// Writes ` AND …` for what the engine can tell, and gives back what is left to test; null: nothing.
std::shared_ptr<const EventFilter> writeFilter(
    SqlWriter& sql, const BoundSection& section, const std::shared_ptr<const EventFilter>& filter);

} // namespace leftfold
