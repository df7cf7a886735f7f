// SPDX-License-Identifier: Apache-2.0
#include "app/cli/outbox_json.h"
#include "app/cli/format.h"
#include "core/model/json_object.h"

namespace leftfold::cli {

namespace {

Value::Member member(std::string name, Value value) {
    return {std::move(name), std::move(value)};
}

Value eventObject(const EventTrace& event) {
    return Value::object({member("event_id", textOrNull(event.id.text)), member("position", numberOrNull(event.position)),
        member("event_type", textOrNull(event.type)), member("aggregate_type", textOrNull(event.aggregate.type)),
        member("aggregate_id", textOrNull(event.aggregate.id)), member("aggregate_version", numberOrNull(event.version)),
        member("occurred_at", timeOrNull(event.occurredAt))});
}

Value::Object messageMembers(const MessageFound& message) {
    return {member("message_id", textOrNull(message.id)), member("event_id", textOrNull(message.eventId.text)),
        member("position", numberOrNull(message.position)), member("event_type", textOrNull(message.eventType)),
        member("aggregate_type", textOrNull(message.aggregate.type)), member("aggregate_id", textOrNull(message.aggregate.id)),
        member("aggregate_version", numberOrNull(message.version)),
        member("state", Value::string(std::string(messageStateName(message.state)))), member("attempts", Value::integer(message.attempts)),
        member("created_at", timeOrNull(message.createdAt)), member("published_at", timeOrNull(message.publishedAt))};
}

Value messageObject(const MessageFound& message) {
    return Value::object(messageMembers(message));
}

Value twinsObject(const std::vector<MessageFound>& twins) {
    return Value::object({member("event_id", textOrNull(twins.front().eventId.text)),
        member("position", numberOrNull(twins.front().position)), member("messages", arrayOf(twins, messageObject))});
}

Value overtakenObject(const Overtaken& overtaken) {
    auto members = messageMembers(overtaken.message);
    members.push_back(member("overtaken_by", messageObject(overtaken.by)));
    return Value::object(std::move(members));
}

Value::Object tallyMembers(const OutboxTally& tally, MessageBox box, Instant now) {
    const auto name = [box](MessageState state) { return std::string(messageStateName(state, box)); };
    const auto oldest = oldestPendingSeconds(tally, now);
    return {member(name(MessageState::Pending), Value::integer(tally.pending)),
        member(name(MessageState::Published), Value::integer(tally.published)),
        member(name(MessageState::Failing), Value::integer(tally.failing)), member(name(MessageState::Dead), Value::integer(tally.dead)),
        member("oldest_" + name(MessageState::Pending) + "_seconds", oldest ? Value::integer(*oldest) : Value()),
        member("max_attempts_seen", Value::integer(tally.mostAttempts))};
}

} // namespace

std::optional<std::int64_t> oldestPendingSeconds(const OutboxTally& tally, Instant now) {
    if (!tally.oldestPending)
        return std::nullopt;
    return std::max<std::int64_t>(0, std::chrono::floor<std::chrono::seconds>(now - *tally.oldestPending).count());
}

Value tallyObject(const OutboxTally& tally, const std::optional<OutboxTally>& inbox, Instant now) {
    auto members = tallyMembers(tally, MessageBox::Outbox, now);
    if (inbox)
        members.push_back(member("inbox", Value::object(tallyMembers(*inbox, MessageBox::Inbox, now))));
    return Value::object(std::move(members));
}

Value reconciliationObject(const Reconciliation& found) {
    return Value::object({member("missing", arrayOf(found.missing, eventObject)), member("extra", arrayOf(found.extra, messageObject)),
        member("duplicate", arrayOf(found.duplicate, twinsObject)), member("different", arrayOf(found.different, messageObject)),
        member("out_of_order", arrayOf(found.outOfOrder, overtakenObject)), member("events", Value::integer(found.events)),
        member("messages", Value::integer(found.messages)), member("messages_without_event_id", Value::integer(found.nameless)),
        member("missing_can_be_told", Value::boolean(found.missingCanBeTold))});
}

void appendMessageJson(std::string& out, const OutboxMessage& message) {
    JsonObject object(out);
    object.add("message_id", message.id);
    object.add("event_id", message.eventId.text);
    object.add("event_type", message.eventType);
    object.add("schema_version", message.schemaVersion);
    object.add("aggregate_type", message.aggregate.type);
    object.add("aggregate_id", message.aggregate.id);
    object.add("state", messageStateName(message.state, message.box));
    object.add("attempts", std::int64_t{message.attempts});
    object.add("created_at", message.createdAt);
    object.add(message.box == MessageBox::Inbox ? "handled_at" : "published_at", message.publishedAt);
    object.add("destination", message.destination);
    object.add("ordering_key", message.orderingKey);
    object.add("correlation_id", message.correlation.text);
    object.add("causation_id", message.causation.text);
    object.add("error", message.lastError);
    const auto payload = parseJson(message.payload.json());
    object.add("payload", payload ? *payload : Value::string(std::string(message.payload.json())));
}

} // namespace leftfold::cli
