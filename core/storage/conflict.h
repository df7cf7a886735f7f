// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/identifiers.h"
#include "core/support/result.h"

namespace leftfold {

/// What the optimistic lock says, in the same words for every sink.
inline Error versionConflict(const AggregateId& aggregate, Version current, Version expected) {
    return {ErrorCode::Conflict,
        aggregate.path() + " is at version " + std::to_string(current.value) + ", not at version " + std::to_string(expected.value)
            + " as expected: somebody else wrote to it first. Load it again and repeat the change.",
        {}};
}

/// What a sink says where a row with the same key is there already.
inline Error duplicateKey(const std::string& what) {
    return {ErrorCode::Conflict, what + " is in the store already; nothing was written.", {}};
}

} // namespace leftfold
