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

constexpr const char* sqliteColumns =
    "SELECT '', m.name, c.name, c.type, upper(m.sql) NOT LIKE '%WITHOUT ROWID%' AND m.type = 'table'"
    " FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c"
    " WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY m.name, c.cid";

// Views and foreign tables too; children of a partitioned table are reached through it.
constexpr const char* postgresColumns =
    "SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, NULL), 'f'"
    " FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace JOIN pg_attribute AS a ON a.attrelid = c.oid"
    " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped"
    " AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'"
    " AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')"
    " ORDER BY n.nspname, c.relname, a.attnum";

bool isTrue(std::string_view text) {
    return text == "1" || text == "t";
}

} // namespace

Result<Catalogue> readCatalogue(Connection& connection) {
    Catalogue catalogue;
    catalogue.engine = connection.address().engine;
    TRY_ASSIGN(const auto rows, connection.query({catalogue.engine == Engine::Sqlite ? sqliteColumns : postgresColumns, {}}));
    for (;;) {
        TRY_ASSIGN(const bool more, rows->next());
        if (!more)
            return catalogue;
        if (catalogue.tables.empty() || catalogue.tables.back().schema != rows->bytes(0) || catalogue.tables.back().name != rows->bytes(1))
            catalogue.tables.push_back({std::string(rows->bytes(0)), std::string(rows->bytes(1)), {}, isTrue(rows->bytes(4))});
        catalogue.tables.back().columns.push_back({std::string(rows->bytes(2)), lower(rows->bytes(3))});
    }
}

} // namespace leftfold::sql
