// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"
#include <cstdint>
#include <variant>

namespace leftfold {

/// An event that a person wrote for a branch. In an `EditEvent` what is not set stays as the store has it.
struct WrittenEvent {
    std::string type;
    std::optional<int> schemaVersion;
    std::optional<Instant> occurredAt;
    std::optional<Value> data;
    std::optional<Value> metadata;

    bool operator==(const WrittenEvent&) const = default;
};

/// The edits of a branch name events by the versions that they have in the store.
struct SkipEvent {
    Version version;

    bool operator==(const SkipEvent&) const = default;
};

/// Events put in behind one of the store's; several such edits at one place follow each other.
struct InsertEvents {
    Version after; ///< a version below the first: before every event
    std::vector<WrittenEvent> events;

    bool operator==(const InsertEvents&) const = default;
};

struct EditEvent {
    Version version;
    WrittenEvent event;

    bool operator==(const EditEvent&) const = default;
};

struct MoveEvent {
    Version version;
    Version after; ///< as in `InsertEvents`

    bool operator==(const MoveEvent&) const = default;
};

using BranchEdit = std::variant<SkipEvent, InsertEvents, EditEvent, MoveEvent>;

/// What if the history had been another one: edits of it, in the order in which they apply. Lives beside the store and is never
/// written to it.
struct Branch {
    std::string name;
    std::vector<BranchEdit> edits;

    bool operator==(const Branch&) const = default;
};

/// What became of an event in a branch. A moved one leaves one row and comes in another.
enum class BranchMark : std::uint8_t { Same, Skipped, Inserted, Edited, MovedAway, MovedHere };

/// Whether the real history, or the branch, has an event in a row of that mark.
inline bool isInReality(BranchMark mark) {
    return mark != BranchMark::Inserted && mark != BranchMark::MovedHere;
}
inline bool isInBranch(BranchMark mark) {
    return mark != BranchMark::Skipped && mark != BranchMark::MovedAway;
}

/// One place of both histories under one cursor: the step that each has come to. Row 0 is before every event.
struct BranchRow {
    std::size_t real = 0;
    std::size_t branched = 0;
    BranchMark mark = BranchMark::Same;

    bool operator==(const BranchRow&) const = default;
};

/// A branch's history: as the real one for some steps, then other events.
struct BranchedEvents {
    std::size_t shared = 0; ///< steps before the first edit
    /// Those that follow. Inserted ones have no position, the version that the store would give them behind the one before, and
    /// that one's time where they say none.
    std::vector<Event> rest;
    std::vector<BranchRow> rows; ///< row 0, then one for every event of either history
};

/// Applies the edits to the history that the timeline has. Fails where one names a version that is not there, and says what is.
Result<BranchedEvents> applyBranch(const Timeline& real, const Branch& branch);

} // namespace leftfold
