// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include <filesystem>
#include <optional>
#include <string>

namespace leftfold {

/// A document's file and what it held when it was last read or written.
struct DocumentFile {
    std::filesystem::path path;
    std::optional<std::string> text; ///< nothing: there was no such file
};

Result<DocumentFile> openDocumentFile(const std::filesystem::path& path);

/// Writes the text beside the file and puts it in its place: whoever reads sees the old text or the new one. Fails with
/// Conflict, and writes nothing, where the file no longer holds what was read.
Result<> saveDocumentFile(DocumentFile& file, const std::string& text);

} // namespace leftfold
