// SPDX-License-Identifier: Apache-2.0
#include "core/story/outbox_fate.h"
#include <algorithm>

namespace leftfold::story {

namespace {

// As the specification has it.
constexpr auto pollInterval = seconds(5);
constexpr int attemptsAllowed = 3;

constexpr std::int64_t oneDeadIn = 900;

/// At the next poll; within one poll in the order of creation, so that no message overtakes another.
Instant publishedAt(Instant createdAt) {
    const Instant poll =
        std::chrono::floor<seconds>(createdAt) - (std::chrono::floor<seconds>(createdAt).time_since_epoch() % pollInterval);
    return poll + pollInterval + (createdAt - poll) / 50;
}

} // namespace

void OutboxFate::decide(OutboxMessage& message) {
    const std::int64_t waiting = std::max<std::int64_t>(20, m_events / 80);
    const std::int64_t fromEnd = m_events - m_seen++;
    if (fromEnd <= waiting) {
        const bool tried = fromEnd > waiting * 2 / 3 && m_random.chance(35);
        message.attempts = tried ? static_cast<int>(m_random.between(1, attemptsAllowed - 1)) : 0;
        message.state = tried ? MessageState::Failing : MessageState::Pending;
        return;
    }
    if (m_random.below(oneDeadIn) == 0) {
        message.attempts = attemptsAllowed;
        message.state = MessageState::Dead;
        return;
    }
    message.attempts = m_random.chance(3) ? static_cast<int>(m_random.between(1, attemptsAllowed - 1)) : 0;
    message.state = MessageState::Published;
    message.publishedAt = publishedAt(message.createdAt.value_or(Instant{}));
}

} // namespace leftfold::story
