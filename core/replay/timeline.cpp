// SPDX-License-Identifier: Apache-2.0
#include "core/replay/timeline.h"
#include "core/replay/known_failure.h"
#include <algorithm>
#include <iterator>
#include <utility>

namespace leftfold {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// Between two checkpoints lies so many times what one costs.
constexpr int patience = 5;

StepSummary summaryOf(const Frame& frame) {
    StepSummary summary;
    summary.status = frame.status;
    summary.upcast = !frame.upcasts.empty();
    for (const auto& change : frame.change) {
        int& count = change.kind == Change::Kind::Add ? summary.added
            : change.kind == Change::Kind::Remove     ? summary.removed
                                                      : summary.changed;
        ++count;
    }
    return summary;
}

} // namespace

Timeline::Timeline(TimelineSetup setup)
    : m_end(std::move(setup))
    , m_checkpoints(m_end.state()) { }

Timeline::Timeline(Outcome end, Checkpoints checkpoints)
    : m_end(std::move(end))
    , m_checkpoints(std::move(checkpoints)) { }

Timeline Timeline::beginningOf(const Timeline& other, std::size_t steps) {
    Timeline timeline(Outcome(other.setup(), other.reached(steps)), other.m_checkpoints.upTo(steps));
    const auto count = static_cast<std::ptrdiff_t>(steps);
    timeline.m_events.add({other.m_events.begin(), other.m_events.begin() + count});
    timeline.m_status.assign(other.m_status.begin(), other.m_status.begin() + count);
    timeline.m_upcast.assign(other.m_upcast.begin(), other.m_upcast.begin() + count);
    return timeline;
}

Outcome::Reached Timeline::reached(std::size_t step) const {
    Outcome::Reached result{step, state(step), setup().snapshotVersion, {}, {}};
    for (std::size_t at = 1; at <= step; ++at) {
        countStatus(result.counts, status(at));
        result.counts.upcast += m_upcast[at - 1] ? 1 : 0;
        if (event(at).version)
            result.version = event(at).version;
    }
    std::copy_if(failures().begin(), failures().end(), std::back_inserter(result.failures),
        [step](const StepFailure& failure) { return failure.step <= step; });
    return result;
}

Result<Timeline> Timeline::fold(std::vector<Event> events, TimelineSetup setup, Progress& progress) {
    Timeline timeline(std::move(setup));
    timeline.m_status.reserve(events.size());
    PacedProgress paced(progress, std::ssize(events));
    TRY_VOID(timeline.append(std::move(events), paced));
    return timeline;
}

void Timeline::append(std::vector<Event> events) {
    NoProgress unwatched;
    PacedProgress paced(unwatched);
    append(std::move(events), paced); // nobody cancels it
}

Result<> Timeline::append(std::vector<Event> events, PacedProgress& progress) {
    auto since = SteadyClock::now() - m_unkept;
    for (const auto& event : events) {
        if (!progress.keepGoing(std::ssize(m_status)))
            break;
        const auto unkept = progress.asked() - since;
        if (m_checkpoints.due(m_status.size(), unkept) && unkept >= patience * m_keepCost)
            since = keepCheckpoint(progress.asked());
        foldNext(event);
    }
    m_unkept = SteadyClock::now() - since;
    settle();
    const bool stopped = m_status.size() < m_events.size() + events.size();
    m_events.add(std::move(events));
    m_events.cutTo(m_status.size());
    return stopped ? Result<>(fail(ErrorCode::Cancelled, "The replay was cancelled.")) : Result<>();
}

void Timeline::foldNext(const Event& event) {
    const auto upcastBefore = counts().upcast;
    m_status.push_back(m_end.advance(event));
    m_upcast.push_back(counts().upcast > upcastBefore);
}

/// Of the state after the events so far; when it was done.
Timeline::Moment Timeline::keepCheckpoint(Moment begun) {
    settle();
    m_checkpoints.keep(m_status.size(), m_end.state());
    const auto done = SteadyClock::now();
    m_keepCost = done - begun;
    return done;
}

/// Some steps are known to have failed only now.
void Timeline::settle() {
    for (const auto step : m_end.settle())
        m_status[step - 1] = StepStatus::Failed;
}

std::optional<Version> Timeline::version(std::size_t step) const {
    return step == 0 ? setup().snapshotVersion : event(step).version;
}

Value Timeline::state(std::size_t step) const {
    if (step == size())
        return m_end.state();
    const auto& checkpoint = m_checkpoints.before(step);
    Folder folder(setup().upcasters.get(), *setup().reducer);
    Value state = checkpoint.state;
    for (auto at = checkpoint.step + 1; at <= step; ++at)
        if (status(at) != StepStatus::Failed) // that left the state as it was, and may have taken its time
            folder.advance(state, event(at));
    folder.settle(state);
    return state;
}

Frame Timeline::frame(std::size_t step) const {
    Frame result;
    walk(step, step, [&](Frame&& frame) {
        result = std::move(frame);
        return true;
    });
    return result;
}

void Timeline::walk(std::size_t first, std::size_t last, const std::function<bool(Frame&&)>& visit) const {
    Folder folder(setup().upcasters.get(), *setup().reducer);
    Value state = this->state(first == 0 ? 0 : first - 1);
    for (auto step = first; step <= std::min(last, size()); ++step)
        if (!visit(frameOf(*this, step, folder, state)))
            return;
}

std::vector<StepSummary> Timeline::summaries(std::size_t first, std::size_t count) const {
    std::vector<StepSummary> result;
    if (count > 0)
        walk(first, first + count - 1, [&](Frame&& frame) {
            result.push_back(summaryOf(frame));
            return true;
        });
    return result;
}

std::optional<std::size_t> Timeline::stepOfVersion(Version version) const {
    const auto first = setup().snapshotVersion ? setup().snapshotVersion : m_events.empty() ? std::nullopt : m_events.front().version;
    const auto last = m_events.empty() ? setup().snapshotVersion : m_events.back().version;
    if (!first || !last || version < *first || version > *last)
        return {};
    const auto behind = std::upper_bound(m_events.begin(), m_events.end(), version,
        [](Version wanted, const Event& event) { return !event.version || wanted < *event.version; });
    return static_cast<std::size_t>(behind - m_events.begin());
}

std::size_t Timeline::stepAtTime(Instant time) const {
    const auto later =
        std::find_if(m_events.begin(), m_events.end(), [time](const Event& event) { return event.occurredAt && *event.occurredAt > time; });
    return static_cast<std::size_t>(later - m_events.begin());
}

} // namespace leftfold
