// SPDX-License-Identifier: Apache-2.0
#include "core/replay/blame.h"
#include <algorithm>
#include <utility>

namespace leftfold {

namespace {

using SteadyClock = std::chrono::steady_clock;

} // namespace

Blame::Blame(std::shared_ptr<const Timeline> timeline)
    : m_timeline(std::move(timeline)) {
    m_kept.push_back({0, writtenBy(m_timeline->state(0), 0), 0});
}

Result<Blame> Blame::of(std::shared_ptr<const Timeline> timeline, Progress& progress, std::size_t mostBytes) {
    Blame blame(std::move(timeline));
    auto writers = blame.m_kept.front().writers;
    auto since = SteadyClock::now();
    const auto last = blame.m_timeline->size();
    TRY_VOID(walkStates(*blame.m_timeline, 1, last, progress, [&](std::size_t step, const Value& before, const Value& after) {
        bringAlong(writers, before, after, static_cast<std::uint32_t>(step));
        const bool due = step >= blame.m_kept.back().step + blame.m_spacing || SteadyClock::now() - since >= blame.m_time;
        if (due || step == last) {
            blame.keep(step, writers, mostBytes);
            since = SteadyClock::now();
        }
        return true;
    }));
    return blame;
}

Result<Writers> Blame::at(std::size_t step, Progress& progress) const {
    const auto& start = before(step);
    auto writers = start.writers;
    TRY_VOID(walkStates(*m_timeline, start.step + 1, step, progress, [&](std::size_t each, const Value& before, const Value& after) {
        bringAlong(writers, before, after, static_cast<std::uint32_t>(each));
        return true;
    }));
    return writers;
}

const Blame::Kept& Blame::before(std::size_t step) const {
    const auto behind =
        std::upper_bound(m_kept.begin(), m_kept.end(), step, [](std::size_t wanted, const Kept& kept) { return wanted < kept.step; });
    return *std::prev(behind);
}

void Blame::keep(std::size_t step, const Writers& writers, std::size_t mostBytes) {
    const auto bytes = ownBytes(writers, &m_kept.back().writers);
    m_kept.push_back({step, writers, bytes});
    m_bytes += bytes + sizeof(Kept);
    if (m_bytes > mostBytes)
        thinOut();
}

/// Every second one goes, and from now on they are kept half as often.
void Blame::thinOut() {
    std::vector<Kept> left;
    m_bytes = 0;
    for (std::size_t at = 0; at < m_kept.size(); at += 2) {
        left.push_back(std::move(m_kept[at]));
        left.back().bytes = at == 0 ? 0 : ownBytes(left.back().writers, &left[left.size() - 2].writers);
        m_bytes += left.back().bytes + sizeof(Kept);
    }
    m_kept = std::move(left);
    m_spacing *= 2;
    m_time *= 2;
}

Result<> walkStates(const Timeline& timeline, std::size_t first, std::size_t last, Progress& progress, const VisitStates& visit) {
    last = std::min(last, timeline.size());
    if (first == 0 || first > last)
        return {};
    Folder folder(timeline.setup().upcasters.get(), *timeline.setup().reducer);
    auto state = timeline.state(first - 1);
    PacedProgress paced(progress, static_cast<std::int64_t>(last - first + 1));
    for (auto step = first; step <= last; ++step) {
        if (!paced.keepGoing(static_cast<std::int64_t>(step - first)))
            return fail(ErrorCode::Cancelled, "The walk through the replay was cancelled.");
        const Value before = state;
        if (timeline.status(step) != StepStatus::Failed) // that leaves the state as it is, and may have taken its time
            folder.step(state, timeline.event(step));
        if (!visit(step, before, state))
            return {};
    }
    return {};
}

} // namespace leftfold
