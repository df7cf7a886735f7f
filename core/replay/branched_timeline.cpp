// SPDX-License-Identifier: Apache-2.0
#include "core/replay/branched_timeline.h"
#include <algorithm>

namespace leftfold {

namespace {

/// The first row that has come so far.
template <typename StepOf>
std::size_t rowAt(const std::vector<BranchRow>& rows, std::size_t step, StepOf stepOf) {
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), step, [&](const BranchRow& row, std::size_t wanted) { return stepOf(row) < wanted; });
    return static_cast<std::size_t>(std::min(found, rows.end() - 1) - rows.begin());
}

} // namespace

Result<BranchedTimeline> BranchedTimeline::fold(std::shared_ptr<const Timeline> real, const Branch& branch, Progress& progress) {
    TRY_ASSIGN(auto events, applyBranch(*real, branch));
    auto branched = std::make_shared<Timeline>(Timeline::beginningOf(*real, events.shared));
    PacedProgress paced(progress, static_cast<std::int64_t>(events.shared + events.rest.size()));
    TRY_VOID(branched->append(std::move(events.rest), paced));
    BranchedTimeline result;
    result.m_branch = branch;
    result.m_real = std::move(real);
    result.m_branched = std::move(branched);
    result.m_rows = std::move(events.rows);
    result.m_divergence = result.findDivergence();
    return result;
}

std::size_t BranchedTimeline::rowOfReal(std::size_t step) const {
    return rowAt(m_rows, step, [](const BranchRow& row) { return row.real; });
}

std::size_t BranchedTimeline::rowOfBranched(std::size_t step) const {
    return rowAt(m_rows, step, [](const BranchRow& row) { return row.branched; });
}

std::vector<Change> BranchedTimeline::difference(std::size_t row) const {
    return diffValues(m_real->state(m_rows[row].real), m_branched->state(m_rows[row].branched));
}

/// As long as the states are the same, the same event does the same to both: only rows with an edit can part them.
std::optional<std::size_t> BranchedTimeline::findDivergence() const {
    for (std::size_t row = 1; row < m_rows.size(); ++row)
        if (m_rows[row].mark != BranchMark::Same && m_real->state(m_rows[row].real) != m_branched->state(m_rows[row].branched))
            return row;
    return std::nullopt;
}

} // namespace leftfold
