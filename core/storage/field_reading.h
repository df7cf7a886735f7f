// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/bound_section.h"
#include "core/storage/event_query_text.h"
#include "core/storage/row.h"
#include <optional>
#include <string>

namespace leftfold {

/// Whether its value stands inside what a column holds, which is parsed for it.
bool looksIntoPayload(const Field& field);

/// A field laid over the columns of a statement: its value is read from a row.
class FieldReader {
public:
    FieldReader() = default;
    /// Adds the columns that the field needs.
    FieldReader(const Field& field, ColumnList& columns);

    bool exists() const { return m_field.exists(); }
    /// Nothing where the row has no value there.
    std::optional<std::string> read(const Row& row) const;
    /// As `read`, without a copy where the field is a bare column; `buffer` keeps the text where it is not. Valid until the
    /// cursor moves or the buffer is used again.
    std::optional<std::string_view> view(const Row& row, std::string& buffer) const;

private:
    std::optional<std::string> readColumn(const Row& row) const;
    std::optional<std::string> readUncut(const Row& row) const;
    std::optional<std::string> readSum(const Row& row) const;

    Field m_field;
    int m_column = -1;
    std::vector<FieldReader> m_parts; ///< of `first`, `join` or `sum`
};

} // namespace leftfold
