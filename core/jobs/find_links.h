// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"

namespace leftfold {

/// What one event is tied to.
struct EventLinks {
    std::int64_t inProcess = 0; ///< events with the same correlation, this one too; 0: it names none
    std::optional<Event> cause; ///< nothing: it names none, or that one is not stored
    std::vector<Event> effects; ///< the first ones
    bool moreEffects = false;
};

/// Reads the event's cause, its direct effects, and how large its process is. Payloads come with their beginnings only.
Result<EventLinks> findLinks(EventSource& source, const Event& event, Progress& progress);

} // namespace leftfold
