// SPDX-License-Identifier: Apache-2.0
#include "app/cli/event_rows.h"
#include "app/cli/cell_text.h"
#include "app/cli/event_json.h"
#include "core/model/json_text.h"

namespace leftfold::cli {

namespace {

constexpr int idWidth = 20; // on a terminal; elsewhere nothing is cut
constexpr int roomForMilliseconds = 120;

template <typename Tag>
std::string numberCell(const std::optional<Ordinal<Tag>>& number) {
    return number ? std::to_string(number->value) : std::string();
}

Cell dataCell(const EventRow& row) {
    const Event& event = row.event;
    if (event.payload.truncated() && event.payload.problem.empty())
        return {event.payload.bytes};
    const ShownBody body = shownBody(event);
    const std::string& problem = body.problem.empty() ? row.problem : body.problem;
    if (problem.empty())
        return {toJson(body.data)};
    return {"! " + problem + ' ' + (body.data.isString() ? body.data.text() : toJson(body.data)), Style::Bad};
}

Row eventCells(const EventRow& row, const Terminal& terminal) {
    const Event& event = row.event;
    AggregateId aggregate = event.aggregate;
    if (terminal.width > 0)
        aggregate.id = cutMiddle(aggregate.id, idWidth);
    std::string time = timeCell(event.occurredAt);
    if (terminal.width > 0 && terminal.width < roomForMilliseconds)
        time = time.substr(0, time.find('.'));
    return {{numberCell(event.position), Style::Faint}, {time}, {aggregate.path(), Style::Accent}, {numberCell(event.version)},
        {typeWithVersion(event.type, event.schemaVersion), Style::Strong}, dataCell(row)};
}

std::string textOf(const Value& value) {
    return value.isNull() ? std::string() : toJson(value);
}

std::vector<std::string> eventFields(const EventRow& row) {
    const Event& event = row.event;
    const ShownBody body = shownBody(event);
    return {numberCell(event.position), event.id.text, event.type, event.storedType,
        event.schemaVersion ? std::to_string(*event.schemaVersion) : std::string(), event.aggregate.type, event.aggregate.id,
        numberCell(event.version), event.occurredAt ? formatInstant(*event.occurredAt) : std::string(), event.correlation.text,
        event.causation.text, textOf(body.data), textOf(body.metadata), body.problem.empty() ? row.problem : body.problem};
}

void appendRow(std::string& out, const EventRow& row) {
    appendEvent(out, row.event, row.problem);
}

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

void appendUpcast(std::vector<EventRow>& rows, Event event, const Upcasters& upcasters) {
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

std::vector<EventRow> eventRows(std::vector<Event> events, const Upcasters* upcasters) {
    std::vector<EventRow> rows;
    rows.reserve(events.size());
    for (Event& event : events) {
        if (upcasters)
            appendUpcast(rows, std::move(event), *upcasters);
        else
            rows.push_back({std::move(event), {}});
    }
    return rows;
}

std::string typeWithVersion(std::string_view type, const std::optional<int>& version) {
    return std::string(type) + (version ? " v" + std::to_string(*version) : std::string());
}

RowShape<EventRow> eventShape() {
    return {
        .columns = {{"POSITION", Align::Right}, {"TIME (UTC)"}, {"AGGREGATE"}, {"VERSION", Align::Right}, {"TYPE"}, {"DATA"}},
        .cells = eventCells,
        .names = {"position", "event_id", "event_type", "stored_type", "schema_version", "aggregate_type", "aggregate_id",
            "aggregate_version", "occurred_at", "correlation_id", "causation_id", "data", "metadata", "problem"},
        .fields = eventFields,
        .appendJson = appendRow,
    };
}

} // namespace leftfold::cli
