// SPDX-License-Identifier: Apache-2.0
#include "core/story/payload_edit.h"
#include "core/storage/unit_of_work.h"
#include <algorithm>

namespace leftfold::story {

namespace {

template <typename Change>
void forEachPayload(Commit& commit, Change change) {
    for (Append& append : commit.appends)
        for (Event& event : append.events)
            change(event.payload);
    for (OutboxMessage& message : commit.messages)
        change(message.payload);
}

void setBytes(Payload& payload, const std::string& bytes) {
    payload.bytes = bytes;
    payload.storedSize = bytes.size();
}

} // namespace

void replaceText(Payload& payload, const std::string& old, const std::string& replacement) {
    const std::size_t found = payload.bytes.find(old);
    if (found == std::string::npos)
        return;
    payload.bytes.replace(found, old.size(), replacement);
    payload.storedSize = payload.bytes.size();
}

void replaceText(Commit& commit, const std::string& old, const std::string& replacement) {
    forEachPayload(commit, [&](Payload& payload) { replaceText(payload, old, replacement); });
    for (OutboxMessage& message : commit.messages)
        if (message.eventId.text == old)
            message.eventId.text = replacement;
}

void insertCause(Commit& commit, const CorrelationId& correlation, const CausationId& cause) {
    const std::string member = "\"correlation_id\":\"" + correlation.text + '"';
    forEachPayload(commit, [&](Payload& payload) { replaceText(payload, member, member + ",\"causation_id\":\"" + cause.text + '"'); });
}

void setPayload(Commit& commit, Event& event, const std::string& bytes) {
    setBytes(event.payload, bytes);
    if (OutboxMessage* message = messageOf(commit, event.id))
        setBytes(message->payload, bytes);
}

OutboxMessage* messageOf(Commit& commit, const EventId& event) {
    const auto found = std::find_if(
        commit.messages.begin(), commit.messages.end(), [&](const OutboxMessage& message) { return message.eventId == event; });
    return found == commit.messages.end() ? nullptr : &*found;
}

} // namespace leftfold::story
