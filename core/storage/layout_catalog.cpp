// SPDX-License-Identifier: Apache-2.0
#include "core/storage/layout_catalog.h"
#include "core/storage/column_index.h"
#include "core/storage/layout_document.h"
#include "resources/documents.h"
#include <cassert>
#include <set>

namespace leftfold {

namespace {

double coverage(const TableSignature& signature, const Table& table) {
    return static_cast<double>(knownColumns(signature, table)) / static_cast<double>(std::max<std::size_t>(1, table.columns.size()));
}

std::size_t commonBeginning(const std::string& left, const std::string& right) {
    return static_cast<std::size_t>(std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first - left.begin());
}

/// What stands for the star of the pattern; nothing where it has none, or the name does not follow it.
std::optional<std::string> starIn(std::string_view pattern, std::string_view name) {
    const auto star = pattern.find('*');
    if (star == std::string_view::npos || name.size() + 1 < pattern.size())
        return std::nullopt;
    return std::string(name.substr(star, name.size() + 1 - pattern.size()));
}

/// One section of one layout against the tables of a store.
class SectionMatcher {
public:
    SectionMatcher(const Layout& layout, LayoutRole role, const Section& section, const Catalogue& catalogue, const ColumnIndex& index)
        : m_layout(layout)
        , m_role(role)
        , m_section(section)
        , m_signature(section.tables.at(section.from))
        , m_catalogue(catalogue)
        , m_index(index) { }

    std::vector<LayoutMatch> matches() const {
        std::vector<LayoutMatch> all;
        for (auto& group : groups())
            all.push_back(matchAround(together(std::move(group))));
        if (all.empty())
            all.push_back(nearest());
        return all;
    }

private:
    /// The tables that the section can be read from; those that are read together in one group.
    std::vector<std::vector<Table>> groups() const {
        std::vector<std::vector<Table>> groups;
        for (const auto* table : m_index.tablesOf(m_signature)) {
            const auto joins = [&](const std::vector<Table>& group) {
                return m_signature.together && !table->isView && !group.front().isView && group.front().schema == table->schema
                    && alike(group.front(), *table);
            };
            const auto found = std::find_if(groups.begin(), groups.end(), joins);
            if (found == groups.end())
                groups.push_back({*table});
            else
                found->push_back(*table);
        }
        return groups;
    }

    /// The table beside `from` that fits best; a section's tables stand in one schema. Where their names follow a pattern the same
    /// text stands for the star (`watermill_orders` and `watermill_offsets_orders`); of equals the one whose name begins like that
    /// of `from` counts: a prefix may stand for a schema.
    const Table* bestTable(const TableSignature& signature, const BoundTable& from) const {
        const auto star = starIn(m_signature.nameLike, from.firstPart().name).value_or("");
        const Table* best = nullptr;
        const auto rank = [&](const Table& table) {
            return std::pair(coverage(signature, table), commonBeginning(table.name, from.firstPart().name));
        };
        for (const auto* table : m_index.tablesOf(signature))
            if (table->schema == from.schema && starIn(signature.nameLike, table->name).value_or(star) == star
                && (!best || rank(*table) > rank(*best)))
                best = table;
        return best;
    }

    LayoutMatch matchAround(BoundTable from) const {
        LayoutMatch match{.layout = &m_layout, .role = m_role, .bound = {}, .table = from.path(), .tables = {}, .reason = {}};
        for (const auto& part : from.parts)
            match.tables.push_back(part.path());
        if (match.tables.empty())
            match.tables.push_back(match.table);
        from.anySpelling = m_signature.anySpelling;
        std::map<std::string, BoundTable> tables{{m_section.from, std::move(from)}};
        for (const auto& [alias, signature] : m_section.tables)
            if (const auto missing = addTable(alias, signature, tables); !missing.empty()) {
                match.reason = missing;
                return match;
            }
        std::size_t columns = 0;
        for (const auto& [alias, table] : tables)
            if (table.lateral.empty()) {
                match.known += knownColumns(m_section.tables.at(alias), table.firstPart());
                columns += table.firstPart().columns.size();
            }
        finish(match, columns, std::move(tables));
        return match;
    }

