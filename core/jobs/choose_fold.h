// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/load_fold.h"
#include "core/jobs/project_document.h"
#include "core/replay/reducer.h"
#include "core/storage/event_source.h"
#include "core/versioning/upcasters.h"
#include <memory>

namespace leftfold {

/// What a person chose to fold with. Names are those of `loadReducer` and `loadUpcasters`.
struct FoldChoice {
    std::optional<std::string> reducer; ///< nothing: what fits; empty: merge
    std::optional<std::string> upcasters; ///< nothing: what fits; empty: none
    bool startsPrograms = false; ///< the person agreed to the command of an `exec:` reducer

    bool operator==(const FoldChoice&) const = default;
};

/// What a project folds with. Names are whole paths, or those that ship.
struct ProjectFold {
    std::vector<ProjectReducer> reducers;
    std::vector<std::string> upcasters; ///< read as one
    DocumentTexts texts;
    std::string folder = {}; ///< where its programs run

    bool operator==(const ProjectFold&) const = default;
};

/// What a replay is folded with, loaded.
struct ChosenFold {
    std::shared_ptr<Reducer> reducer; ///< null: merge
    std::shared_ptr<const Upcasters> upcasters; ///< null: none
    std::string reducerName; ///< empty: merge
    std::string upcastersName; ///< empty: none; of a project's several "a.upcasters.json + b.upcasters.json"
};

/// The project's reducer for the aggregates of that type: the one that names the type, else the one whose document does, else
/// one that is for any. Empty: none. One that can't be read is passed over where another is found.
Result<std::string> reducerFor(const ProjectFold& project, const std::string& aggregateType);

/// Loads what was chosen. Where nothing was, what the project says; else one of the reducers that come with the sample store is taken if it is for that
/// aggregate type and has rules for the aggregate's first event and for most types that follow; else merge.
Result<ChosenFold> chooseFold(EventSource& source, const AggregateId& aggregate, const FoldChoice& choice, const ProjectFold& project = {});

/// The names of the documents that come with the sample store.
std::vector<std::string> sampleReducers();
std::vector<std::string> sampleUpcasters();

} // namespace leftfold
