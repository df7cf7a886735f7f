// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/outbox_message.h"
#include "core/story/shop.h"

namespace leftfold::story {

/// Plays the relay of the specification: decides what became of each message by the time the story ends. The last ones are
/// pending, the first of those failing; of the others nearly all are published and a few are dead.
class OutboxFate {
public:
    explicit OutboxFate(const Plan& plan)
        : m_events(plan.events)
        , m_random(plan.seed ^ 0x6f7574626f78ULL) { }
    /// To be called for every message, in order.
    void decide(OutboxMessage& message);

private:
    std::int64_t m_events;
    std::int64_t m_seen = 0;
    Random m_random;
};

} // namespace leftfold::story
