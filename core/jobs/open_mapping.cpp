// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/open_mapping.h"
#include "core/jobs/choose_fold.h"
#include "core/jobs/load_fold.h"
#include "resources/documents.h"
#include <algorithm>

namespace leftfold {

namespace {

constexpr std::string_view ending = ".upcasters.json";

bool holds(const StoreSummary& summary, const Upcaster& upcaster) {
    return std::ranges::any_of(summary.types,
        [&](const TypeCount& stored) { return stored.type == upcaster.type && stored.schemaVersion.value_or(1) == upcaster.from; });
}

} // namespace

Result<OpenedMapping> openMapping(const std::string& name) {
    if (const auto* shipped = builtInDocument("samples/" + name + std::string(ending))) {
        const auto title = name + std::string(ending);
        TRY_ASSIGN(auto document, MappingDocument::parse(shipped->text, title));
        return OpenedMapping{name, title, std::move(document), {}};
    }
    TRY_ASSIGN(auto file, openDocumentFile(name));
    if (!file.text)
        return fail(ErrorCode::NotFound, "There is no file " + name + ".");
    const auto title = file.path.filename().string();
    TRY_ASSIGN(auto document, MappingDocument::parse(*file.text, title));
    return OpenedMapping{name, title, std::move(document), std::move(file)};
}

std::string shippedMappingFor(const StoreDescription& store, const StoreSummary& summary) {
    const bool own = std::ranges::any_of(store.layouts,
        [](const FoundLayout& layout) { return layout.role == LayoutRole::Events && layout.name.starts_with("specification"); });
    for (const auto& name : own ? sampleUpcasters() : std::vector<std::string>()) {
        const auto upcasters = loadUpcasters(name);
        if (!upcasters || (*upcasters)->empty())
            continue;
        const auto& all = (*upcasters)->all();
        const auto known = std::ranges::count_if(all, [&](const Upcaster& upcaster) { return holds(summary, upcaster); });
        if (3 * known >= 2 * std::ssize(all))
            return name;
    }
    return {};
}

} // namespace leftfold
