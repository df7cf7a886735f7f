// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>
#include <vector>

namespace leftfold::ui {

/// How well typed letters fit a text, and which letters of it they are.
struct FuzzyMatch {
    int score = 0; ///< higher is better
    std::vector<int> places;
};

/// The letters of `typed` in order, not necessarily beside each other, ignoring case and spaces. Beginnings of words and
/// runs of letters count more. Nothing where a letter is missing.
std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text);

} // namespace leftfold::ui
