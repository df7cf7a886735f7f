// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/store_options.h"
#include "core/jobs/folds_by_type.h"
#include "core/replay/reducer.h"
#include "core/versioning/upcasters.h"

namespace leftfold::cli {

/// Where STORE is a project, puts the store that it names, its layouts, upcasters and reducers in its place; what was given on
/// the command line stays. Refuses what the project needs and nobody agreed to. Any other STORE is left alone.
Result<> applyProject(StoreOptions& options);

/// The verb's function, with `applyProject` before it.
Run withProject(std::shared_ptr<StoreOptions> options, Run run);

/// What events are read through: `--upcasters`, else the project's. Null: nothing.
Result<std::shared_ptr<const Upcasters>> upcastersOf(const StoreOptions& options);
/// What the project folds an aggregate of that type with. Null: nothing.
Result<std::shared_ptr<Reducer>> projectReducer(const StoreOptions& options, const std::string& aggregateType);

/// What aggregates of many types are folded with: the options, else the project's documents, else what fits.
FoldWishes foldWishes(const StoreOptions& options);

} // namespace leftfold::cli
