// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/catalogue.h"
#include "core/storage/layout.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace leftfold {

/// Of several tables that are read as one: which of them a row comes from.
constexpr const char* togetherColumn = "leftfold_table";
/// Of a row that holds several events: the number of the event, from 0.
constexpr const char* itemColumn = "leftfold_item";

/// What a section reads under one alias: a table of the store, or more than the store has under one name. Its columns are
/// those that a statement can ask for.
struct BoundTable : Table {
    BoundTable() = default;
    BoundTable(Table table) // a table is the usual case
        : Table(std::move(table)) { }

    std::vector<Table> parts; ///< several tables that are read as one; empty: this table alone
    std::map<std::string, Field> computed; ///< columns made of others
    std::optional<RowItems> items; ///< each row is read as often as it has items
    std::string lateral; ///< not empty: no table of the store, but this query, which reads columns of tables before it

    /// A table as the store has it.
    const Table& firstPart() const { return parts.empty() ? *this : parts.front(); }
    bool isTogether() const { return parts.size() > 1; }
    /// Whether it stands in a statement as a query of its own.
    bool isDerived() const { return isTogether() || !computed.empty() || items.has_value(); }
};

/// These tables as one, with every column that one of them has. They must be `alike`, and at least one.
BoundTable together(std::vector<Table> tables);

/// Rows of (place, value) or (place, name, value) that a signature makes of another table's columns. Nothing where there are none.
std::optional<BoundTable> virtualTable(const TableSignature& signature, const TableSignature& of, const Table& table);

/// Whether the tables' columns of the same name have the same type: what one statement can read as one.
bool alike(const Table& left, const Table& right);

} // namespace leftfold
