// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/branch.h"
#include <memory>

namespace leftfold {

/// A branch folded beside the history that it leaves; a row of both is one place of a cursor. May be read from any thread.
class BranchedTimeline {
public:
    /// Folds from the first edit on. Fails where an edit names what is not there, and where it is cancelled.
    static Result<BranchedTimeline> fold(std::shared_ptr<const Timeline> real, const Branch& branch, Progress& progress);

    const Branch& branch() const { return m_branch; }
    const Timeline& real() const { return *m_real; }
    const Timeline& branched() const { return *m_branched; }
    const std::shared_ptr<const Timeline>& branchedTimeline() const { return m_branched; }

    /// Row 0 is the start, then one for every event of either history.
    const std::vector<BranchRow>& rows() const { return m_rows; }
    /// The row in which a step of either history is reached.
    std::size_t rowOfReal(std::size_t step) const;
    std::size_t rowOfBranched(std::size_t step) const;
    /// What became of the event that leads to that step of the branch.
    BranchMark markOf(std::size_t branchedStep) const { return m_rows[rowOfBranched(branchedStep)].mark; }

    /// The first row whose states differ; nothing where the edits change no state at all.
    std::optional<std::size_t> firstDivergence() const { return m_divergence; }
    /// What leads from the real state of a row to the branched one.
    std::vector<Change> difference(std::size_t row) const;
    /// The same at the end.
    std::vector<Change> difference() const { return difference(m_rows.size() - 1); }

private:
    std::optional<std::size_t> findDivergence() const;

    Branch m_branch;
    std::shared_ptr<const Timeline> m_real;
    std::shared_ptr<const Timeline> m_branched;
    std::vector<BranchRow> m_rows;
    std::optional<std::size_t> m_divergence;
};

} // namespace leftfold
