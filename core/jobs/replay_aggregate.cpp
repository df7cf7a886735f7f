// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/replay_aggregate.h"
#include "core/jobs/beside.h"
#include <algorithm>

namespace leftfold {

namespace {

/// Larger than a page for the eye: there are fewer queries for a long history.
constexpr int pageSize = 2048;

struct Start {
    std::optional<Version> version; ///< nothing: from zero
    Value state;
};

std::vector<SnapshotMark> marksOf(const std::vector<Snapshot>& snapshots) {
    std::vector<SnapshotMark> marks;
    marks.reserve(snapshots.size());
    for (const auto& snapshot : snapshots)
        marks.push_back({snapshot.version, snapshot.takenAt, snapshot.state.storedSize, {}});
    return marks;
}

/// The latest that can be read and lies at or before the limit; those that cannot be read are marked.
Start latestUsable(const std::vector<Snapshot>& snapshots, std::vector<SnapshotMark>& marks, std::optional<Version> limit) {
    for (auto at = snapshots.size(); at-- > 0;) {
        if (limit && snapshots[at].version > *limit)
            continue;
        auto state = readState(snapshots[at]);
        if (state)
            return {snapshots[at].version, *std::move(state)};
        marks[at].problem = state.error().message;
    }
    return {};
}

std::string versionsOf(const std::vector<Snapshot>& snapshots) {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t at = snapshots.size() - std::min(most, snapshots.size()); at < snapshots.size(); ++at)
        text += (text.empty() ? "" : ", ") + std::to_string(snapshots[at].version.value);
    return (snapshots.size() > most ? "..., " : "") + text;
}

Result<Start> snapshotAt(const std::vector<Snapshot>& snapshots, Version version, const AggregateId& aggregate) {
    const auto found = std::find_if(snapshots.begin(), snapshots.end(), [&](const Snapshot& each) { return each.version == version; });
    const auto wanted = aggregate.path() + " has no snapshot at version " + std::to_string(version.value);
    if (found == snapshots.end())
        return fail(ErrorCode::NotFound,
            wanted + (snapshots.empty() ? "; it has none at all." : "; it has them at " + versionsOf(snapshots) + '.'));
    auto state = readState(*found);
    if (!state)
        return fail(ErrorCode::Malformed,
            "The snapshot of " + aggregate.path() + " at version " + std::to_string(version.value)
                + " cannot be used: " + state.error().message + ". Start from another one, or from zero.");
    return Start{version, *std::move(state)};
}

std::optional<Version> lastRead(const Timeline& timeline) {
    return timeline.size() == 0 ? std::nullopt : timeline.version(timeline.size());
}

std::optional<Version> lastRead(const Outcome& outcome) {
    return outcome.size() == 0 ? std::nullopt : outcome.version();
}

template <typename Replayed>
Result<> appendTo(Replayed& replayed, std::vector<Event> events, Progress& progress) {
    PacedProgress paced(progress);
    return replayed.append(std::move(events), paced);
}

/// One replay while it is read.
class Replay {
public:
    Replay(EventSource& source, const ReplayRequest& request, Progress& progress)
        : m_source(source)
        , m_request(request)
        , m_progress(progress) { }

    Result<Timeline> timeline() {
        TRY_VOID(readSnapshots());
        return m_instant ? replayUntilTime() : replayVersions<Timeline>();
    }
    Result<Outcome> outcome() {
        TRY_VOID(readSnapshots());
        if (!m_instant)
            return replayVersions<Outcome>();
        TRY_ASSIGN(const auto timeline, replayUntilTime());
        return timeline.outcome();
    }

private:
    Result<> readSnapshots() {
        TRY_ASSIGN(m_snapshots, m_source.snapshots(m_request.aggregate));
        m_marks = marksOf(m_snapshots);
        return {};
    }

    /// Folds each page while the next one is read: the two cost about the same.
    template <typename Replayed>
    Result<Replayed> replayVersions() {
        TRY_ASSIGN(m_start, start(m_version ? std::optional(*m_version) : std::nullopt));
        Replayed replayed(setup());
        Beside beside(m_progress);
        TRY_VOID(read(m_start.version, [&](EventPage&& page) -> Result<> {
            if (!page.atEnd)
                return beside.run([&replayed, last = std::move(page)](
                                      Progress& told) mutable { return appendTo(replayed, std::move(last.events), told); });
            TRY_VOID(beside.wait());
            return appendTo(replayed, std::move(page.events), m_progress); // nothing is read beside the last page
        }));
        TRY_VOID(checkEnd(lastRead(replayed)));
        return replayed;
    }

