// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/outbox_store.h"
#include <span>

namespace leftfold {

/// How much a lookup may cost.
enum class LookupCost {
    IndexOnly, ///< nothing where the engine would walk over all messages
    Any
};

/// How the messages of some events fare.
struct MessageStates {
    bool canBeTold = false; ///< there is an outbox whose messages name their events
    bool mayBeGone = false; ///< it deletes what it has published: no message proves nothing
    std::vector<std::optional<MessageState>> states; ///< by event, in the order asked; of several the worst; nothing: no message
};

/// Looks up the messages of the events. Nothing where that would cost more than it may.
Result<std::optional<MessageStates>> findMessages(
    EventSource& source, std::span<const EventId> events, LookupCost cost, Progress& progress);

} // namespace leftfold
