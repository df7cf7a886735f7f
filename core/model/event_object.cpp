// SPDX-License-Identifier: Apache-2.0
#include "core/model/event_object.h"
#include "core/model/json_object.h"

namespace leftfold {

ShownBody shownBody(const Event& event) {
    auto body = readBody(event);
    if (body)
        return {std::move(body->data), std::move(body->metadata), {}};
    ShownBody shown;
    shown.problem = body.error().message;
    Event withoutMetadata = event;
    withoutMetadata.metadata.reset();
    if (auto alone = readBody(withoutMetadata)) { // then it is the metadata that is broken
        shown.data = std::move(alone->data);
        shown.metadata = event.metadata ? asStored(*event.metadata) : Value();
        return shown;
    }
    shown.data = asStored(event.payload);
    Event withoutData = event;
    withoutData.payload = {};
    withoutData.payload.absent = true;
    if (auto alone = readBody(withoutData))
        shown.metadata = std::move(alone->metadata);
    else if (event.metadata)
        shown.metadata = asStored(*event.metadata);
    return shown;
}

void appendEvent(std::string& out, const Event& event, std::string_view problem, JsonStyle style) {
    const ShownBody body = shownBody(event);
    JsonObject object(out, style);
    object.add("position", event.position);
    object.add("event_id", event.id.text);
    object.add("event_type", event.type);
    object.add("stored_type", event.storedType);
    object.add("schema_version", event.schemaVersion);
    object.add("aggregate_type", event.aggregate.type);
    object.add("aggregate_id", event.aggregate.id);
    object.add("aggregate_version", event.version);
    object.add("occurred_at", event.occurredAt);
    object.add("correlation_id", event.correlation.text);
    object.add("causation_id", event.causation.text);
    object.add("data", body.data);
    object.add("metadata", body.metadata);
    if (!body.problem.empty())
        object.add("problem", std::string_view(body.problem));
    else if (!problem.empty())
        object.add("problem", problem);
}

} // namespace leftfold
