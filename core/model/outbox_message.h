// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"

namespace leftfold {

/// Where a message is on its way out. `Failing`: tried, not yet given up; `Dead`: given up.
enum class MessageState { Pending, Published, Failing, Dead };

/// A row of the outbox.
struct OutboxMessage {
    std::string id;
    EventId eventId;
    std::string eventType;
    AggregateId aggregate;
    Payload payload;
    MessageState state = MessageState::Pending;
    int attempts = 0;
    std::optional<Instant> createdAt;
    std::optional<Instant> publishedAt;
    std::string lastError;
};

} // namespace leftfold
