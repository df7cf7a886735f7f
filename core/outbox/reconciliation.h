// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/outbox/message_index.h"
#include <map>

namespace leftfold {

/// An event in a finding.
struct EventTrace {
    EventId id;
    std::string type; ///< as stored
    AggregateId aggregate;
    std::optional<Position> position;
    std::optional<Version> version;
    std::optional<Instant> occurredAt;
};

/// A message in a finding.
struct MessageFound {
    std::string id;
    EventId eventId;
    std::string eventType;
    AggregateId aggregate;
    MessageState state = MessageState::Pending;
    int attempts = 0;
    std::optional<Instant> createdAt;
    std::optional<Instant> publishedAt;
    std::optional<Position> position; ///< of its event
    std::optional<Version> version; ///< of its event
};

MessageFound messageFound(const OutboxMessage& message);

/// A message that left after one for a later version of the same aggregate, or has not left yet while that one has.
struct Overtaken {
    MessageFound message;
    MessageFound by;
};

/// Where an outbox and an event store do not agree. Lists end at `mostFindings`; the counts go on.
struct Reconciliation {
    std::vector<EventTrace> missing; ///< events without a message
    std::vector<MessageFound> extra; ///< messages whose event is not stored
    std::vector<std::vector<MessageFound>> duplicate; ///< messages for one event
    std::vector<MessageFound> different; ///< messages that say something else than their event
    std::vector<Overtaken> outOfOrder;
    std::int64_t missingCount = 0, extraCount = 0, duplicateCount = 0, differentCount = 0, outOfOrderCount = 0;
    std::int64_t events = 0;
    std::int64_t messages = 0;
    std::int64_t nameless = 0; ///< messages that do not say which event they tell of
    bool missingCanBeTold = true; ///< false: the outbox deletes what it has published

    bool agrees() const { return missingCount + extraCount + duplicateCount + differentCount + outOfOrderCount == 0; }
};

inline constexpr std::size_t mostFindings = 10'000;

/// Compares in two walks, all messages and all events, and then looks again at the messages that are to be named.
class Reconciler {
public:
    void addMessage(const OutboxMessage& message) { m_index.add(message); }
    /// After the last message.
    void addEvent(const Event& event, bool missingCanBeTold);
    /// After the last event: the numbers of the messages that must be seen again, ascending. A message's number is its place
    /// in the order of adding.
    std::vector<std::size_t> finishEvents();

    /// A message that was asked for; true: a suspect, whose bytes differ from its event's.
    bool name(std::size_t number, const OutboxMessage& message);
    /// The suspect says something else than its event.
    void differs(const OutboxMessage& message);

    Reconciliation finish() &&;

private:
    void findOvertaken();
    void wanted(std::size_t number) { m_named.try_emplace(number); }
    static MessageFound found(const OutboxMessage& message, const MessageTrace* trace);

    MessageIndex m_index;
    std::vector<std::size_t> m_suspects; ///< numbers, in order
    std::vector<std::pair<std::size_t, std::size_t>> m_overtaken; ///< numbers
    std::map<std::size_t, MessageFound> m_named; ///< by number
    Reconciliation m_result;
};

} // namespace leftfold
