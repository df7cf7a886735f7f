// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"
#include <string>

namespace leftfold {

/// A replay's steps as Markdown, piece by piece: a heading, a table with a row for each step, and the state at the end.
void appendStepTableHead(std::string& out, const Timeline& timeline);
/// `| 2 | 2026-03-01T09:00:00.000000Z | order.item_added | + /items/0 {…}; ~ /total 0 → 19.98 |`
void appendStepTableRow(std::string& out, const Frame& frame);
void appendStepTableEnd(std::string& out, const Timeline& timeline);

/// All of it.
std::string stepTable(const Timeline& timeline);

} // namespace leftfold
