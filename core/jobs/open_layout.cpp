// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/open_layout.h"
#include "core/storage/layout_document.h"
#include "resources/documents.h"

namespace leftfold {

Result<OpenedLayout> openLayout(const std::string& name) {
    if (const auto* document = builtInDocument("layouts/" + name + ".layout.json"))
        return OpenedLayout{name + ".layout.json", std::string(document->text), {}};
    TRY_ASSIGN(auto file, openDocumentFile(name));
    if (!file.text)
        return fail(ErrorCode::NotFound, "There is no layout \"" + name + "\": it is neither a known one nor a file.");
    auto text = *file.text;
    return OpenedLayout{file.path.filename().string(), std::move(text), std::move(file)};
}

Result<DocumentFile> saveLayout(DocumentFile file, const std::string& text) {
    if (const auto read = readLayout(text, file.path.filename().string()); !read)
        return fail(read.error());
    TRY_VOID(saveDocumentFile(file, text));
    return file;
}

} // namespace leftfold
