// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/bound_section.h"
#include "core/support/result.h"
#include <span>
#include <vector>

namespace leftfold {

/// The layouts of resources/layouts, by name.
const std::vector<Layout>& builtInLayouts();

/// How well one section of a layout fits a store.
struct LayoutMatch {
    const Layout* layout = nullptr;
    LayoutRole role = LayoutRole::Events;
    std::optional<BoundSection> bound; ///< nothing: it does not fit
    std::string table; ///< the section's first table, as the engine shows it
    std::vector<std::string> tables; ///< all that are read together; that one, where it is alone
    double score = 0; ///< share of the tables' columns that the layout knows, 0 to 1
    int known = 0; ///< columns that the layout knows
    std::string reason; ///< one sentence: what was found, or what is missing
};

/// Every section of every layout against the store's tables, the best first. Sets of columns count, not table names.
std::vector<LayoutMatch> matchLayouts(const Catalogue& catalogue, std::span<const Layout> layouts);

/// What opens together: for each role the best match of each table that no better match of that role has taken.
std::vector<LayoutMatch> chooseLayouts(std::vector<LayoutMatch> matches);

} // namespace leftfold
