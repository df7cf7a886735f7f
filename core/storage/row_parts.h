// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/event_filter.h"

namespace leftfold {

/// What of an event is read from its row; all else stays empty. Fewer parts are fewer columns.
struct RowParts {
    EventFields fields; ///< `Outbox` means nothing here
    bool payload = false;
    bool metadata = false; ///< a column of its own; metadata may stand in the payload too

    static RowParts all() { return {EventFields().set(), true, true}; }
    static RowParts of(const FilterNeeds& needs) { return {needs.fields, needs.payload || needs.metadata, needs.metadata}; }
    bool has(EventField field) const { return fields.test(static_cast<std::size_t>(field)); }
    RowParts& with(EventField field) {
        fields.set(static_cast<std::size_t>(field));
        return *this;
    }
};

} // namespace leftfold
