// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/open_reducer.h"
#include "resources/documents.h"

namespace leftfold {

namespace {

constexpr std::string_view ending = ".reducer.json";

/// `sample:order.js` is a script, and `order` a document of rules.
std::string shippedTitle(const std::string& name) {
    constexpr std::string_view mark = "sample:";
    return name.starts_with(mark) ? name.substr(mark.size()) : name + std::string(ending);
}

} // namespace

Result<OpenedReducer> openReducer(const std::string& name) {
    if (const auto* document = builtInDocument("samples/" + shippedTitle(name)))
        return OpenedReducer{name, shippedTitle(name), ReducerDocument(std::string(document->text)), {}};
    TRY_ASSIGN(auto file, openDocumentFile(name));
    if (!file.text)
        return fail(ErrorCode::NotFound, "There is no file " + name + ".");
    ReducerDocument document(*file.text);
    return OpenedReducer{name, file.path.filename().string(), std::move(document), std::move(file)};
}

bool isScriptName(std::string_view name) {
    return name.ends_with(".js");
}

} // namespace leftfold
