// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/model/snapshot.h"
#include "core/replay/outcome.h"
#include "core/replay/snapshot_audit.h"
#include "core/replay/stale_shapes.h"
#include <memory>
#include <span>

namespace leftfold {

/// With what an aggregate is folded for the proof.
struct ProofFold {
    std::shared_ptr<Reducer> reducer; ///< null: merge
    std::shared_ptr<const Upcasters> upcasters; ///< null: none
    std::string reducerName;
    std::string upcastersName;
    bool chosen = false; ///< see SnapshotFold
};

/// What is proven besides, and how much of the answer is kept.
struct ProofOptions {
    std::optional<std::shared_ptr<const Upcasters>> against; ///< other upcasters, null: none; nothing: not asked for
    std::size_t mostFindings = 10'000;
    bool keepEqual = false; ///< snapshots that equal replay are findings too
};

/// Where a snapshot lies.
enum class SnapshotPlace : std::uint8_t { InHistory, Ahead, Orphan };

/// Holds the snapshots of one aggregate after the other against its fold from zero. The events are given once, in the order
/// of their versions, each snapshot when those up to its version have been. Keeps neither events nor states.
class SnapshotProof {
public:
    explicit SnapshotProof(ProofOptions options);

    /// From zero again, with this aggregate.
    void begin(const AggregateId& aggregate, const ProofFold& fold);
    /// Fails only where it is cancelled; nothing is to be asked of it then.
    Result<> append(std::span<const Event> events, PacedProgress& progress);
    /// An orphan needs no `begin`.
    void check(const Snapshot& snapshot, SnapshotPlace place, std::optional<Version> lastEvent = {});
    /// What was found; nothing may be called after it.
    SnapshotAudit finish();

private:
    void noteFailures();
    void prove(const Snapshot& snapshot, SnapshotFinding& finding);
    void compare(const Value& stored, SnapshotFinding& finding);
    void noteEffect(const Value& stored, const SnapshotFinding& finding);
    void keep(SnapshotFinding finding);
    void settleStale();

    ProofOptions m_options;
    SnapshotAudit m_audit;
    StaleShapes m_shapes;
    AggregateId m_aggregate;
    std::optional<Outcome> m_now;
    std::optional<Outcome> m_then; ///< with the other upcasters
    std::size_t m_noted = 0; ///< so many of the aggregate's events have been looked at for failures
    std::optional<std::size_t> m_fold; ///< in the audit's folds
    bool m_chosen = false;
    std::optional<Version> m_lastAgreement;
    std::optional<Version> m_firstDivergence;
};

} // namespace leftfold
