// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <span>
#include <string_view>

namespace leftfold {

/// A file of resources/ as it was when the program was built.
struct Document {
    std::string_view name; ///< path below resources/, e.g. "layouts/marten.layout.json"
    std::string_view text;
};

/// Every layout, schema and sample document, by name.
std::span<const Document> builtInDocuments();

/// The one of that name; null where there is none.
inline const Document* builtInDocument(std::string_view name) {
    const auto all = builtInDocuments();
    const auto found = std::find_if(all.begin(), all.end(), [name](const Document& document) { return document.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace leftfold
