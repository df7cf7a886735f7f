// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/comparison_value.h"

namespace leftfold {

/// Comparisons as Markdown, for a ticket or a review.
std::string whatIfMarkdown(const BranchedTimeline& both);
std::string versionComparisonMarkdown(const Timeline& timeline, std::size_t from, std::size_t to);
std::string alignmentMarkdown(const Timeline& left, const Timeline& right, std::span<const AlignedRow> rows);

} // namespace leftfold
