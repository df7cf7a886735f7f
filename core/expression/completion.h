// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace leftfold {

/// A path that events of a store have, with some of the values that stand there, as they are written in an expression.
struct PathWords {
    std::string path; ///< `data.items[*].price`
    std::vector<std::string> values;
};

/// What a store offers to one who writes a filter.
struct Vocabulary {
    std::vector<std::string> types;
    std::vector<std::string> aggregateTypes;
    std::vector<PathWords> paths; ///< the most frequent first
};

/// What may stand in the place of the text from `begin` to the cursor.
struct CompletionList {
    std::size_t begin = 0; ///< in bytes
    std::vector<std::string> items;
};

/// What may be written where the cursor stands (in bytes): fields, functions and paths, or values behind an operator.
CompletionList completionsAt(std::string_view text, std::size_t cursor, const Vocabulary& vocabulary);

} // namespace leftfold
