// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/alignment.h"
#include "core/replay/branched_timeline.h"

namespace leftfold {

/// `skip version 4`, `insert order.paid behind version 3`: an edit for a person who reads English.
std::string describe(const BranchEdit& edit);
/// The word for what a branch did to a step's event (`inserted`, `edited`, `moved`, `skipped`); empty where it did nothing.
std::string_view wordOf(BranchMark mark);

/// What an answer says of a branch: `{"edits", "first_divergence", "changes"}`; the changes lead from the real state at the end
/// to that of the branch.
Value whatIfValue(const BranchedTimeline& both);
/// The place of a row: `{"version", "after", "event_type", "what"}`. What was inserted stands `after` a version, and has the
/// next one.
Value branchRowValue(const BranchedTimeline& both, std::size_t row);
/// The same for a person: `version 4`, `behind version 3`, `the beginning`.
std::string branchRowPlace(const BranchedTimeline& both, std::size_t row);
/// The event that either history has in a row but the first.
const Event& branchRowEvent(const BranchedTimeline& both, std::size_t row);

/// Two steps of one history: `{…, "from", "to", "events", "changes"}`, with the two states where they are wanted.
enum class ComparedStates { Left, Shown };
Value versionComparisonValue(const Timeline& timeline, std::size_t from, std::size_t to, ComparedStates states);

/// `{"left": {"version", "event_type"}|null, "right": …, "data": patch|null, "state": patch|null}`.
Value alignedRowValue(const Timeline& left, const Timeline& right, const AlignedRow& row, const AlignedDifference& difference);
/// `{"left": {"aggregate_type", …}, "right": …, "both", "left_only", "right_only", "changes"}`: the end states differ so.
Value alignmentValue(const Timeline& left, const Timeline& right, std::span<const AlignedRow> rows);
/// The same with every row, as `steps`.
Value alignmentDocument(const Timeline& left, const Timeline& right, std::span<const AlignedRow> rows);

} // namespace leftfold
