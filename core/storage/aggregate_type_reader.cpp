// SPDX-License-Identifier: Apache-2.0
#include "core/storage/aggregate_type_reader.h"
#include "core/storage/aggregate_key.h"

namespace leftfold {

AggregateTypeReader::AggregateTypeReader(const BoundSection& section, ColumnList& columns)
    : m_section(&section) {
    if (section.stream) {
        m_stream = columns.place(section.stream->column);
        return;
    }
    m_field = FieldReader(section.field("aggregate_type"), columns);
    m_costly = looksIntoPayload(section.field("aggregate_type"));
}

std::string_view AggregateTypeReader::view(const Row& row, std::string& buffer) const {
    const auto text = m_stream >= 0 ? row.value(m_stream) : m_field.view(row, buffer);
    if (!text)
        return {};
    return m_stream >= 0 ? aggregateTypeOf(*m_section, *text) : *text;
}

} // namespace leftfold
