// SPDX-License-Identifier: Apache-2.0
#include "core/storage/message_reading.h"
#include "core/model/instant.h"
#include "core/model/type_name.h"
#include "core/storage/codec/embedded_text.h"
#include "core/storage/event_reading.h"

namespace leftfold {

namespace {

std::string textIn(const FieldReader& reader, const Row& row) {
    std::string buffer;
    const auto text = reader.view(row, buffer);
    return text ? std::string(*text) : std::string();
}

std::optional<Instant> instantIn(const FieldReader& reader, const Row& row, const BoundSection& section) {
    std::string buffer;
    const auto text = reader.view(row, buffer);
    return text ? storedInstant(*text, section.section->times) : std::nullopt;
}

} // namespace

MessageState messageStateOf(std::string_view name) {
    for (const auto state : {MessageState::Published, MessageState::Failing, MessageState::Dead})
        if (name == messageStateName(state) || name == messageStateName(state, MessageBox::Inbox))
            return state;
    return MessageState::Pending;
}

MessageReader::MessageReader(MessageSection section, MessageOrder order, MessagePart part)
    : m_section(section)
    , m_id(section.bound->field("message_id"), m_columns)
    , m_eventId(section.bound->field("event_id"), m_columns)
    , m_type(section.bound->field("type"), m_columns)
    , m_aggregateType(section.bound->field("aggregate_type"), m_columns)
    , m_aggregateId(section.bound->field("aggregate_id"), m_columns)
    , m_attempts(section.bound->field("attempts"), m_columns)
    , m_createdAt(section.bound->field("created_at"), m_columns)
    , m_publishedAt(section.bound->field("published_at"), m_columns)
    , m_shape(bodyShapeOf(*section.bound->section)) {
    if (part == MessagePart::Everything) {
        m_error = FieldReader(section.bound->field("error"), m_columns);
        m_destination = FieldReader(section.bound->field("destination"), m_columns);
        m_orderingKey = FieldReader(section.bound->field("ordering_key"), m_columns);
        m_schemaVersion = FieldReader(section.bound->field("schema_version"), m_columns);
        m_correlation = FieldReader(section.bound->field("correlation_id"), m_columns);
        m_causation = FieldReader(section.bound->field("causation_id"), m_columns);
    }
    if (const auto& payload = section.bound->field("payload"); payload.column)
        m_payload = m_columns.place(*payload.column);
    for (const auto& column : messageOrder(section, order))
        m_order.push_back(m_columns.place(column));
}

OutboxMessage MessageReader::read(const Row& row, PayloadPart part) const {
    OutboxMessage message;
    message.box = m_section.box();
    message.state = messageStateOf(row.bytes(static_cast<int>(m_columns.columns().size())));
    message.id = textIn(m_id, row);
    message.eventId.text = textIn(m_eventId, row);
    readType(row, message);
    message.aggregate = {textIn(m_aggregateType, row), textIn(m_aggregateId, row)};
    std::string buffer;
    if (const auto attempts = m_attempts.view(row, buffer))
        message.attempts = static_cast<int>(std::clamp<std::int64_t>(integerOf(*attempts).value_or(0), 0, 1'000'000'000));
    message.createdAt = instantIn(m_createdAt, row, *m_section.bound);
    if (message.state == MessageState::Published) // some libraries write the time of the last attempt into that column
        message.publishedAt = instantIn(m_publishedAt, row, *m_section.bound);
    message.lastError = textIn(m_error, row);
    message.destination = textIn(m_destination, row);
    message.orderingKey = textIn(m_orderingKey, row);
    message.correlation.text = textIn(m_correlation, row);
    message.causation.text = textIn(m_causation, row);
    message.payload = readPayload(row, m_payload, part);
    unfold(message.payload);
    message.oneOfSeveral = m_section.bound->section->severalPerEvent;
    message.shape = m_shape;
    return message;
}

void MessageReader::unfold(Payload& payload) const {
    const auto& paths = m_section.bound->section->unfold;
    if (paths.empty() || payload.absent || payload.truncated() || !payload.problem.empty())
        return;
    if (auto unfolded = unfoldedJson(payload.json(), paths))
        payload.decoded = *std::move(unfolded);
}

void MessageReader::readType(const Row& row, OutboxMessage& message) const {
    message.eventType = textIn(m_type, row);
    if (m_section.bound->section->versionsInTypeNames)
        message.schemaVersion = splitTypeName(message.eventType).version;
    auto stored = textIn(m_schemaVersion, row);
    if (message.schemaVersion || stored.empty())
        return;
    if (stored.front() == 'v' || stored.front() == 'V')
        stored.erase(0, 1);
    if (const auto version = integerOf(stored); version && *version >= 0 && *version < 1'000'000)
        message.schemaVersion = static_cast<int>(*version);
}

std::vector<std::string> MessageReader::keys(const Row& row) const {
    std::vector<std::string> keys;
    for (const int column : m_order)
        keys.emplace_back(row.value(column).value_or(nullKey));
    return keys;
}

} // namespace leftfold
