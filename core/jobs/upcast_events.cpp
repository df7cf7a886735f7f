// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/upcast_events.h"
#include "core/model/json_text.h"

namespace leftfold {

namespace {

Payload payloadOf(const Value& value) {
    Payload payload;
    payload.absent = value.isNull();
    payload.bytes = payload.absent ? std::string() : toJson(value);
    payload.storedSize = payload.bytes.size();
    return payload;
}

/// The stored event with what upcasting made of it.
Event asUpcast(const Event& stored, const UpcastEvent& upcast) {
    Event event = stored;
    event.type = upcast.type;
    event.schemaVersion = upcast.schemaVersion;
    event.payload = payloadOf(upcast.data);
    event.metadata = payloadOf(upcast.metadata);
    event.shape.reset();
    return event;
}

void appendUpcast(std::vector<ListedEvent>& rows, Event event, const Upcasters& upcasters) {
    auto stored = readStored(event, EventParts::DataAndMetadata);
    if (!stored || !upcasters.find(stored->type, stored->schemaVersion)) {
        rows.push_back({std::move(event), {}});
        return;
    }
    const Upcast upcast = upcasters.upcast(*std::move(stored));
    if (upcast.failure) {
        rows.push_back({std::move(event), upcast.failure->reason});
        return;
    }
    for (const UpcastEvent& made : upcast.events)
        rows.push_back({asUpcast(event, made), {}});
}

} // namespace

std::vector<ListedEvent> upcastEvents(std::vector<Event> events, const Upcasters* upcasters) {
    std::vector<ListedEvent> rows;
    rows.reserve(events.size());
    for (Event& event : events) {
        if (upcasters)
            appendUpcast(rows, std::move(event), *upcasters);
        else
            rows.push_back({std::move(event), {}});
    }
    return rows;
}

} // namespace leftfold
