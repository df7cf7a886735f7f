// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/rule_coverage.h"
#include "core/storage/event_source.h"

namespace leftfold {

/// Folds every aggregate of the type from zero and counts what the rules of the reducer did. Fails where the type has no
/// aggregate.
Result<RuleCoverage> measureRules(EventSource& source, const std::string& aggregateType, std::shared_ptr<Reducer> reducer,
    std::shared_ptr<const Upcasters> upcasters, Progress& progress);

/// Whether some aggregate of the store is of that type.
Result<bool> isAggregateType(EventSource& source, const std::string& name, Progress& progress);

} // namespace leftfold
