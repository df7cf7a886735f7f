// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/alignment.h"
#include "core/replay/branched_timeline.h"
#include <QString>

namespace leftfold::ui {

/// How the two sides of a row stand to each other.
enum class PairMark : std::uint8_t { Same, Edited, LeftOnly, RightOnly, MovedAway, MovedHere };

inline bool isOnLeft(PairMark mark) {
    return mark != PairMark::RightOnly && mark != PairMark::MovedHere;
}
inline bool isOnRight(PairMark mark) {
    return mark != PairMark::LeftOnly && mark != PairMark::MovedAway;
}

/// The steps that two histories have come to in one row.
struct PairedRow {
    std::size_t left = 0;
    std::size_t right = 0;
    PairMark mark = PairMark::Same;

    bool operator==(const PairedRow&) const = default;
};

/// Two histories row by row, row 0 before every event.
struct PairedSteps {
    std::shared_ptr<const Timeline> left;
    std::shared_ptr<const Timeline> right;
    std::vector<PairedRow> rows;
    std::optional<std::size_t> divergence; ///< the first row whose states differ, where that is known
};

/// The real history on the left, the branch on the right.
PairedSteps pairedSteps(std::shared_ptr<const Timeline> real, const BranchedTimeline& both);
PairedSteps pairedSteps(std::shared_ptr<const Timeline> left, std::shared_ptr<const Timeline> right, const std::vector<AlignedRow>& rows);

/// `−`, `+`, `~`, `↑` and `↓`, or nothing.
QString pairGlyph(PairMark mark);

} // namespace leftfold::ui
