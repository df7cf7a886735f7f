// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"
#include "core/replay/writers.h"

namespace leftfold {

/// Which step last wrote each place of any state of a timeline. The timeline is walked once; after that the writers of every
/// state are some milliseconds away. Step 0 is what stood in the snapshot or in the initial state. May be read from any thread.
class Blame {
public:
    static constexpr std::size_t usualBytes = std::size_t{48} << 20;

    /// Fails only where it is cancelled. The writers that it keeps take about `mostBytes` at most, whatever the history does.
    static Result<Blame> of(std::shared_ptr<const Timeline> timeline, Progress& progress, std::size_t mostBytes = usualBytes);

    const Timeline& timeline() const { return *m_timeline; }
    /// Beside `timeline().state(step)`. Fails only where it is cancelled.
    Result<Writers> at(std::size_t step, Progress& progress) const;
    /// The last step, at or before that one, whose writers are kept.
    std::size_t keptBefore(std::size_t step) const { return before(step).step; }

private:
    struct Kept {
        std::size_t step = 0;
        Writers writers;
        std::size_t bytes = 0; ///< that it does not share with the one before it
    };
    using Duration = std::chrono::steady_clock::duration;

    explicit Blame(std::shared_ptr<const Timeline> timeline);
    const Kept& before(std::size_t step) const;
    void keep(std::size_t step, const Writers& writers, std::size_t mostBytes);
    void thinOut();

    std::shared_ptr<const Timeline> m_timeline;
    std::vector<Kept> m_kept; // never empty; step 0 first
    std::size_t m_bytes = 0;
    std::size_t m_spacing = 1024;
    Duration m_time = std::chrono::milliseconds(6); // of walking between two that are kept
};

/// Folds once more from step `first` to `last` and tells the states before and after each, until `visit` returns false. Costs
/// less than `Timeline::walk`. Fails only where it is cancelled.
using VisitStates = std::function<bool(std::size_t step, const Value& before, const Value& after)>;
Result<> walkStates(const Timeline& timeline, std::size_t first, std::size_t last, Progress& progress, const VisitStates& visit);

} // namespace leftfold
