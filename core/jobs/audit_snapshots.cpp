// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/audit_snapshots.h"
#include "core/jobs/beside.h"
#include "core/jobs/measure_snapshots.h"
#include <algorithm>
#include <utility>
#include <variant>

namespace leftfold {

namespace {

constexpr int pageSize = 2048;
/// What has been read is handed to the fold when it is worth a thread.
constexpr std::size_t mostEvents = 4096;
constexpr std::size_t mostBytes = std::size_t{8} << 20;
/// So many aggregates are folded both ways.
constexpr std::size_t measuredAggregates = 16;

struct BeginFold {
    AggregateId aggregate;
    ProofFold fold;
};
struct CheckSnapshot {
    Snapshot snapshot;
    SnapshotPlace place = SnapshotPlace::InHistory;
    std::optional<Version> lastEvent;
};
using ProofWork = std::variant<BeginFold, std::vector<Event>, CheckSnapshot>;

Result<> work(SnapshotProof& proof, const BeginFold& begin, PacedProgress& /*progress*/) {
    proof.begin(begin.aggregate, begin.fold);
    return {};
}
Result<> work(SnapshotProof& proof, const std::vector<Event>& events, PacedProgress& progress) {
    return proof.append(events, progress);
}
Result<> work(SnapshotProof& proof, const CheckSnapshot& check, PacedProgress& progress) {
    if (!progress.keepGoing(-1))
        return fail(ErrorCode::Cancelled, "The audit was cancelled.");
    proof.check(check.snapshot, check.place, check.lastEvent);
    return {};
}

/// Where stores count no versions, their snapshots name a place in the global order.
Version placeOf(const Event& event) {
    return event.version ? *event.version : Version{event.position.value_or(Position{}).value};
}

/// Reads what the proof needs, in its order, and hands it over in batches.
class AuditReading {
public:
    AuditReading(EventSource& source, const SnapshotAuditRequest& request, Progress& progress)
        : m_source(source)
        , m_request(request)
        , m_progress(progress)
        , m_folds(source, request.folds)
        , m_proof(request.options)
        , m_beside(progress) { }

    Result<SnapshotAudit> run() {
        const auto start = std::chrono::steady_clock::now();
        const SnapshotListing listing{m_request.aggregate, m_request.filter, PayloadPart::Whole};
        TRY_VOID(listSnapshots(m_source, listing, m_progress, [this](std::vector<Snapshot>&& page) -> Result<> {
            for (Snapshot& snapshot : page)
                TRY_VOID(take(std::move(snapshot)));
            return {};
        }));
        TRY_VOID(handOver());
        TRY_VOID(m_beside.wait());
        auto audit = m_proof.finish();
        audit.duration = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
        TRY_ASSIGN(audit.benefit, measureSnapshots(m_source, m_measured, m_folds, m_progress));
        return audit;
    }

private:
    Result<> take(Snapshot snapshot) {
        if (!m_aggregate || *m_aggregate != snapshot.aggregate || (m_reached && *m_reached > snapshot.version))
            TRY_VOID(begin(snapshot.aggregate));
        TRY_VOID(readUpTo(snapshot.version));
        TRY_ASSIGN(const auto place, placeOfSnapshot(snapshot.version));
        const bool ahead = place == SnapshotPlace::Ahead;
        TRY_VOID(add(CheckSnapshot{std::move(snapshot), place, ahead ? m_reached : std::nullopt}, 1));
        if (!m_progress.keepGoing(++m_done, m_request.expected))
            return fail(ErrorCode::Cancelled, "The audit was cancelled.");
        return {};
    }

    Result<> begin(const AggregateId& aggregate) {
        m_aggregate = aggregate;
        m_reached.reset();
        m_begun = false;
        m_ended = false;
        return {};
    }

