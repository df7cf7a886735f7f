// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/expression.h"
#include "core/storage/sql_piece.h"

namespace leftfold {

/// True at least for the rows whose JSON fulfils the term about a path; nothing where the engine cannot tell, or would take
/// longer than reading the rows does: SQLite parses JSON a tenth as fast as we do, and PostgreSQL's `json` ends the statement
/// where a text holds \u0000. Its `jsonb` saves the way of all the rows that do not fit.
std::optional<SqlPiece> jsonCondition(const BoundSection& section, const Expression& term);

} // namespace leftfold
