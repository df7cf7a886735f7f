// SPDX-License-Identifier: Apache-2.0
#include "core/outbox/message_figures.h"
#include <algorithm>

namespace leftfold {

namespace {

constexpr std::int64_t day = 86'400;

/// In seconds. Each is a multiple of the one before, so that slots can be merged.
constexpr std::array<std::int64_t, 17> widths{
    1, 5, 15, 60, 300, 900, 1800, 3600, 3 * 3600, 6 * 3600, 12 * 3600, day, 7 * day, 28 * day, 364 * day, 3640 * day, 3'640'000 * day};

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

bool isWaiting(const OutboxMessage& message) {
    return message.state == MessageState::Pending || message.state == MessageState::Failing;
}

std::size_t ageIndex(std::chrono::microseconds age) {
    const auto& bounds = MessageFigures::ageBounds;
    const auto bound = std::find_if(bounds.begin(), bounds.end(), [age](std::chrono::seconds limit) { return age < limit; });
    return static_cast<std::size_t>(bound - bounds.begin());
}

} // namespace

std::chrono::seconds TimeSlots::width() const {
    return std::chrono::seconds(widths[m_width]);
}

std::int64_t TimeSlots::slotOf(Instant moment) const {
    return floorDivide(std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count(), widths[m_width]);
}

void TimeSlots::add(Instant moment, std::size_t which) {
    ++m_filled[slotOf(moment)][which];
    while (m_filled.size() > mostFilled && m_width + 1 < widths.size())
        widen();
}

void TimeSlots::widen() {
    const auto factor = widths[m_width + 1] / widths[m_width];
    ++m_width;
    std::map<std::int64_t, Counts> wider;
    for (const auto& [slot, counts] : m_filled) {
        auto& sum = wider[floorDivide(slot, factor)];
        for (std::size_t which = 0; which < series; ++which)
            sum[which] += counts[which];
    }
    m_filled = std::move(wider);
}

std::int64_t TimeSlots::span() const {
    return m_filled.empty() ? 0 : m_filled.rbegin()->first - m_filled.begin()->first + 1;
}

void TimeSlots::fit(std::int64_t most) {
    while (span() > most && m_width + 1 < widths.size())
        widen();
}

std::optional<Instant> TimeSlots::begin() const {
    if (m_filled.empty())
        return std::nullopt;
    return Instant(std::chrono::seconds(m_filled.begin()->first * widths[m_width]));
}

std::vector<TimeSlots::Counts> TimeSlots::counts() const {
    std::vector<Counts> dense(static_cast<std::size_t>(span()));
    for (const auto& [slot, counts] : m_filled)
        dense[static_cast<std::size_t>(slot - m_filled.begin()->first)] = counts;
    return dense;
}

void MessageMeter::add(const OutboxMessage& message) {
    ++m_figures.messages;
    if (message.createdAt)
        m_slots.add(*message.createdAt, 0);
    if (message.publishedAt)
        m_slots.add(*message.publishedAt, 1);
    if (isWaiting(message))
        ++(message.createdAt ? m_figures.ages[ageIndex(m_figures.measuredAt - *message.createdAt)] : m_figures.undated);
    const auto most = static_cast<int>(m_figures.attempts.size()) - 1;
    ++m_figures.attempts[static_cast<std::size_t>(std::clamp(message.attempts, 0, most))];
}

MessageFigures MessageMeter::finish() && {
    m_slots.fit(MessageFigures::mostSlots);
    m_figures.begin = m_slots.begin();
    m_figures.slotWidth = m_slots.width();
    for (const auto& counts : m_slots.counts()) {
        m_figures.arrived.push_back(counts[0]);
        m_figures.published.push_back(counts[1]);
    }
    return std::move(m_figures);
}

} // namespace leftfold
