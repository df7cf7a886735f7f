// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/field_reading.h"

namespace leftfold {

/// The type of an event's aggregate and nothing else, from its stream name or from where it stands.
class AggregateTypeReader {
public:
    AggregateTypeReader() = default;
    /// Adds the columns that it needs. The section must outlive the reader.
    AggregateTypeReader(const BoundSection& section, ColumnList& columns);

    /// Whether each row's payload is parsed for it.
    bool isCostly() const { return m_costly; }
    /// Empty where the row does not tell; valid as with `FieldReader::view`.
    std::string_view view(const Row& row, std::string& buffer) const;

private:
    const BoundSection* m_section = nullptr;
    FieldReader m_field;
    int m_stream = -1; ///< the column of stream names
    bool m_costly = false;
};

} // namespace leftfold
