// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_reading.h"
#include "core/model/type_name.h"
#include "core/storage/aggregate_key.h"
#include "core/storage/codec/decode_payload.h"
#include <charconv>

namespace leftfold {

namespace {

/// What a list reads of a payload; see PayloadPart.
constexpr std::size_t beginning = std::size_t{64} << 10;

std::optional<std::int64_t> integerIn(const FieldReader& reader, const Row& row) {
    std::string buffer;
    const auto text = reader.view(row, buffer);
    return text ? integerOf(*text) : std::nullopt;
}

std::optional<Instant> instantIn(const FieldReader& reader, const Row& row, const BoundSection& section) {
    std::string buffer;
    const auto text = reader.view(row, buffer);
    return text ? storedInstant(*text, section.section->times) : std::nullopt;
}

std::string textIn(const FieldReader& reader, const Row& row) {
    std::string buffer;
    const auto text = reader.view(row, buffer);
    return text ? std::string(*text) : std::string();
}

std::shared_ptr<const BodyShape> withoutMembers(const BodyShape* shape) {
    if (!shape)
        return nullptr;
    auto bare = std::make_shared<BodyShape>(*shape);
    bare->metadataMembers.clear();
    return bare;
}

void readText(std::string& into, const FieldReader& reader, const Row& row) {
    std::string buffer;
    into.assign(reader.view(row, buffer).value_or(std::string_view()));
}

int placeOf(const BoundSection& section, const char* role, ColumnList& columns) {
    const auto& field = section.field(role);
    return field.column ? columns.place(*field.column) : -1;
}

/// As `readPayload`, in the memory of a payload that is read no more.
void readPayloadInto(Payload& payload, const Row& row, int column, PayloadPart part) {
    const auto bytes = column < 0 ? std::nullopt : row.value(column);
    if (!bytes || (part == PayloadPart::Beginning && bytes->size() > beginning)) {
        payload = readPayload(row, column, part);
        return;
    }
    auto memory = std::move(payload.bytes);
    memory.assign(*bytes);
    payload = decodePayload(std::move(memory));
}

} // namespace

std::shared_ptr<const BodyShape> bodyShapeOf(const Section& section) {
    if (section.metadataMembers.empty() && section.dataPath.empty() && section.metadataPath.empty() && section.wrapperType.empty())
        return nullptr;
    return std::make_shared<BodyShape>(BodyShape{
        section.metadataMembers, section.dataPath, section.metadataPath, section.wrapperType, section.wrapperValue, section.envelopeMark});
}

Payload readPayload(const Row& row, int column, PayloadPart part) {
    const auto bytes = column < 0 ? std::nullopt : row.value(column);
    Payload payload;
    payload.absent = !bytes;
    if (!bytes)
        return payload;
    if (part == PayloadPart::Whole || bytes->size() <= beginning)
        return decodePayload(std::string(*bytes));
    payload.bytes = std::string(bytes->substr(0, beginning));
    payload.storedSize = bytes->size();
    return payload;
}

void cutToBeginning(Payload& payload) {
    if (payload.bytes.size() > beginning)
        payload = Payload{.bytes = payload.bytes.substr(0, beginning), .storedSize = payload.bytes.size()};
}

std::optional<std::int64_t> integerOf(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

EventReader::EventReader(const BoundSection& section, const RowParts& parts, ColumnList columns)
    : m_section(section)
    , m_parts(parts)
    , m_columns(std::move(columns))
    , m_item(section, m_columns)
    , m_position(reading(EventField::GlobalPosition, "position"))
    , m_id(reading(EventField::Id, "event_id"))
    , m_type(parts.has(EventField::Schema) ? FieldReader(section.field("type"), m_columns) : reading(EventField::Type, "type"))
    , m_schemaVersion(reading(EventField::Schema, "schema_version"))
    , m_aggregateType(reading(EventField::Aggregate, "aggregate_type"))
    , m_version(reading(EventField::AggregateVersion, "version"))
    , m_occurredAt(reading(EventField::Time, "occurred_at"))
    , m_correlation(reading(EventField::Correlation, "correlation_id"))
    , m_causation(reading(EventField::Causation, "causation_id"))
    , m_key(parts.has(EventField::Aggregate) ? m_columns.place(aggregateKeyColumn(section)) : -1)
    , m_scope(section.scope && m_key >= 0 ? m_columns.place(section.scope->column) : -1)
    , m_payload(parts.payload ? placeOf(section, "payload", m_columns) : -1)
    , m_metadata(parts.metadata || parts.payload ? placeOf(section, "metadata", m_columns) : -1)
    , m_shape(bodyShapeOf(*section.section))
    , m_dataShape(withoutMembers(m_shape.get())) { }

EventReader::EventReader(const BoundSection& section)
    : EventReader(section, RowParts::all()) {
    for (const auto& column : section.order)
        m_columns.place(column);
    for (const auto& column : section.aggregateOrder)
        m_columns.place(column);
}

FieldReader EventReader::reading(EventField field, const char* role) {
    return m_parts.has(field) ? FieldReader(m_section.field(role), m_columns) : FieldReader();
}

void EventReader::readType(const Row& row, Event& event) const {
    readText(event.storedType, m_type, row);
    auto name = m_section.section->versionsInTypeNames ? splitTypeName(event.storedType) : TypeName{event.storedType, std::nullopt};
    event.type = std::move(name.type);
    event.schemaVersion = name.version;
    if (event.schemaVersion)
        return;
    if (const auto version = integerIn(m_schemaVersion, row); version && *version >= 0 && *version < 1'000'000)
        event.schemaVersion = static_cast<int>(*version);
}

void EventReader::readAggregate(const Row& row, Event& event) const {
    const auto key = row.value(m_key);
    if (!key) {
        event.aggregate = {};
        return;
    }
    event.aggregate = aggregateOf(m_section, *key);
    if (m_scope >= 0)
        event.aggregate.id = scopedId(m_section, row.bytes(m_scope), std::move(event.aggregate.id));
    if (event.aggregate.type.empty())
        event.aggregate.type = textIn(m_aggregateType, row);
}

Event EventReader::read(const Row& row, PayloadPart part) const {
    Event event;
    readInto(event, row, part);
    return event;
}

void EventReader::readInto(Event& event, const Row& whole, PayloadPart part) const {
    const auto& row = m_item.of(whole);
    if (m_position.exists()) {
        const auto position = integerIn(m_position, row);
        event.position = position ? std::optional(Position{*position}) : std::nullopt;
    }
    if (m_id.exists())
        readText(event.id.text, m_id, row);
    if (m_type.exists() || m_schemaVersion.exists())
        readType(row, event);
    if (m_key >= 0)
        readAggregate(row, event);
    if (m_version.exists()) {
        const auto version = integerIn(m_version, row);
        event.version = version ? std::optional(Version{*version}) : std::nullopt;
    }
    if (m_occurredAt.exists())
        event.occurredAt = instantIn(m_occurredAt, row, m_section);
    if (m_correlation.exists())
        readText(event.correlation.text, m_correlation, row);
    if (m_causation.exists())
        readText(event.causation.text, m_causation, row);
    if (m_parts.payload)
        readPayloadInto(event.payload, row, m_payload, part);
    if (m_metadata >= 0)
        readPayloadInto(event.metadata ? *event.metadata : event.metadata.emplace(), row, m_metadata, part);
    const auto& shape = isDataAlone(event) ? m_dataShape : m_shape;
    if (event.shape != shape)
        event.shape = shape;
}

/// Metadata stands in its own column, and the payload does not begin to tell of its event: nothing in it is metadata. What a
/// copy of another store calls `user_id` stays data.
bool EventReader::isDataAlone(const Event& event) const {
    if (!m_shape || m_shape->metadataMembers.empty() || !event.metadata || event.metadata->absent)
        return false;
    return event.payload.json().find('"' + m_shape->metadataMembers.front() + '"') == std::string_view::npos;
}

void EventReader::moveCursor(Cursor& cursor, const Row& row, const std::vector<ColumnName>& order) const {
    cursor.keys.resize(order.size());
    for (std::size_t at = 0; at < order.size(); ++at)
        cursor.keys[at].assign(row.value(m_columns.place(order[at])).value_or(nullKey));
}

SnapshotReader::SnapshotReader(const BoundSection& section)
    : m_section(section)
    , m_aggregateType(section.field("aggregate_type"), m_columns)
    , m_version(section.field("version"), m_columns)
    , m_takenAt(section.field("taken_at"), m_columns)
    , m_key(m_columns.place(aggregateKeyColumn(section)))
    , m_scope(section.scope ? m_columns.place(section.scope->column) : -1)
    , m_payload(placeOf(section, "payload", m_columns))
    , m_shape(bodyShapeOf(*section.section)) { }

std::optional<Snapshot> SnapshotReader::read(const Row& row, PayloadPart part) const {
    const auto version = integerIn(m_version, row);
    if (!version)
        return std::nullopt;
    Snapshot snapshot;
    snapshot.aggregate = aggregateOf(m_section, row.bytes(m_key));
    if (m_scope >= 0)
        snapshot.aggregate.id = scopedId(m_section, row.bytes(m_scope), std::move(snapshot.aggregate.id));
    if (snapshot.aggregate.type.empty())
        snapshot.aggregate.type = textIn(m_aggregateType, row);
    snapshot.version = Version{*version};
    snapshot.state = readPayload(row, m_payload, part);
    snapshot.shape = m_shape;
    snapshot.takenAt = instantIn(m_takenAt, row, m_section);
    return snapshot;
}

} // namespace leftfold
