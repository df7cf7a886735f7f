// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/measure_snapshots.h"
#include "core/jobs/replay_aggregate.h"

namespace leftfold {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// Payloads of so many events tell how large one is.
constexpr int weighedEvents = 256;

/// One aggregate, read and folded as an application would.
class Measured {
public:
    Measured(EventSource& source, const AggregateId& aggregate, const ProofFold& fold, Progress& progress)
        : m_source(source)
        , m_progress(progress)
        , m_request{aggregate, {}, {}, fold.upcasters, fold.reducer} { }

    Result<> addTo(SnapshotBenefit& benefit) {
        auto start = SteadyClock::now();
        TRY_ASSIGN(const auto snapshots, m_source.snapshots(m_request.aggregate));
        const auto perSnapshot = (SteadyClock::now() - start) / static_cast<std::int64_t>(std::max<std::size_t>(snapshots.size(), 1));
        start = SteadyClock::now();
        if (snapshots.empty() || !readState(snapshots.back()))
            return {};
        const auto parsed = SteadyClock::now() - start;
        TRY_ASSIGN(const auto whole, fold(FromZero{}));
        TRY_ASSIGN(const auto rest, fold(snapshots.back().version));
        ++benefit.aggregates;
        benefit.events += whole.events;
        benefit.eventsSaved += whole.events - std::min(whole.events, rest.events);
        benefit.fromZero += whole.time;
        benefit.fromSnapshot += rest.time;
        benefit.perSnapshot += perSnapshot + parsed;
        benefit.stateBytes += snapshots.back().state.storedSize;
        return weighEvents(benefit);
    }

private:
    struct Fold {
        std::size_t events = 0;
        std::chrono::nanoseconds time{};
    };

    Result<Fold> fold(decltype(ReplayRequest::from) from) {
        m_request.from = from;
        const auto start = SteadyClock::now();
        TRY_ASSIGN(const auto outcome, foldAggregate(m_source, m_request, m_progress));
        return Fold{outcome.size(), SteadyClock::now() - start};
    }

    Result<> weighEvents(SnapshotBenefit& benefit) {
        EventQuery first;
        first.aggregate = m_request.aggregate;
        first.limit = weighedEvents;
        first.payload = PayloadPart::Beginning;
        TRY_ASSIGN(const auto page, m_source.read(first));
        std::size_t bytes = 0;
        for (const Event& event : page.events)
            bytes += event.payload.storedSize;
        benefit.eventBytes += bytes / std::max<std::size_t>(page.events.size(), 1);
        return {};
    }

    EventSource& m_source;
    Progress& m_progress;
    ReplayRequest m_request;
};

/// Sums become averages.
SnapshotBenefit averaged(SnapshotBenefit benefit) {
    benefit.stateBytes /= benefit.aggregates;
    benefit.eventBytes /= benefit.aggregates;
    benefit.perSnapshot /= static_cast<std::int64_t>(benefit.aggregates);
    benefit.perEvent = benefit.fromZero / static_cast<std::int64_t>(std::max<std::size_t>(benefit.events, 1));
    return withAdvice(benefit);
}

} // namespace

Result<std::optional<SnapshotBenefit>> measureSnapshots(
    EventSource& source, std::span<const AggregateId> aggregates, FoldsByType& folds, Progress& progress) {
    const Watch watch(source, progress);
    SnapshotBenefit benefit;
    for (const AggregateId& aggregate : aggregates) {
        TRY_ASSIGN(const auto* fold, folds.of(aggregate));
        TRY_VOID(Measured(source, aggregate, *fold, progress).addTo(benefit));
    }
    return benefit.aggregates == 0 ? std::nullopt : std::optional(averaged(benefit));
}

} // namespace leftfold
