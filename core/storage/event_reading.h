// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/model/snapshot.h"
#include "core/storage/event_source.h"
#include "core/storage/field_reading.h"
#include "core/storage/item_row.h"
#include "core/storage/row_parts.h"
#include <memory>

namespace leftfold {

/// Makes events of the rows of a section. The columns that it needs are known before the first row.
class EventReader {
public:
    explicit EventReader(const BoundSection& section);
    /// Reads these parts alone. `columns` are those that the statement has already; what is needed is added.
    EventReader(const BoundSection& section, const RowParts& parts, ColumnList columns = {});

    const ColumnList& columns() const { return m_columns; }
    Event read(const Row& row, PayloadPart part) const;
    /// As `read`, into an event that this reader has filled before, whose memory serves again.
    void readInto(Event& event, const Row& row, PayloadPart part) const;
    /// Puts the cursor on the row: its values of these columns, which must be in the list. Reuses what the cursor holds.
    void moveCursor(Cursor& cursor, const Row& row, const std::vector<ColumnName>& order) const;

private:
    FieldReader reading(EventField field, const char* role);
    void readType(const Row& row, Event& event) const;
    void readAggregate(const Row& row, Event& event) const;

    bool isDataAlone(const Event& event) const;

    const BoundSection& m_section;
    RowParts m_parts;
    mutable ColumnList m_columns;
    mutable ItemRow m_item; ///< of the row that is being read
    FieldReader m_position, m_id, m_type, m_schemaVersion, m_aggregateType, m_version, m_occurredAt, m_correlation, m_causation;
    int m_key = -1, m_scope = -1, m_payload = -1, m_metadata = -1;
    std::shared_ptr<const BodyShape> m_shape;
    std::shared_ptr<const BodyShape> m_dataShape; ///< for payloads without metadata
};

/// As EventReader, for the section of snapshots.
class SnapshotReader {
public:
    explicit SnapshotReader(const BoundSection& section);

    const ColumnList& columns() const { return m_columns; }
    /// Nothing where the row tells no version.
    std::optional<Snapshot> read(const Row& row, PayloadPart part = PayloadPart::Whole) const;

private:
    const BoundSection& m_section;
    ColumnList m_columns;
    FieldReader m_aggregateType, m_version, m_takenAt;
    int m_key = -1, m_scope = -1, m_payload = -1;
    std::shared_ptr<const BodyShape> m_shape;
};

/// How payloads of the section fall into data and metadata; null where the payload is the data.
std::shared_ptr<const BodyShape> bodyShapeOf(const Section& section);

/// The payload that stands in the column; absent where the column is -1 or NULL.
Payload readPayload(const Row& row, int column, PayloadPart part);

/// What a list keeps of a payload that had to be read in whole.
void cutToBeginning(Payload& payload);

/// Digits as a number; nothing where the text is no integer of 64 bits.
std::optional<std::int64_t> integerOf(std::string_view text);

} // namespace leftfold
