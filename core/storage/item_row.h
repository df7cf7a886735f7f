// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_query_text.h"
#include "core/storage/row.h"
#include <string>
#include <vector>

namespace leftfold {

/// Rows of a table whose rows hold several events: in the place of the whole payload stands the item that the row is read for.
/// Rows of other tables pass as they are.
class ItemRow final : public Row {
public:
    ItemRow() = default;
    /// Adds the columns that it needs.
    ItemRow(const BoundSection& section, ColumnList& columns);

    /// The row to read from; valid until the cursor moves or the next call.
    const Row& of(const Row& row);
    std::optional<std::string_view> value(int column) const override;

private:
    void unpack(std::string_view bytes);

    int m_payload = -1, m_item = -1; ///< -1: the section's rows are events
    const Row* m_row = nullptr;
    std::string m_bytes; ///< whose items are known: the rows of one commit follow each other
    std::vector<std::string> m_items;
};

} // namespace leftfold
