// SPDX-License-Identifier: Apache-2.0
#include "core/storage/layout_catalog.h"
#include "core/storage/layout_document.h"
#include "resources/documents.h"
#include <cassert>
#include <set>

namespace leftfold {

namespace {

std::string lower(std::string text) {
    for (char& symbol : text)
        if (symbol >= 'A' && symbol <= 'Z')
            symbol = static_cast<char>(symbol - 'A' + 'a');
    return text;
}

bool nameFits(const TableSignature& signature, const Table& table) {
    const auto name = lower(table.name);
    return name.find(signature.nameContains) != std::string::npos
        && (signature.nameExcludes.empty() || name.find(signature.nameExcludes) == std::string::npos);
}

std::vector<std::string> missingColumns(const TableSignature& signature, const Table& table) {
    std::vector<std::string> missing;
    for (const auto& column : signature.columns)
        if (!table.column(column))
            missing.push_back(column);
    return missing;
}

bool fits(const TableSignature& signature, const Table& table) {
    const auto isThere = [&](const std::string& column) { return table.column(column) != nullptr; };
    return nameFits(signature, table) && missingColumns(signature, table).empty()
        && std::none_of(signature.forbidden.begin(), signature.forbidden.end(), isThere);
}

int knownColumns(const TableSignature& signature, const Table& table) {
    const auto isThere = [&](const std::string& column) { return table.column(column) != nullptr; };
    return static_cast<int>(
        signature.columns.size() + static_cast<std::size_t>(std::count_if(signature.optional.begin(), signature.optional.end(), isThere)));
}

double coverage(const TableSignature& signature, const Table& table) {
    return static_cast<double>(knownColumns(signature, table)) / static_cast<double>(std::max<std::size_t>(1, table.columns.size()));
}

/// The table in `schema` that fits best; a section's tables stand in one schema.
const Table* bestTable(const TableSignature& signature, const Catalogue& catalogue, const std::string& schema) {
    const Table* best = nullptr;
    for (const auto& table : catalogue.tables)
        if (table.schema == schema && fits(signature, table) && (!best || coverage(signature, table) > coverage(signature, *best)))
            best = &table;
    return best;
}

LayoutMatch matchAround(const Layout& layout, LayoutRole role, const Section& section, const Catalogue& catalogue, const Table& from) {
    LayoutMatch match{.layout = &layout, .role = role, .bound = {}, .table = from.path(), .reason = {}};
    std::map<std::string, Table> tables{{section.from, from}};
    std::size_t columns = 0;
    for (const auto& [alias, signature] : section.tables) {
        const bool same = signature.columns == section.tables.at(section.from).columns; // a self-join reads the same table again
        const auto* table = alias == section.from || same ? &from : bestTable(signature, catalogue, from.schema);
        if (!table) {
            match.reason = "its table with the columns " + signature.columns.front() + ", " + signature.columns.back() + " … is missing";
            return match;
        }
        tables.insert_or_assign(alias, *table);
        match.known += knownColumns(signature, *table);
        columns += table->columns.size();
    }
    match.bound = bindSection(section, catalogue.engine, std::move(tables));
    match.score = static_cast<double>(match.known) / static_cast<double>(std::max<std::size_t>(1, columns));
    match.reason = std::to_string(match.known) + " of " + std::to_string(columns) + " columns";
    if (!match.bound)
        match.reason = "no column of its tables holds a payload";
    return match;
}

/// For a layout that does not fit: the table that comes nearest, and what it lacks.
LayoutMatch nearest(const Layout& layout, LayoutRole role, const Section& section, const Catalogue& catalogue) {
    LayoutMatch match{.layout = &layout, .role = role, .bound = {}, .table = {}, .reason = "no table has its columns"};
    const auto& signature = section.tables.at(section.from);
    for (const auto& table : catalogue.tables) {
        const auto missing = missingColumns(signature, table);
        const auto found = static_cast<double>(signature.columns.size() - missing.size())
            / static_cast<double>(std::max<std::size_t>(1, signature.columns.size()));
        if (found <= match.score || found < 0.5)
            continue;
        match.score = found;
        match.table = table.path();
        match.reason = table.path()
            + (missing.empty()
                    ? " has a column that this layout excludes"
                    : " lacks " + missing.front() + (missing.size() > 1 ? " and " + std::to_string(missing.size() - 1) + " more" : ""));
    }
    match.score = 0;
    return match;
}

std::vector<LayoutMatch> matchSection(const Layout& layout, LayoutRole role, const Section& section, const Catalogue& catalogue) {
    std::vector<LayoutMatch> matches;
    for (const auto& table : catalogue.tables)
        if (fits(section.tables.at(section.from), table))
            matches.push_back(matchAround(layout, role, section, catalogue, table));
    if (matches.empty())
        matches.push_back(nearest(layout, role, section, catalogue));
    return matches;
}

} // namespace

const std::vector<Layout>& builtInLayouts() {
    static const std::vector<Layout> layouts = [] {
        std::vector<Layout> all;
        for (const auto& document : builtInDocuments())
            if (document.name.starts_with("layouts/")) {
                auto layout = readLayout(document.text, document.name);
                assert(layout && "a layout of resources/ does not validate");
                if (layout)
                    all.push_back(std::move(*layout));
            }
        return all;
    }();
    return layouts;
}

std::vector<LayoutMatch> matchLayouts(const Catalogue& catalogue, std::span<const Layout> layouts) {
    std::vector<LayoutMatch> matches;
    for (const auto& layout : layouts) {
        if (std::find(layout.engines.begin(), layout.engines.end(), catalogue.engine) == layout.engines.end())
            continue;
        for (const auto& [role, section] : layout.sections)
            for (auto& match : matchSection(layout, role, section, catalogue))
                matches.push_back(std::move(match));
    }
    std::stable_sort(matches.begin(), matches.end(), [](const LayoutMatch& left, const LayoutMatch& right) {
        return std::tuple(left.bound.has_value(), left.score, left.known) > std::tuple(right.bound.has_value(), right.score, right.known);
    });
    return matches;
}

std::vector<LayoutMatch> chooseLayouts(std::vector<LayoutMatch> matches) {
    std::set<std::pair<LayoutRole, std::string>> taken;
    std::erase_if(matches, [&](const LayoutMatch& match) { return !match.bound || !taken.emplace(match.role, match.table).second; });
    return matches;
}

} // namespace leftfold
