// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <string>
#include <string_view>

namespace leftfold {

/// JSON as it may stand in the raw texts of programming languages: ASCII alone, and the letters of `forbidden`, which could
/// end such a text, only as JSON's own escapes. With `doubleBackslashes` for texts that read a backslash themselves.
std::string rawJson(const Value& value, std::string_view forbidden, bool doubleBackslashes);

/// One line for comments and between quotes: what could mean anything there becomes `?`.
std::string plainLine(std::string_view text);

/// Names for code, of the words of a phrase: `order_confirmed_at_version_3`, `orderConfirmedAtVersion3`,
/// `OrderConfirmedAtVersion3`.
std::string snakeName(std::string_view phrase);
std::string camelName(std::string_view phrase);
std::string pascalName(std::string_view phrase);

} // namespace leftfold
