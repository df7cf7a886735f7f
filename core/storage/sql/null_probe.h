// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql/connection.h"

namespace leftfold::sql {

/// Finds out which columns of the section's order really hold NULLs: most that may do not, and without them a page can begin
/// by the index.
Result<> findNulls(Connection& connection, BoundSection& section);

} // namespace leftfold::sql
