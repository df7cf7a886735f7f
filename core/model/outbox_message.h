// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include <string_view>

namespace leftfold {

/// Where a message is on its way out. `Failing`: tried, not yet given up; `Dead`: given up.
enum class MessageState { Pending, Published, Failing, Dead };

/// Which way a message goes: out of this system, or into it.
enum class MessageBox { Outbox, Inbox };

/// `pending`, `published`, …: the word of the documents. What waits in an inbox is `received`, what is done there `handled`.
constexpr std::string_view messageStateName(MessageState state, MessageBox box = MessageBox::Outbox) {
    switch (state) {
    case MessageState::Pending:
        return box == MessageBox::Inbox ? "received" : "pending";
    case MessageState::Published:
        return box == MessageBox::Inbox ? "handled" : "published";
    case MessageState::Failing:
        return "failing";
    case MessageState::Dead:
        break;
    }
    return "dead";
}

/// A row of the outbox, of a table of dead letters, or of an inbox.
struct OutboxMessage {
    MessageBox box = MessageBox::Outbox;
    std::string id;
    EventId eventId; ///< of the event that it tells of; empty where the outbox does not say
    std::string eventType; ///< as stored
    std::optional<int> schemaVersion; ///< of the event's shape; from the type's name or a column of its own
    AggregateId aggregate;
    Payload payload;
    MessageState state = MessageState::Pending;
    int attempts = 0;
    std::optional<Instant> createdAt;
    std::optional<Instant> publishedAt; ///< of an inbox: when it was handled
    std::string lastError;
    std::string destination; ///< topic, queue, address or listener; empty where the outbox does not say
    std::string orderingKey; ///< messages with the same one stay in order; empty where the outbox does not say, or means the aggregate
    CorrelationId correlation;
    CausationId causation;
    bool oneOfSeveral = false; ///< an event has a message for each of its listeners: more than one is no mistake
    std::shared_ptr<const BodyShape> shape; ///< null: the payload is the data
};

} // namespace leftfold
