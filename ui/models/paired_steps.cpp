// SPDX-License-Identifier: Apache-2.0
#include "ui/models/paired_steps.h"

namespace leftfold::ui {

namespace {

PairMark markOf(BranchMark mark) {
    switch (mark) {
    case BranchMark::Same:
        return PairMark::Same;
    case BranchMark::Skipped:
        return PairMark::LeftOnly;
    case BranchMark::Inserted:
        return PairMark::RightOnly;
    case BranchMark::Edited:
        return PairMark::Edited;
    case BranchMark::MovedAway:
        return PairMark::MovedAway;
    case BranchMark::MovedHere:
        return PairMark::MovedHere;
    }
    return PairMark::Same;
}

PairMark markOf(AlignedSide side) {
    return side == AlignedSide::Both ? PairMark::Same : side == AlignedSide::Left ? PairMark::LeftOnly : PairMark::RightOnly;
}

} // namespace

PairedSteps pairedSteps(std::shared_ptr<const Timeline> real, const BranchedTimeline& both) {
    PairedSteps paired{std::move(real), both.branchedTimeline(), {}, both.firstDivergence()};
    paired.rows.reserve(both.rows().size());
    for (const BranchRow& row : both.rows())
        paired.rows.push_back({row.real, row.branched, markOf(row.mark)});
    return paired;
}

PairedSteps pairedSteps(std::shared_ptr<const Timeline> left, std::shared_ptr<const Timeline> right, const std::vector<AlignedRow>& rows) {
    PairedSteps paired{std::move(left), std::move(right), {}, {}};
    paired.rows.reserve(rows.size());
    for (const AlignedRow& row : rows)
        paired.rows.push_back({row.left, row.right, markOf(row.side)});
    return paired;
}

QString pairGlyph(PairMark mark) {
    switch (mark) {
    case PairMark::Same:
        return {};
    case PairMark::Edited:
        return QStringLiteral("~");
    case PairMark::LeftOnly:
        return QStringLiteral("\u2212");
    case PairMark::RightOnly:
        return QStringLiteral("+");
    case PairMark::MovedAway:
        return QStringLiteral("\u2197");
    case PairMark::MovedHere:
        return QStringLiteral("\u2199");
    }
    return {};
}

} // namespace leftfold::ui
