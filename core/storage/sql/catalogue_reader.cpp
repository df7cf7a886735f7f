// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/catalogue_reader.h"

namespace leftfold::sql {

namespace {

std::string lower(std::string_view text) {
    std::string small(text);
    for (char& symbol : small)
        if (symbol >= 'A' && symbol <= 'Z')
            symbol = static_cast<char>(symbol - 'A' + 'a');
    return small;
}

// Generated columns are columns too (hidden 2 and 3); those of virtual tables that are none to read are 1. An INTEGER PRIMARY KEY
// is the rowid and has no index of its own.
constexpr std::string_view sqliteColumns =
    "SELECT '', m.name, c.name, c.type, upper(m.sql) NOT LIKE '%WITHOUT ROWID%' AND m.type = 'table', m.type = 'view',"
    " c.\"notnull\" = 0 AND c.pk = 0,"
    " (c.pk = 1 AND upper(c.type) = 'INTEGER' AND (SELECT count(*) FROM pragma_table_info(m.name) WHERE pk > 0) = 1)"
    " OR EXISTS (SELECT 1 FROM pragma_index_list(m.name) AS i JOIN pragma_index_info(i.name) AS k"
    " WHERE NOT i.partial AND k.seqno = 0 AND k.name = c.name)"
    " FROM sqlite_master AS m JOIN pragma_table_xinfo(m.name) AS c"
    " WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND c.hidden <> 1";
constexpr std::string_view sqliteOrder = " ORDER BY m.name, c.cid";
constexpr const char* sqliteNames = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')";

// Views and foreign tables too; children of a partitioned table are reached through it. Rights are asked for once a table: there
// may be thousands. A domain is what it is made of.
constexpr const char* postgresColumns =
    "WITH readable AS MATERIALIZED (SELECT c.oid, n.nspname, c.relname, c.relkind FROM pg_class AS c"
    " JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition"
    " AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'"
    " AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'))"
    " SELECT r.nspname, r.relname, a.attname, format_type(coalesce(nullif(t.typbasetype, 0), a.atttypid), NULL), 'f',"
    " r.relkind IN ('v', 'm'), NOT a.attnotnull,"
    " EXISTS (SELECT 1 FROM pg_index AS i WHERE i.indrelid = r.oid AND i.indisvalid AND i.indpred IS NULL AND i.indkey[0] = a.attnum)"
    " FROM readable AS r JOIN pg_attribute AS a ON a.attrelid = r.oid"
    " JOIN pg_type AS t ON t.oid = a.atttypid WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY r.nspname, r.relname, a.attnum";

bool isTrue(std::string_view text) {
    return text == "1" || text == "t";
}

void addColumn(Catalogue& catalogue, const Row& row) {
    auto& tables = catalogue.tables;
    if (tables.empty() || tables.back().schema != row.bytes(0) || tables.back().name != row.bytes(1))
        tables.push_back({std::string(row.bytes(0)), std::string(row.bytes(1)), {}, isTrue(row.bytes(4)), isTrue(row.bytes(5))});
    tables.back().columns.push_back({std::string(row.bytes(2)), lower(row.bytes(3)), isTrue(row.bytes(6)), isTrue(row.bytes(7))});
}

Result<> addColumns(Connection& connection, const SqlText& statement, Catalogue& catalogue) {
    TRY_ASSIGN(const auto rows, connection.query(statement));
    for (;;) {
        TRY_ASSIGN(const bool more, rows->next());
        if (!more)
            return {};
        addColumn(catalogue, *rows);
    }
}

Result<std::vector<std::string>> sqliteTableNames(Connection& connection) {
    std::vector<std::string> names;
    TRY_ASSIGN(const auto rows, connection.query({sqliteNames, {}}));
    for (;;) {
        TRY_ASSIGN(const bool more, rows->next());
        if (!more)
            return names;
        names.emplace_back(rows->bytes(0));
    }
}

/// A view of a table that is gone, or a virtual table whose module is not here, ends the statement that asks for all: each is
/// asked for alone, and what cannot be read is left out.
Result<> readSqlite(Connection& connection, Catalogue& catalogue) {
    const auto all = addColumns(connection, {std::string(sqliteColumns) + std::string(sqliteOrder), {}}, catalogue);
    if (all || all.error().code == ErrorCode::Unavailable)
        return all;
    catalogue.tables.clear();
    TRY_ASSIGN(const auto names, sqliteTableNames(connection));
    if (names.empty())
        return all;
    for (const auto& name : names)
        (void)addColumns(connection, {std::string(sqliteColumns) + " AND m.name = ?" + std::string(sqliteOrder), {name}}, catalogue);
    return {};
}

} // namespace

Result<Catalogue> readCatalogue(Connection& connection) {
    Catalogue catalogue;
    catalogue.engine = connection.address().engine;
    if (catalogue.engine == Engine::Sqlite)
        TRY_VOID(readSqlite(connection, catalogue));
    else
        TRY_VOID(addColumns(connection, {postgresColumns, {}}, catalogue));
    return catalogue;
}

} // namespace leftfold::sql
