// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"
#include <cstdint>

namespace leftfold {

/// Which of two histories has an event in a row.
enum class AlignedSide : std::uint8_t { Both, Left, Right };

/// One place of two histories side by side: the step that each has come to.
struct AlignedRow {
    std::size_t left = 0;
    std::size_t right = 0;
    AlignedSide side = AlignedSide::Both;

    bool operator==(const AlignedRow&) const = default;
};

/// Aligns two histories by a longest common subsequence of their event types: row 0 before every event, then one for every pair
/// of the same type and for every event that has no partner. Of histories with some thousand differences and more the subsequence
/// is long, not longest: it is sought stretch by stretch, in bounded memory (100 MB) and time (2 × 100,000 events that share
/// nothing: 2 s).
std::vector<AlignedRow> alignByType(const Timeline& left, const Timeline& right);

/// How two aligned steps differ: what leads from the left one's to the right one's.
struct AlignedDifference {
    std::vector<Change> data; ///< empty too where a payload can't be read or a row has one side only
    std::vector<Change> state;
};

/// Walks the rows from `first` on, each event folded once; until `visit` returns false.
void walkAligned(const Timeline& left, const Timeline& right, std::span<const AlignedRow> rows, std::size_t first,
    const std::function<bool(const AlignedRow&, const AlignedDifference&)>& visit);
AlignedDifference differenceAt(const Timeline& left, const Timeline& right, const AlignedRow& row);

} // namespace leftfold
