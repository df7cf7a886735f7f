// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/document_file.h"
#include "core/replay/reducer_document.h"

namespace leftfold {

/// A reducer as it was opened for editing.
struct OpenedReducer {
    std::string name; ///< as `loadReducer` knows it: a file's path, or the name of a shipped one
    std::string title; ///< how errors and titles call it: `order.reducer.json`
    ReducerDocument document;
    std::optional<DocumentFile> file; ///< nothing: it comes with Leftfold, and must be saved elsewhere
};

/// Opens a *.reducer.json or a *.js by file name, else the reducer of that name that ships with the sample store (`order`,
/// `sample:order.js`). What stands in it may be half finished, or no JSON at all.
Result<OpenedReducer> openReducer(const std::string& name);

/// Whether a reducer of that name is JavaScript, which is edited as text alone.
bool isScriptName(std::string_view name);

} // namespace leftfold
