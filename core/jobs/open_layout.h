// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/document_file.h"
#include <optional>
#include <string>

namespace leftfold {

/// A layout document as it was opened for editing.
struct OpenedLayout {
    std::string title; ///< how errors and titles call it: `own.layout.json`
    std::string text;
    std::optional<DocumentFile> file; ///< nothing: it comes with Leftfold, and must be saved elsewhere
};

/// Opens a *.layout.json by file name, else the one of that name that comes with Leftfold. What stands in it may be half
/// finished.
Result<OpenedLayout> openLayout(const std::string& name);

/// Writes the text to the file, and tells what the file then is. Fails where the text is no layout, naming line and place, or
/// where the file no longer holds what was read; nothing is written then.
Result<DocumentFile> saveLayout(DocumentFile file, const std::string& text);

} // namespace leftfold
