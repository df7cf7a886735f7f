// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/outbox_message.h"
#include <array>
#include <cstdint>
#include <map>
#include <vector>

namespace leftfold {

/// Moments counted by slots of one width. The width grows with what is counted, so that memory stays bounded whatever comes.
class TimeSlots {
public:
    static constexpr std::size_t mostFilled = 4096;

    void add(Instant moment, std::size_t series);
    /// Widens the slots until all moments fit into so many.
    void fit(std::int64_t most);

    static constexpr std::size_t series = 2;
    using Counts = std::array<std::int64_t, series>;
    std::chrono::seconds width() const;
    std::optional<Instant> begin() const;
    /// From the first to the last slot, the empty ones too; after `fit`.
    std::vector<Counts> counts() const;

private:
    std::int64_t slotOf(Instant moment) const;
    std::int64_t span() const;
    void widen();

    std::size_t m_width = 0; ///< index among the widths
    std::map<std::int64_t, Counts> m_filled;
};

/// How an outbox fared: what came and left when, how long what waits has waited, how often was tried.
struct MessageFigures {
    static constexpr std::size_t mostSlots = 96;
    /// Upper bounds of the ages but the last, which has none.
    static constexpr std::array<std::chrono::seconds, 6> ageBounds{std::chrono::minutes(1), std::chrono::minutes(10), std::chrono::hours(1),
        std::chrono::hours(24), std::chrono::hours(24 * 7), std::chrono::hours(24 * 30)};

    std::int64_t messages = 0;
    std::optional<Instant> begin; ///< of the first slot; nothing: no message has a time
    std::chrono::seconds slotWidth{1};
    std::vector<std::int64_t> arrived; ///< by slot
    std::vector<std::int64_t> published; ///< by slot; as many
    std::array<std::int64_t, ageBounds.size() + 1> ages{}; ///< of the pending and the failing
    std::int64_t undated = 0; ///< of the pending and the failing: without a time of creation, so without an age
    std::array<std::int64_t, 7> attempts{}; ///< 0, 1, … 5, more
    Instant measuredAt{}; ///< that ages are told for
    bool atRest = false; ///< nothing has come for long: ages are told for the moment of the newest message, not for now
};

/// Takes messages one by one; keeps counts alone.
class MessageMeter {
public:
    explicit MessageMeter(Instant measuredAt) { m_figures.measuredAt = measuredAt; }
    void add(const OutboxMessage& message);
    MessageFigures finish() &&;

private:
    MessageFigures m_figures;
    TimeSlots m_slots;
};

} // namespace leftfold
