// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"

namespace leftfold::cli {

/// What scripts are told; a contract.
enum class Exit {
    Done = 0, ///< and nothing wrong found
    Findings = 1, ///< done, and something in the store or in a fold is wrong
    Usage = 2, ///< an option, a name or a document is wrong
    Store = 3, ///< the store cannot be opened, is no event store, or was lost on the way
    Interrupted = 130
};

/// What an error means to a script. Stores that cannot be opened are told apart before, in `openSource`.
inline Exit exitFor(ErrorCode code) {
    switch (code) {
    case ErrorCode::Cancelled:
        return Exit::Interrupted;
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotFound:
    case ErrorCode::Unsupported:
        return Exit::Usage;
    default:
        return Exit::Store;
    }
}

} // namespace leftfold::cli
