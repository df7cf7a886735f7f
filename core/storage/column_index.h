// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/catalogue.h"
#include "core/storage/layout.h"
#include <string>
#include <unordered_map>
#include <vector>

namespace leftfold {

/// Which tables of a store have which columns. A store may have thousands of tables, and dozens of signatures look for theirs.
class ColumnIndex {
public:
    /// The catalogue outlives the index.
    explicit ColumnIndex(const Catalogue& catalogue);

    /// The tables that the signature recognises, in the catalogue's order.
    std::vector<const Table*> tablesOf(const TableSignature& signature) const;

    struct Nearest {
        const Table* table = nullptr;
        std::size_t found = 0; ///< of the columns that must be there
    };
    /// The table that has the most of the columns that must be there.
    Nearest nearest(const TableSignature& signature) const;

private:
    /// How many of the columns that must be there each table has.
    std::vector<std::size_t> counts(const TableSignature& signature) const;

    using Tables = std::unordered_map<std::string, std::vector<std::size_t>>;
    const Catalogue& m_catalogue;
    Tables m_tables; ///< by column name in small letters
    Tables m_anySpelling; ///< by column name in small letters without underscores
};

/// The signature's columns that the table lacks.
std::vector<std::string> missingColumns(const TableSignature& signature, const Table& table);
/// How many of the table's columns the signature knows.
int knownColumns(const TableSignature& signature, const Table& table);

} // namespace leftfold
