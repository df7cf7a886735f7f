// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/bound_table.h"
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leftfold {

/// A section of a layout laid over the tables of one store: what the store lacks is gone from its fields.
struct BoundSection {
    const Section* section = nullptr; ///< owned by the layout, which outlives this
    Engine engine = Engine::Sqlite;
    std::map<std::string, BoundTable> tables; ///< by alias
    std::map<std::string, Field> fields; ///< by role; only those that the store can fill
    std::vector<Join> joins; ///< those whose tables the store has
    std::vector<Condition> where;
    std::map<std::string, std::vector<Condition>> states; ///< only those that the store can tell
    std::optional<StreamName> stream;
    std::optional<IdScope> scope;
    std::vector<ColumnName> order;
    std::vector<ColumnName> aggregateOrder;
    bool mayHoldEscapes = true; ///< JSON that is stored as text may hold escapes that PostgreSQL ends a statement at
    bool holdsJsonTexts = false; ///< as far as its first rows tell, payloads are JSON texts in JSON texts: only we read these

    /// Empty where the store has no such thing.
    const Field& field(const std::string& role) const;
    /// The table that the section is read from.
    const BoundTable& from() const { return tables.at(section->from); }
    /// The column's type in small letters; empty for `rowid` and where the engine names none.
    std::string typeOf(const ColumnName& column) const;
    /// Whether the column may hold NULL.
    bool isNullable(const ColumnName& column) const;
    /// The column as this store spells it; itself where the store has none.
    ColumnName actual(const ColumnName& column) const;
    /// Whether the column may be compared with the text: PostgreSQL ends a statement that compares a uuid with anything else.
    bool canHold(const ColumnName& column, std::string_view text) const;
    /// Whether the column holds an array of which a row is one item.
    bool holdsItems(const ColumnName& column) const;
    /// Whether the engine finds rows by that role without walking over all of them.
    bool finds(const std::string& role) const;
    /// The same by what the column holds.
    bool isIndexed(const ColumnName& column) const;

private:
    const Column* find(const ColumnName& column) const;
};

/// Lays the section over the tables. Nothing where a section of events or snapshots would have no payload.
std::optional<BoundSection> bindSection(const Section& section, Engine engine, std::map<std::string, BoundTable> tables);

} // namespace leftfold
