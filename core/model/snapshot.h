// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"

namespace leftfold {

/// A stored state of an aggregate. It includes every event up to and with `version`.
struct Snapshot {
    AggregateId aggregate;
    Version version;
    Payload state;
    std::shared_ptr<const BodyShape> shape; ///< where the state stands inside the payload
    std::optional<Instant> takenAt;
};

/// Parses the state. Fails where it is no JSON, and says where.
Result<Value> readState(const Snapshot& snapshot);

} // namespace leftfold
