// SPDX-License-Identifier: Apache-2.0
#include "core/expression/column_values.h"
#include "core/model/event_object.h"
#include "core/model/metadata.h"
#include <span>

namespace leftfold {

namespace {

using Steps = std::span<const PathStep>;

Value textOrNull(const std::string& text) {
    return text.empty() ? Value() : Value::string(text);
}

template <typename Tag>
Value numberOrNull(const std::optional<Ordinal<Tag>>& number) {
    return number ? Value::integer(number->value) : Value();
}

const Value* oneStep(const Value& value, const PathStep& step) {
    if (const auto* name = std::get_if<std::string>(&step))
        return value.find(*name);
    const auto* index = std::get_if<std::size_t>(&step);
    return index && *index < value.items().size() ? &value.items()[*index] : nullptr;
}

bool hasAnyItem(Steps steps) {
    return std::any_of(steps.begin(), steps.end(), [](const PathStep& step) { return std::holds_alternative<AnyItem>(step); });
}

void collect(const Value& value, Steps steps, Value::Array& found) {
    if (steps.empty())
        return found.push_back(value);
    if (!std::holds_alternative<AnyItem>(steps.front())) {
        if (const auto* next = oneStep(value, steps.front()))
            collect(*next, steps.subspan(1), found);
        return;
    }
    for (const auto& item : value.items())
        collect(item, steps.subspan(1), found);
}

Value partOf(const Event& event, EventPart part, const ShownBody& body, std::string_view problem) {
    switch (part) {
    case EventPart::GlobalPosition:
        return numberOrNull(event.position);
    case EventPart::Id:
        return textOrNull(event.id.text);
    case EventPart::Type:
        return textOrNull(event.type);
    case EventPart::StoredType:
        return textOrNull(event.storedType);
    case EventPart::SchemaVersion:
        return event.schemaVersion ? Value::integer(*event.schemaVersion) : Value();
    case EventPart::AggregateType:
        return textOrNull(event.aggregate.type);
    case EventPart::AggregateId:
        return textOrNull(event.aggregate.id);
    case EventPart::AggregateVersion:
        return numberOrNull(event.version);
    case EventPart::OccurredAt:
        return event.occurredAt ? Value::string(formatInstant(*event.occurredAt)) : Value();
    case EventPart::Correlation:
        return textOrNull(event.correlation.text);
    case EventPart::Causation:
        return textOrNull(event.causation.text);
    case EventPart::Data:
        return body.data;
    case EventPart::Metadata:
        return body.metadata;
    case EventPart::Problem:
        return textOrNull(body.problem.empty() ? std::string(problem) : body.problem);
    case EventPart::Aggregate:
        return textOrNull(event.aggregate.path());
    }
    return {};
}

bool isJsonColumn(const EventColumn& column) {
    const auto* part = std::get_if<EventPart>(&column);
    return part && (*part == EventPart::Data || *part == EventPart::Metadata);
}

} // namespace

Value valueAt(const Value& root, const std::vector<PathStep>& steps) {
    Value::Array found;
    collect(root, steps, found);
    if (hasAnyItem(steps))
        return found.empty() ? Value() : Value::array(std::move(found));
    return found.empty() ? Value() : std::move(found.front());
}

std::string cellText(const Value& value) {
    if (value.isNull())
        return {};
    return value.isString() ? value.text() : toJson(value);
}

ColumnValues::ColumnValues(std::vector<EventColumn> columns)
    : m_columns(std::move(columns)) {
    for (const auto& column : m_columns) {
        const auto* path = std::get_if<ValuePath>(&column);
        m_wholeBody = m_wholeBody || (!path && needsPayload(column));
        m_data = m_data || (path && path->root == PathRoot::Data);
        m_metadata = m_metadata || (path && path->root == PathRoot::Metadata);
        if (path && path->root == PathRoot::Data)
            m_wanted.add(leadingNames(*path));
    }
}

std::vector<std::string> ColumnValues::names() const {
    std::vector<std::string> all;
    for (const auto& column : m_columns)
        all.push_back(columnName(column));
    return all;
}

std::vector<Value> ColumnValues::values(const Event& event, std::string_view problem) const {
    ShownBody body;
    if (m_wholeBody) {
        body = shownBody(event);
    } else {
        if (m_data)
            body.data = readData(event, m_wanted).value_or(Value());
        if (m_metadata)
            body.metadata = readMetadata(event).value_or(Value());
    }
    std::vector<Value> all;
    all.reserve(m_columns.size());
    for (const auto& column : m_columns) {
        if (const auto* path = std::get_if<ValuePath>(&column))
            all.push_back(valueAt(path->root == PathRoot::Data ? body.data : body.metadata, path->steps));
        else
            all.push_back(partOf(event, std::get<EventPart>(column), body, problem));
    }
    return all;
}

std::vector<std::string> ColumnValues::texts(const Event& event, std::string_view problem) const {
    const auto all = values(event, problem);
    std::vector<std::string> cells;
    cells.reserve(all.size());
    for (std::size_t at = 0; at < all.size(); ++at)
        cells.push_back(isJsonColumn(m_columns[at]) && !all[at].isNull() ? toJson(all[at]) : cellText(all[at]));
    return cells;
}

} // namespace leftfold
