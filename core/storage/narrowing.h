// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql_text.h"
#include <string_view>

namespace leftfold {

/// Of a field that only decoding tells (` AND …`): rows whose bytes cannot hold the text are left where they are. Writes nothing
/// where that cannot be said, so that what is read still has to be tested.
void narrow(SqlWriter& sql, const BoundSection& section, const Field& field, std::string_view text);

} // namespace leftfold
