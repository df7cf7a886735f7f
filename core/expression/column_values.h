// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/event_column.h"
#include "core/model/event.h"
#include "core/model/selection.h"

namespace leftfold {

/// What stands at the steps below a value; null where there is nothing. With `[*]` an array of all that are there.
Value valueAt(const Value& root, const std::vector<PathStep>& steps);

/// A value as a cell shows it: texts without quotes, numbers with their digits, arrays and objects as JSON, nothing for null.
std::string cellText(const Value& value);

/// Reads the cells of events in some columns; each payload once, and of it no more than the columns ask for.
class ColumnValues {
public:
    explicit ColumnValues(std::vector<EventColumn> columns);

    const std::vector<EventColumn>& columns() const { return m_columns; }
    std::vector<std::string> names() const;
    /// One a column; null where the event has nothing there. `problem` is for events whose body has none of its own.
    std::vector<Value> values(const Event& event, std::string_view problem = {}) const;
    /// The same as cells. What stands in the column `data` is JSON always, so that it can be read back.
    std::vector<std::string> texts(const Event& event, std::string_view problem = {}) const;

private:
    std::vector<EventColumn> m_columns;
    Selection m_wanted; ///< of the data
    bool m_wholeBody = false; ///< a column shows all of it, or what is wrong with it
    bool m_data = false, m_metadata = false;
};

} // namespace leftfold