    Result<Timeline> replayUntilTime() {
        TRY_VOID(readUntilTime());
        TRY_VOID(checkEnd(m_events.empty() ? std::nullopt : m_events.back().version));
        return Timeline::fold(std::move(m_events), setup(), m_progress);
    }

    TimelineSetup setup() {
        return {m_request.aggregate, m_start.version, std::move(m_start.state), std::move(m_marks), m_request.upcasters, m_request.reducer};
    }

    /// Which snapshots lie before a moment is known only when the events are.
    Result<> readUntilTime() {
        TRY_VOID(read({}, [&](EventPage&& page) -> Result<> {
            std::move(page.events.begin(), page.events.end(), std::back_inserter(m_events));
            return {};
        }));
        const auto later = std::find_if(
            m_events.begin(), m_events.end(), [&](const Event& event) { return event.occurredAt && *event.occurredAt > *m_instant; });
        m_events.erase(later, m_events.end());
        TRY_ASSIGN(m_start, start(m_events.empty() ? Version{std::numeric_limits<std::int64_t>::min()} : m_events.back().version));
        std::erase_if(m_events, [&](const Event& event) { return m_start.version && event.version && *event.version <= *m_start.version; });
        return {};
    }

    Result<Start> start(std::optional<Version> limit) {
        if (std::holds_alternative<FromZero>(m_request.from))
            return Start{};
        const auto* wanted = std::get_if<Version>(&m_request.from);
        if (!wanted)
            return latestUsable(m_snapshots, m_marks, limit);
        if (limit && *wanted > *limit)
            return fail(ErrorCode::InvalidArgument,
                "The snapshot at version " + std::to_string(wanted->value) + " lies behind the end of the replay; choose an earlier one.");
        return snapshotAt(m_snapshots, *wanted, m_request.aggregate);
    }

    template <typename Take>
    Result<> read(std::optional<Version> after, Take&& take) {
        EventQuery query;
        query.aggregate = m_request.aggregate;
        query.afterVersion = after;
        query.upToVersion = m_version ? std::optional(*m_version) : std::nullopt;
        query.limit = pageSize;
        return forEachPage(m_source, query, m_progress, take);
    }

    /// An aggregate or a version that does not exist is no empty history; a version that is missing between others is no end.
    Result<> checkEnd(std::optional<Version> lastRead) {
        const auto last = lastRead ? lastRead : m_start.version;
        if (m_version && last && *last < *m_version) {
            TRY_ASSIGN(const auto behind, firstEvent(*m_version));
            if (behind.events.empty())
                return fail(ErrorCode::NotFound, noVersion() + "ends at version " + std::to_string(last->value) + '.');
        }
        if (lastRead || m_start.version)
            return {};
        TRY_ASSIGN(const auto page, firstEvent({}));
        if (page.events.empty())
            return fail(ErrorCode::NotFound, "There is no aggregate " + m_request.aggregate.path() + " in this store.");
        if (m_version && page.events.front().version)
            return fail(ErrorCode::NotFound, noVersion() + "begins at version " + std::to_string(page.events.front().version->value) + '.');
        return {};
    }

    /// A page of one event at most.
    Result<EventPage> firstEvent(std::optional<Version> after) {
        EventQuery query;
        query.aggregate = m_request.aggregate;
        query.afterVersion = after;
        query.limit = 1;
        query.payload = PayloadPart::Beginning;
        return m_source.read(query);
    }

    std::string noVersion() const {
        return m_request.aggregate.path() + " has no version " + std::to_string(m_version->value) + "; its history ";
    }

    EventSource& m_source;
    const ReplayRequest& m_request;
    Progress& m_progress;
    const Version* m_version = std::get_if<Version>(&m_request.at);
    const Instant* m_instant = std::get_if<Instant>(&m_request.at);
    std::vector<Snapshot> m_snapshots;
    std::vector<SnapshotMark> m_marks;
    std::vector<Event> m_events;
    Start m_start;
};

} // namespace

Result<Timeline> replayAggregate(EventSource& source, const ReplayRequest& request, Progress& progress) {
    const Watch watch(source, progress);
    return Replay(source, request, progress).timeline();
}

Result<Outcome> foldAggregate(EventSource& source, const ReplayRequest& request, Progress& progress) {
    const Watch watch(source, progress);
    return Replay(source, request, progress).outcome();
}

} // namespace leftfold
