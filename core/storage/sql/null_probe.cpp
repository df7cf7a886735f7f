// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/null_probe.h"
#include "core/storage/from_clause.h"

namespace leftfold::sql {

namespace {

Result<bool> holdsNulls(Connection& connection, const BoundSection& section, const ColumnName& column) {
    SqlWriter sql(section);
    sql << "SELECT 1 FROM " << tableSql(section, column.table) << " WHERE " << columnSql(column) << " IS NULL LIMIT 1";
    TRY_ASSIGN(const auto rows, connection.query(sql.take()));
    return rows->next();
}

} // namespace

Result<> findNulls(Connection& connection, BoundSection& section) {
    for (const auto& name : section.order) {
        if (!section.isNullable(name) || name.table != section.section->from) // of what is joined, NULL is the row that is not there
            continue;
        TRY_ASSIGN(const bool nulls, holdsNulls(connection, section, name));
        auto& columns = section.tables.at(name.table).columns;
        for (auto& column : columns)
            if (column.name == name.column)
                column.nullable = nulls;
    }
    return {};
}

} // namespace leftfold::sql
