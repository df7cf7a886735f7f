// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/outbox_message.h"
#include "core/storage/event_source.h"
#include "core/storage/field_reading.h"
#include "core/storage/message_query_text.h"

namespace leftfold {

/// Makes messages of the rows of a section; the state stands behind the columns.
class MessageReader {
public:
    MessageReader(MessageSection section, MessageOrder order, MessagePart part = MessagePart::Everything);

    const ColumnList& columns() const { return m_columns; }
    OutboxMessage read(const Row& row, PayloadPart part) const;
    /// The row's place in the order.
    std::vector<std::string> keys(const Row& row) const;

private:
    void readType(const Row& row, OutboxMessage& message) const;
    /// Reads the documents that stand as texts inside the payload.
    void unfold(Payload& payload) const;

    MessageSection m_section;
    ColumnList m_columns;
    std::vector<int> m_order;
    FieldReader m_id, m_eventId, m_type, m_aggregateType, m_aggregateId, m_attempts, m_createdAt, m_publishedAt, m_error, m_destination,
        m_orderingKey, m_schemaVersion, m_correlation, m_causation;
    int m_payload = -1;
    std::shared_ptr<const BodyShape> m_shape;
};

/// The state that the word names, of either box; pending for any other.
MessageState messageStateOf(std::string_view name);

} // namespace leftfold
