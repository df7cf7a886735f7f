// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/event_filter.h"

namespace leftfold {

/// What of an event is read from its row; all else stays empty. Fewer parts are fewer columns.
struct EventParts {
    EventFields fields; ///< `Outbox` means nothing here
    bool payload = false;
    bool metadata = false; ///< a column of its own; metadata may stand in the payload too

    static EventParts all() { return {EventFields().set(), true, true}; }
    static EventParts of(const FilterNeeds& needs) { return {needs.fields, needs.payload || needs.metadata, needs.metadata}; }
    bool has(EventField field) const { return fields.test(static_cast<std::size_t>(field)); }
    EventParts& with(EventField field) {
        fields.set(static_cast<std::size_t>(field));
        return *this;
    }
};

} // namespace leftfold
