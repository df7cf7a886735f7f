// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql_text.h"
#include <string>

namespace leftfold {

/// ` FROM … JOIN … WHERE …`: the section's tables as the store has them, and the layout's own conditions. No values stand in it.
std::string fromSql(const BoundSection& section, Membership membership);

/// `"schema"."table" AS "e"`, or a query with that name: several tables as one, rows taken apart, columns made of others.
std::string tableSql(const BoundSection& section, const std::string& alias);

} // namespace leftfold
