// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_record.h"
#include "core/model/instant.h"
#include "core/model/json_text.h"
#include "core/model/type_name.h"
#include <algorithm>

namespace leftfold {

namespace {

std::optional<std::string> bytesOf(const Payload& payload) {
    return payload.absent ? std::nullopt : std::optional(payload.bytes);
}

/// The event of a store of the specification: its payload tells of the event itself, and is taken over to the byte.
bool isDictionary(const BodyShape& shape) {
    const auto& members = shape.metadataMembers;
    return shape.dataPath.empty() && shape.metadataPath.empty() && shape.wrapperType.empty() && !members.empty()
        && members.front() == "event_id";
}

std::string storedTypeOf(const Event& event) {
    return splitTypeName(event.storedType).type == event.type ? event.storedType : event.type;
}

void putBody(EventRecord& record, const Event& event) {
    const bool dictionary = event.shape && isDictionary(*event.shape);
    const auto body = dictionary ? Result<Body>(fail(ErrorCode::Unsupported, {})) : readBody(event);
    if (!body) { // or it cannot be read
        record.payload = bytesOf(event.payload);
        record.metadata = event.metadata ? bytesOf(*event.metadata) : std::nullopt;
        return;
    }
    const bool asItIs = !event.shape && event.payload.encoding == Encoding::Json && event.payload.decoded.empty();
    if (!event.payload.absent)
        record.payload = asItIs ? event.payload.bytes : toJson(body->data);
    record.metadata = toJson(body->metadata); // `null` too: nothing in the payload is metadata
}

} // namespace

EventRecord recordOf(const Event& event) {
    EventRecord record;
    if (event.position)
        record.position = event.position->value;
    record.eventId = event.id.text;
    record.aggregateId = event.aggregate.id;
    record.aggregateType = event.aggregate.type;
    record.eventType = storedTypeOf(event);
    if (event.version)
        record.version = event.version->value;
    record.schemaVersion = event.schemaVersion;
    record.correlationId = event.correlation.text;
    record.causationId = event.causation.text;
    if (event.occurredAt)
        record.occurredAt = formatInstant(*event.occurredAt);
    putBody(record, event);
    return record;
}

} // namespace leftfold
