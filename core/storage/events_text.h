// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/column_values.h"
#include "core/storage/store_summary.h"

namespace leftfold {

/// As what events are copied to other programs.
enum class CopyForm { Json, Markdown, Csv, SqlInsert };

/// Writes events one after the other as one text: JSON objects of the contract (a single one stands alone, several in an
/// array), a Markdown table or CSV of the columns, or statements that insert them into the specification's table.
class EventsText {
public:
    EventsText(CopyForm form, std::vector<EventColumn> columns, Engine engine);

    void add(const Event& event);
    /// The whole text; nothing may be added afterwards.
    std::string take();
    std::int64_t count() const { return m_count; }
    std::size_t size() const { return m_text.size(); }

private:
    CopyForm m_form;
    ColumnValues m_columns;
    Engine m_engine;
    std::string m_text;
    std::int64_t m_count = 0;
};

} // namespace leftfold
