// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/expression.h"
#include "core/storage/sql_piece.h"

namespace leftfold {

/// True at least for the rows whose time is so related to the point; nothing where the engine cannot tell.
std::optional<SqlPiece> timeCondition(const BoundSection& section, const ColumnName& column, const TimeTerm& term);

} // namespace leftfold
