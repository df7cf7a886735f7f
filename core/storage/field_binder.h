// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/bound_table.h"
#include <map>
#include <optional>
#include <string>

namespace leftfold {

/// Lays fields of a layout over the tables of a store: names become the store's own, and what the store lacks is gone.
class FieldBinder {
public:
    /// The tables outlive the binder.
    explicit FieldBinder(const std::map<std::string, BoundTable>& tables)
        : m_tables(tables) { }

    /// The field without what the store lacks; an empty field where nothing is left.
    Field bind(const Field& field) const;
    /// Of a field that stands for one column: that column, the first of several.
    std::optional<ColumnName> column(const Field& field) const;
    /// The column as the store spells it.
    std::optional<ColumnName> actual(const ColumnName& name) const;
    /// The join as far as the store has its columns; nothing where it lacks the table.
    std::optional<Join> bind(const Join& join) const;
    /// Those of the conditions whose column the store has.
    std::vector<Condition> bind(const std::vector<Condition>& conditions) const;

    /// The states that the store can tell. A column that it lacks is NULL in every row.
    std::map<std::string, std::vector<Condition>> bindStates(const std::map<std::string, std::vector<Condition>>& states) const;

private:
    enum class Truth { Open, Always, Never };
    /// Binds the condition in place, as far as rows decide it.
    Truth bindState(Condition& condition) const;
    Truth bindAny(Condition& condition) const;
    Truth bindReached(Condition& condition) const;
    Field bindFirst(const Field& field) const;
    /// Each part, or an empty field where one of them is missing.
    Field bindParts(const Field& field) const;
    Field bindTableName(const Field& field) const;

    const std::map<std::string, BoundTable>& m_tables;
};

} // namespace leftfold
