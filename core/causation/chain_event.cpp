// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_event.h"

namespace leftfold {

ChainEvent chainEvent(Event&& event) {
    return {event.position, std::move(event.id), std::move(event.type), event.schemaVersion, std::move(event.aggregate), event.version,
        event.occurredAt, std::move(event.correlation), std::move(event.causation)};
}

} // namespace leftfold
