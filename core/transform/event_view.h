// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/transform/json_pointer.h"
#include <string_view>

namespace leftfold {

/// What `$from` sees: one event in the form that its reader expects, its data and metadata already parsed.
struct EventView {
    const Event& event;
    std::string_view type;
    int schemaVersion = 1;
    const Value& data;
    const Value& metadata; ///< null where nobody reads it
};

/// What stands beside data and metadata, each under the name that `$from` has for it; null where the event has none.
Value eventHead(const EventView& view);

/// A part of an event, `/data/customer_id` or `/occurred_at`, read once when the document is loaded.
class EventPointer {
public:
    /// Fails where the pointer does not begin with a part that events have, and names those parts.
    static Result<EventPointer> parse(std::string_view text);

    bool readsData() const { return m_part == 0; }
    bool readsMetadata() const { return m_part == 1; }
    /// What lies below data or metadata.
    const JsonPointer& rest() const { return m_rest; }
    std::string toString() const;
    /// Fails where the event has no such part.
    Result<Value> read(const EventView& view) const;

private:
    std::size_t m_part = 0; // in the table of parts
    JsonPointer m_rest; // below data or metadata
};

} // namespace leftfold
