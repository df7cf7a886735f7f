// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/catalogue.h"
#include "core/storage/column_facts.h"
#include <string>
#include <string_view>

namespace leftfold {

/// How well values fit a role whatever the column is called: 0 (cannot be) to 1. Where there are no values the column's type
/// decides.
double valueFit(std::string_view role, const ColumnFacts& facts, const Column& column);

/// How surely values without a telling name hold the role: documents are the payload, words that come again are types.
double fitWithoutName(std::string_view role, const ColumnFacts& facts, const Column& column);

/// What the values say for the role, as a clause: `4 different names in 50 rows`. May be empty.
std::string valueReason(std::string_view role, const ColumnFacts& facts);

} // namespace leftfold
