// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/outbox_store.h"

namespace leftfold {

/// What one event is tied to.
struct EventLinks {
    std::int64_t inProcess = 0; ///< events with the same correlation, this one too; 0: it names none
    std::optional<Event> cause; ///< nothing: it names none, or that one is not stored
    std::vector<Event> effects; ///< the first ones
    bool moreEffects = false;
    bool messageCanBeTold = false; ///< there is an outbox whose messages name their events
    bool messageMayBeGone = false; ///< it deletes what it has published: no message proves nothing
    std::vector<OutboxMessage> messages; ///< of this event, the first ones; more than one is a duplicate
};

/// Reads the event's cause, its direct effects, its message, and how large its process is. Payloads come with their beginnings only.
Result<EventLinks> findLinks(EventSource& source, const Event& event, Progress& progress);

} // namespace leftfold