    /// Finds the table for the alias; what is missing, if anything.
    std::string addTable(const std::string& alias, const TableSignature& signature, std::map<std::string, BoundTable>& tables) const {
        const auto& from = tables.at(m_section.from);
        std::optional<BoundTable> found;
        if (signature.isVirtual())
            found = virtualTable(signature, m_signature, from);
        else if (alias == m_section.from || signature.columns == m_signature.columns) // a self-join reads the same table
            found = from;
        else if (const auto* other = bestTable(signature, from))
            found = BoundTable(*other);
        if (found)
            tables.emplace(alias, *std::move(found)).first->second.anySpelling = signature.anySpelling;
        else if (!signature.mayLack)
            return signature.isVirtual()
                ? "no column names an aggregate"
                : "its table with the columns " + signature.columns.front() + ", " + signature.columns.back() + " … is missing";
        return {};
    }

    void finish(LayoutMatch& match, std::size_t columns, std::map<std::string, BoundTable> tables) const {
        match.bound = bindSection(m_section, m_catalogue.engine, std::move(tables));
        match.score = static_cast<double>(match.known) / static_cast<double>(std::max<std::size_t>(1, columns));
        match.reason = std::to_string(match.known) + " of " + std::to_string(columns) + " columns";
        if (match.tables.size() > 1)
            match.reason += ", " + std::to_string(match.tables.size()) + " tables read as one";
        if (!match.bound)
            match.reason = "no column of its tables holds a payload";
    }

    /// For a layout that does not fit: the table that comes nearest, and what it lacks.
    LayoutMatch nearest() const {
        LayoutMatch match{
            .layout = &m_layout, .role = m_role, .bound = {}, .table = {}, .tables = {}, .reason = "no table has its columns"};
        const auto found = m_index.nearest(m_signature);
        if (!found.table || found.found * 2 < m_signature.columns.size() || found.found == 0)
            return match;
        const auto missing = missingColumns(m_signature, *found.table);
        match.table = found.table->path();
        match.reason = match.table
            + (missing.empty()
                    ? " has a name or a column that this layout excludes"
                    : " lacks " + missing.front() + (missing.size() > 1 ? " and " + std::to_string(missing.size() - 1) + " more" : ""));
        return match;
    }

    const Layout& m_layout;
    LayoutRole m_role;
    const Section& m_section;
    const TableSignature& m_signature;
    const Catalogue& m_catalogue;
    const ColumnIndex& m_index;
};

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
    const ColumnIndex index(catalogue);
    std::vector<LayoutMatch> matches;
    for (const auto& layout : layouts) {
        if (std::find(layout.engines.begin(), layout.engines.end(), catalogue.engine) == layout.engines.end())
            continue;
        for (const auto& [role, section] : layout.sections)
            for (auto& match : SectionMatcher(layout, role, section, catalogue, index).matches())
                matches.push_back(std::move(match));
    }
    std::stable_sort(matches.begin(), matches.end(), [](const LayoutMatch& left, const LayoutMatch& right) {
        const auto rank = [](const LayoutMatch& match) {
            return std::tuple(match.bound.has_value(), match.bound && !match.bound->from().isView, match.score, match.known);
        };
        return rank(left) > rank(right);
    });
    return matches;
}

std::vector<LayoutMatch> chooseLayouts(std::vector<LayoutMatch> matches) {
    std::set<std::pair<LayoutRole, std::string>> taken;
    std::erase_if(matches, [&](const LayoutMatch& match) {
        bool isNew = false;
        if (match.bound)
            for (const auto& table : match.tables)
                isNew = taken.emplace(match.role, table).second || isNew;
        return !isNew;
    });
    return matches;
}

} // namespace leftfold
