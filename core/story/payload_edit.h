// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_sink.h"
#include <string>

namespace leftfold::story {

/// Puts one text in another's place, once; ids and times are as long as each other and stand in a payload once.
void replaceText(Payload& payload, const std::string& old, const std::string& replacement);

/// The same in every event and message of the commit, and in the event ids that messages name.
void replaceText(Commit& commit, const std::string& old, const std::string& replacement);

/// Writes a cause into payloads of that correlation which have none.
void insertCause(Commit& commit, const CorrelationId& correlation, const CausationId& cause);

/// The event's payload, and that of its message.
void setPayload(Commit& commit, Event& event, const std::string& bytes);

/// Null where the commit has none for that event.
OutboxMessage* messageOf(Commit& commit, const EventId& event);

} // namespace leftfold::story
