// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include "core/versioning/upcasters.h"

namespace leftfold {

/// Whose events a reducer is drafted for.
struct InferRequest {
    std::string aggregateType;
    std::string aggregateId; ///< empty: of all aggregates of the type
    std::shared_ptr<const Upcasters> upcasters; ///< null: none
    std::size_t events = 50'000; ///< at most so many are looked at
};

/// A drafted *.reducer.json and how it does on the events that it was made of.
struct InferredReducer {
    std::string text; ///< valid, as it should be saved
    std::size_t histories = 0;
    std::size_t events = 0;
    bool cut = false; ///< the store has more of them
    std::size_t failed = 0; ///< events that fail under it: those that cannot be read or upcast
    std::vector<std::string> merged; ///< types whose finer rule failed on some event, so that they are merged
};

/// Drafts a reducer and tries it on the events that it was made of; a rule that fails there gives way to a plain one. Fails
/// where there are no such events.
Result<InferredReducer> inferReducer(EventSource& source, const InferRequest& request, Progress& progress);

} // namespace leftfold
