// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/versioning/upcasters.h"
#include <vector>

namespace leftfold {

/// An event as it is listed.
struct ListedEvent {
    Event event;
    std::string problem; ///< why it could not be upcast; else empty
};

/// The events in the form that the upcasters give them; one event may become several, or none. Null: as they are stored. What
/// fails stays as it is stored, with its problem.
std::vector<ListedEvent> upcastEvents(std::vector<Event> events, const Upcasters* upcasters);

} // namespace leftfold
