// SPDX-License-Identifier: Apache-2.0
#include "app/cli/suggestion.h"
#include <algorithm>
#include <numeric>
#include <vector>

namespace leftfold::cli {

namespace {

/// How many letters must be changed, added, removed or swapped with their neighbour.
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> older(to.size() + 1), last(to.size() + 1), row(to.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t changed = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[j] = std::min({changed, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[j] = std::min(row[j], older[j - 2] + 1);
        }
        std::swap(older, last);
        std::swap(last, row);
    }
    return last.back();
}

} // namespace

std::string closestMatch(std::string_view word, std::span<const std::string> candidates) {
    std::string best;
    std::size_t nearest = word.size() / 3 + 2;
    for (const std::string& candidate : candidates) {
        const bool begins = word.size() > 1 && candidate.starts_with(word);
        const std::size_t steps = begins ? 1 : distance(word, candidate);
        if (steps < nearest && steps < candidate.size()) {
            nearest = steps;
            best = candidate;
        }
    }
    return best;
}

} // namespace leftfold::cli
