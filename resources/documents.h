// SPDX-License-Identifier: Apache-2.0
#pragma once
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

} // namespace leftfold
