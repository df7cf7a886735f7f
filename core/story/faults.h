// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/shop.h"
#include <optional>
#include <string>
#include <vector>

namespace leftfold::story {

/// What is wrong on purpose in the sample store, so that every check of Leftfold has something to find.
enum class FaultKind {
    Gap,
    DuplicateEventId,
    OrphanCause,
    CausationCycle,
    ClockBackwards,
    DriftedSnapshot,
    PayloadNoJson,
    PoisonMessage,
    MessageWithoutEvent,
    EventWithoutMessage
};

inline constexpr int faultKinds = 10;

struct PlantedFault {
    FaultKind kind = FaultKind::Gap;
    std::string sentence; ///< what, and where
    AggregateId aggregate;
    std::vector<Position> positions;
    std::vector<EventId> events;
    std::optional<Version> version; ///< of the missing event or the drifted snapshot
};

/// Changes commits on their way to an empty store: each fault once, each in a commit of its own. The story itself does not
/// know. One event of the story is left out (the gap), so a store of n events takes a story of n + 1.
class FaultPlanter {
public:
    explicit FaultPlanter(const Plan& plan);

    void pass(Commit& commit);
    const std::vector<PlantedFault>& planted() const { return m_planted; }

private:
    /// One event of the commit and where it will stand.
    struct Place {
        Append& append;
        std::size_t index = 0;
        Position position;

        Event& event() const { return append.events[index]; }
    };
    using Plant = bool (FaultPlanter::*)(Commit&, const Place&);
    struct Intent {
        FaultKind kind;
        std::int64_t after; ///< events
        Plant plant;
    };

    void tryIntents(Commit& commit);
    bool tryIntent(const Intent& intent, Commit& commit);
    bool plantGap(Commit& commit, const Place& place);
    bool plantDuplicate(Commit& commit, const Place& place);
    bool plantOrphan(Commit& commit, const Place& place);
    bool plantCycle(Commit& commit, const Place& place);
    bool plantClock(Commit& commit, const Place& place);
    bool plantDrift(Commit& commit, const Place& place);
    bool plantNoJson(Commit& commit, const Place& place);
    bool plantPoison(Commit& commit, const Place& place);
    bool plantStrayMessage(Commit& commit, const Place& place);
    bool plantMissingMessage(Commit& commit, const Place& place);

    void closeCycle(Commit& commit);
    void followGap(Commit& commit);
    PlantedFault& add(FaultKind kind, const Place& place, std::string sentence);

    Random m_random;
    std::vector<Intent> m_intents;
    std::vector<PlantedFault> m_planted;
    std::int64_t m_next = 1; ///< the position that the next event gets

    std::optional<Position> m_holeBefore; ///< the next event comes after a hole
    std::optional<AggregateId> m_gapped; ///< its next event comes after a missing version
    EventId m_twin; ///< nothing is caused by it, so its id may be given again
    Position m_twinAt;
    EventId m_cycleStart;
    EventId m_cycleEnd; ///< the id that the first effect of the start will bear
    EventId m_cycleBefore; ///< the id that it had
};

} // namespace leftfold::story
