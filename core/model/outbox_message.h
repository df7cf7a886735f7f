// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include <string_view>

namespace leftfold {

/// Where a message is on its way out. `Failing`: tried, not yet given up; `Dead`: given up.
enum class MessageState { Pending, Published, Failing, Dead };

/// `pending`, `published`, …: the word of the documents.
constexpr std::string_view messageStateName(MessageState state) {
    switch (state) {
    case MessageState::Pending:
        return "pending";
    case MessageState::Published:
        return "published";
    case MessageState::Failing:
        return "failing";
    case MessageState::Dead:
        break;
    }
    return "dead";
}

/// A row of the outbox, or of a table of dead letters.
struct OutboxMessage {
    std::string id;
    EventId eventId; ///< of the event that it tells of; empty where the outbox does not say
    std::string eventType; ///< as stored
    AggregateId aggregate;
    Payload payload;
    MessageState state = MessageState::Pending;
    int attempts = 0;
    std::optional<Instant> createdAt;
    std::optional<Instant> publishedAt;
    std::string lastError;
    std::string destination; ///< topic, queue or address; empty where the outbox does not say
    CorrelationId correlation;
    CausationId causation;
    std::shared_ptr<const BodyShape> shape; ///< null: the payload is the data
};

} // namespace leftfold
