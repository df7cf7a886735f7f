// SPDX-License-Identifier: Apache-2.0
#include "core/storage/column_index.h"
#include <string_view>

namespace leftfold {

namespace {

std::string lower(std::string text) {
    for (char& symbol : text)
        if (symbol >= 'A' && symbol <= 'Z')
            symbol = static_cast<char>(symbol - 'A' + 'a');
    return text;
}

/// `*` stands for any text, `?` for one character. Each star takes as little as it can, and more where that does not do: linear in
/// pattern times text.
bool isLike(std::string_view text, std::string_view pattern) {
    std::size_t at = 0;
    std::size_t in = 0;
    std::size_t star = std::string_view::npos;
    std::size_t taken = 0;
    while (at < text.size()) {
        if (in < pattern.size() && pattern[in] == '*') {
            star = in++;
            taken = at;
        } else if (in < pattern.size() && (pattern[in] == '?' || pattern[in] == text[at])) {
            ++in;
            ++at;
        } else if (star != std::string_view::npos) {
            in = star + 1;
            at = ++taken;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in) == std::string_view::npos;
}

bool nameFits(const TableSignature& signature, const Table& table) {
    const auto name = lower(table.name);
    return name.find(signature.nameContains) != std::string::npos
        && (signature.nameExcludes.empty() || name.find(signature.nameExcludes) == std::string::npos)
        && (signature.nameLike.empty() || isLike(name, signature.nameLike));
}

std::string withoutUnderscores(std::string name) {
    std::erase(name, '_');
    return name;
}

/// The table as the signature asks for its columns.
Table spelled(const TableSignature& signature, Table table) {
    table.anySpelling = signature.anySpelling;
    return table;
}

void addOnce(std::vector<std::size_t>& tables, std::size_t table) {
    if (tables.empty() || tables.back() != table) // "a" and "A" are two columns
        tables.push_back(table);
}

} // namespace

ColumnIndex::ColumnIndex(const Catalogue& catalogue)
    : m_catalogue(catalogue) {
    for (std::size_t at = 0; at < catalogue.tables.size(); ++at)
        for (const auto& column : catalogue.tables[at].columns) {
            const auto name = lower(column.name);
            addOnce(m_tables[name], at);
            addOnce(m_anySpelling[withoutUnderscores(name)], at);
        }
}

std::vector<std::size_t> ColumnIndex::counts(const TableSignature& signature) const {
    const auto& names = signature.anySpelling ? m_anySpelling : m_tables;
    std::vector<std::size_t> counts(m_catalogue.tables.size());
    for (const auto& column : signature.columns) {
        const auto name = lower(column);
        if (const auto found = names.find(signature.anySpelling ? withoutUnderscores(name) : name); found != names.end())
            for (const auto table : found->second)
                ++counts[table];
    }
    return counts;
}

std::vector<const Table*> ColumnIndex::tablesOf(const TableSignature& signature) const {
    std::vector<const Table*> tables;
    const auto found = counts(signature);
    for (std::size_t at = 0; at < found.size(); ++at) {
        const auto& table = m_catalogue.tables[at];
        const auto isThere = [&](const std::string& column) { return table.column(column) != nullptr; };
        if (found[at] == signature.columns.size() && nameFits(signature, table)
            && std::none_of(signature.forbidden.begin(), signature.forbidden.end(), isThere)
            && (!signature.only || knownColumns(signature, table) == std::ssize(table.columns)))
            tables.push_back(&table);
    }
    return tables;
}

ColumnIndex::Nearest ColumnIndex::nearest(const TableSignature& signature) const {
    const auto found = counts(signature);
    const auto most = std::max_element(found.begin(), found.end());
    return most == found.end() ? Nearest{} : Nearest{&m_catalogue.tables[static_cast<std::size_t>(most - found.begin())], *most};
}

std::vector<std::string> missingColumns(const TableSignature& signature, const Table& table) {
    const auto asked = spelled(signature, table);
    std::vector<std::string> missing;
    for (const auto& column : signature.columns)
        if (!asked.column(column))
            missing.push_back(column);
    return missing;
}

int knownColumns(const TableSignature& signature, const Table& table) {
    const auto asked = spelled(signature, table);
    const auto isThere = [&](const std::string& column) { return asked.column(column) != nullptr; };
    return static_cast<int>(std::count_if(signature.columns.begin(), signature.columns.end(), isThere)
        + std::count_if(signature.optional.begin(), signature.optional.end(), isThere));
}

} // namespace leftfold