    /// The fold is chosen when the first events are here: an orphan has none to choose by.
    Result<> beginFold() {
        if (std::exchange(m_begun, true))
            return {};
        TRY_ASSIGN(const auto* fold, m_folds.of(*m_aggregate));
        TRY_VOID(add(BeginFold{*m_aggregate, *fold}, 1));
        if (m_measured.size() < measuredAggregates && (m_measured.empty() || m_measured.back() != *m_aggregate))
            m_measured.push_back(*m_aggregate);
        return {};
    }

    Result<> readUpTo(Version version) {
        if (m_ended || (m_reached && *m_reached == version))
            return {};
        EventQuery query;
        query.aggregate = *m_aggregate;
        query.afterVersion = m_reached;
        query.upToVersion = version;
        query.limit = pageSize;
        for (bool atEnd = false; !atEnd;) {
            TRY_ASSIGN(auto page, m_source.read(query));
            atEnd = page.atEnd;
            query.after = page.last;
            TRY_VOID(takeEvents(std::move(page.events)));
            if (!atEnd && !m_progress.keepGoing(m_done, m_request.expected))
                return fail(ErrorCode::Cancelled, "The audit was cancelled.");
        }
        return {};
    }

    Result<> takeEvents(std::vector<Event> events) {
        if (events.empty())
            return {};
        TRY_VOID(beginFold());
        m_reached = placeOf(events.back());
        std::size_t bytes = 0;
        for (const Event& event : events)
            bytes += event.payload.bytes.size() + event.payload.decoded.size();
        const auto count = events.size();
        return add(std::move(events), count, bytes);
    }

    Result<SnapshotPlace> placeOfSnapshot(Version version) {
        if (m_reached == version)
            return SnapshotPlace::InHistory;
        if (!m_ended) {
            EventQuery later;
            later.aggregate = *m_aggregate;
            later.afterVersion = version;
            later.limit = 1;
            later.payload = PayloadPart::Beginning;
            TRY_ASSIGN(const auto page, m_source.read(later));
            m_ended = page.events.empty();
        }
        if (m_ended)
            return m_begun ? SnapshotPlace::Ahead : SnapshotPlace::Orphan;
        TRY_VOID(beginFold()); // a gap, or a snapshot from before the first event that is kept
        return SnapshotPlace::InHistory;
    }

    Result<> add(ProofWork piece, std::size_t count, std::size_t bytes = 0) {
        if (const auto* check = std::get_if<CheckSnapshot>(&piece))
            bytes = check->snapshot.state.bytes.size() + check->snapshot.state.decoded.size();
        m_batch.push_back(std::move(piece));
        m_batchEvents += count;
        m_batchBytes += bytes;
        return m_batchEvents >= mostEvents || m_batchBytes >= mostBytes ? handOver() : Result<>();
    }

    Result<> handOver() {
        m_batchEvents = 0;
        m_batchBytes = 0;
        return m_beside.run([this, batch = std::exchange(m_batch, {})](Progress& told) -> Result<> {
            PacedProgress paced(told);
            for (const auto& piece : batch)
                TRY_VOID(std::visit([&](const auto& each) { return work(m_proof, each, paced); }, piece));
            return {};
        });
    }

    EventSource& m_source;
    const SnapshotAuditRequest& m_request;
    Progress& m_progress;
    FoldsByType m_folds;
    SnapshotProof m_proof; // touched beside alone, until all is read
    std::optional<AggregateId> m_aggregate;
    std::optional<Version> m_reached; ///< the last event that was read
    bool m_begun = false; ///< the aggregate has events
    bool m_ended = false; ///< and no more of them
    std::int64_t m_done = 0;
    std::vector<AggregateId> m_measured;
    std::vector<ProofWork> m_batch;
    std::size_t m_batchEvents = 0;
    std::size_t m_batchBytes = 0;
    Beside m_beside; // last: it ends before what it refers to goes
};

} // namespace

Result<SnapshotAudit> auditSnapshots(EventSource& source, const SnapshotAuditRequest& request, Progress& progress) {
    const Watch watch(source, progress);
    return AuditReading(source, request, progress).run();
}

} // namespace leftfold
