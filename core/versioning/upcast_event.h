// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/model/selection.h"
#include "core/transform/event_view.h"
#include <string_view>

namespace leftfold {

/// An event in the form that today's reader expects. Belongs to its stored event and to the upcasters that it went through,
/// and must not outlive them.
struct UpcastEvent {
    const Event* stored = nullptr;
    std::string_view type;
    int schemaVersion = 1;
    Value data;
    Value metadata; ///< null where nobody reads it

    EventView view() const { return {*stored, type, schemaVersion, data, metadata}; }
};

/// Which parts of a payload somebody will read; metadata costs time and is left out where nobody does.
enum class EventParts { Data, DataAndMetadata };

/// The event as stored; a missing schema version counts as 1. Fails where the payload is no JSON, and says where.
/// `wanted` says which parts of the data will be read, for speed; null: all.
Result<UpcastEvent> readStored(const Event& event, EventParts parts, const Selection* wanted = nullptr);

} // namespace leftfold
