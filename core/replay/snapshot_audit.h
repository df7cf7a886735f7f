// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/identifiers.h"
#include "core/model/instant.h"
#include "core/transform/json_diff.h"
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace leftfold {

/// What replay from zero says of one snapshot.
enum class SnapshotVerdict : std::uint8_t {
    Equal, ///< the same values; members in any order, 1.0 is 1
    Different,
    Stale, ///< differs only in fields that every snapshot of the aggregate's type has too many or too few
    Ahead, ///< its version lies behind the last event
    Orphan, ///< its aggregate has no events
    Unreadable, ///< the state is no JSON, or is written in a way that can't be decoded
    Unproven ///< no reducer is known that makes such a shape: a difference from the merged events proves nothing
};
inline constexpr std::size_t snapshotVerdicts = 7;

/// The verdict as documents write it: `different`.
std::string_view verdictName(SnapshotVerdict verdict);

/// A snapshot and what is to be said of it.
struct SnapshotFinding {
    AggregateId aggregate;
    Version version;
    SnapshotVerdict verdict = SnapshotVerdict::Equal;
    std::optional<Instant> takenAt;
    std::size_t bytes = 0;
    /// Of the aggregate's snapshots that were looked at the first one that differs. The events that make the difference come
    /// after `lastAgreement` and not after this; one snapshot alone cannot tell which they are.
    std::optional<Version> firstDivergence;
    std::optional<Version> lastAgreement; ///< the latest snapshot before it that equals replay; nothing: none does
    std::optional<Version> lastEvent; ///< of a snapshot that is ahead
    std::vector<Change> changes; ///< from the replayed state to the snapshot's; the first thousand
    std::size_t changeCount = 0;
    std::size_t failedEvents = 0; ///< that the replay passed on its way there: a difference may come from them
    std::string reason; ///< of one that can't be read, one sentence
};

/// A field that stands on one side alone, in every compared snapshot of that aggregate type, and in two at least.
struct StaleField {
    std::string aggregateType;
    std::string path; ///< a JSON pointer; `*` stands for any item of an array
    bool inSnapshots = false; ///< true: today's replay makes no such field; false: only replay makes it
    std::size_t snapshots = 0;

    bool operator==(const StaleField&) const = default;
};

/// With what the snapshots of an aggregate type were held against replay.
struct SnapshotFold {
    std::string aggregateType;
    std::string reducer; ///< empty: the events' data is merged
    std::string upcasters; ///< empty: none
    std::size_t snapshots = 0;
    bool chosen = false; ///< by a person, a project, or because it fits; else merging is all there is
};

/// What other upcasters would do to the snapshots.
struct UpcasterEffect {
    std::size_t compared = 0;
    std::vector<SnapshotFinding> invalidated; ///< equal now; their changes are from what replay would then make
    std::vector<SnapshotFinding> repaired; ///< not equal now, and then
    std::size_t unlisted = 0; ///< more of either kind
};

/// What the latest snapshots of some aggregates save, as measured here and now.
struct SnapshotBenefit {
    std::size_t aggregates = 0; ///< so many were folded both ways
    std::size_t events = 0; ///< of their whole histories
    std::size_t eventsSaved = 0; ///< that the snapshots stand for
    std::chrono::nanoseconds fromZero{};
    std::chrono::nanoseconds fromSnapshot{};
    std::size_t stateBytes = 0; ///< of one snapshot, on average
    std::size_t eventBytes = 0; ///< of one event's payload, on average
    std::chrono::nanoseconds perEvent{}; ///< to read and fold one
    std::chrono::nanoseconds perSnapshot{}; ///< to read one
    /// Events between two snapshots: so many that reading those that follow a snapshot takes on average as long as reading
    /// the snapshot, and that snapshots take at most a quarter of the room that events take; 1, 2 or 5 and noughts.
    std::size_t advisedInterval = 0;
};

/// Events that the folds passed because they failed.
struct PassedEvents {
    std::size_t events = 0;
    AggregateId aggregate; ///< of the first
    std::optional<Version> version;
    std::string message; ///< what failed and why
};

struct SnapshotAudit {
    std::size_t checked = 0;
    std::array<std::size_t, snapshotVerdicts> counts{}; ///< by SnapshotVerdict
    std::vector<SnapshotFinding> findings; ///< those that do not equal replay, in the store's order; all where that was asked for
    std::size_t unlisted = 0; ///< more than were to be kept
    std::vector<StaleField> staleFields;
    std::vector<SnapshotFold> folds; ///< by aggregate type
    PassedEvents failed; ///< in the reducer or an upcaster: it may be to blame for what differs
    PassedEvents broken; ///< whose payload nobody can read; a snapshot may well equal what the others make
    std::optional<UpcasterEffect> effect; ///< where other upcasters were given
    std::optional<SnapshotBenefit> benefit; ///< nothing: no snapshot to measure
    std::chrono::microseconds duration{};

    std::size_t count(SnapshotVerdict verdict) const { return counts[static_cast<std::size_t>(verdict)]; }
    /// Whether no snapshot is wrong, or would be, and the reducer did not fail; an unproven one is not known to be wrong.
    bool holds() const;
};

/// `benefit` with the interval that its figures advise.
SnapshotBenefit withAdvice(SnapshotBenefit benefit);

} // namespace leftfold
