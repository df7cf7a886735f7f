// SPDX-License-Identifier: Apache-2.0
#include "core/storage/summary_text.h"
#include "core/storage/aggregate_key.h"
#include <algorithm>

namespace leftfold {

namespace {

std::string roleSql(const BoundSection& section, const std::string& role) {
    const auto& field = section.field(role);
    return field.exists() ? fieldSql(section, field).value_or("NULL") : "NULL";
}

bool looksIntoPayload(const Field& field) {
    return !field.at.empty() || std::any_of(field.first.begin(), field.first.end(), looksIntoPayload)
        || std::any_of(field.join.begin(), field.join.end(), looksIntoPayload);
}

/// SQLite parses a payload once for every function that looks into it: five times as slow as reading the rows ourselves.
bool tellsSoon(const BoundSection& section, const std::string& role) {
    const auto& field = section.field(role);
    if (section.engine == Engine::Sqlite && looksIntoPayload(field))
        return false;
    return !field.exists() || fieldSql(section, field).has_value();
}

void select(SqlWriter& sql, const BoundSection& section, const std::vector<ColumnName>& columns) {
    sql << "SELECT ";
    for (std::size_t at = 0; at < columns.size(); ++at)
        sql << (at == 0 ? "" : ", ") << selectedSql(section, columns[at]);
    sql.fromWhere();
}

std::string versionSql(const BoundSection& section) {
    const auto& version = section.field("version");
    return version.plainColumn() ? columnSql(*version.column) : "NULL";
}

/// `%-17` for the id 17: a stream name whose type is not said.
std::string anyTypePattern(const std::string& separator, const std::string& id) {
    std::string pattern = "%";
    for (const char symbol : separator + id) {
        if (symbol == '%' || symbol == '_' || symbol == '\\')
            pattern += '\\';
        pattern += symbol;
    }
    return pattern;
}

void exactly(SqlWriter& sql, const BoundSection& section, const std::string& key, const AggregateId& aggregate) {
    const auto& stream = section.section->stream;
    const bool anyType = stream && aggregate.type.empty();
    auto wanted = aggregateKey(section, aggregate);
    if (!section.canHold(aggregateKeyColumn(section), wanted)) {
        sql << " AND FALSE";
        return;
    }
    sql << " AND (" << key << " = ";
    sql.bind(std::move(wanted));
    if (anyType) {
        sql << " OR " << key << " LIKE ";
        sql.bind(anyTypePattern(stream->separator, aggregate.id)) << " ESCAPE '\\'";
    }
    sql << ")";
}

/// One value of the aggregate's last event, found through its index instead of reading every event.
void lastOf(SqlWriter& sql, const BoundSection& section, const std::string& value, const std::string& key) {
    sql << ", (SELECT " << value;
    sql.fromWhere() << " AND " << key << " = g.k";
    sql.orderBy(section.aggregateOrder, true) << " LIMIT 1)";
}

} // namespace

SqlText aggregatesStatement(const BoundSection& section, const AggregateQuery& query) {
    const auto key = columnSql(aggregateKeyColumn(section));
    const bool postgres = section.engine == Engine::Postgresql;
    const std::string text = postgres ? "::text" : "";
    SqlWriter sql(section);
    sql << "SELECT g.k" << text;
    lastOf(sql, section, section.section->stream ? "NULL" : roleSql(section, "aggregate_type"), key);
    sql << ", g.n, g.lowest, g.highest";
    lastOf(sql, section, roleSql(section, "occurred_at"), key);
    sql << " FROM (SELECT " << key << " AS k, count(*) AS n, min(" << versionSql(section) << ") AS lowest, max(" << versionSql(section)
        << ") AS highest";
    sql.fromWhere() << " AND " << key << " IS NOT NULL";
    if (query.exactly)
        exactly(sql, section, key, *query.exactly);
    if (!query.containing.empty()) {
        sql << " AND " << (postgres ? "strpos" : "instr") << "(lower(" << key << text << "), lower(";
        sql.bind(query.containing) << ")) > 0";
    }
    if (query.after) {
        sql << " AND " << key << " > ";
        sql.bind(query.after->keys.front());
    }
    sql << " GROUP BY " << key << " ORDER BY " << key << " LIMIT ";
    sql.bind(std::int64_t{query.limit} + 1);
    sql << ") AS g ORDER BY g.k";
    return sql.take();
}

std::optional<SqlText> typesStatement(const BoundSection& section) {
    for (const char* role : {"type", "schema_version", "occurred_at"})
        if (!tellsSoon(section, role))
            return std::nullopt;
    const auto time = roleSql(section, "occurred_at");
    SqlWriter sql(section);
    sql << "SELECT " << roleSql(section, "type") << " AS t, " << roleSql(section, "schema_version") << " AS v, count(*), min(" << time
        << "), max(" << time << ")";
    sql.fromWhere() << " GROUP BY 1, 2 ORDER BY 1, 2";
    return sql.take();
}

SqlText aggregateCountStatement(const BoundSection& section) {
    SqlWriter sql(section);
    sql << "SELECT count(DISTINCT " << columnSql(aggregateKeyColumn(section)) << ")";
    sql.fromWhere();
    return sql.take();
}

std::optional<SqlText> correlationCountStatement(const BoundSection& section) {
    if (!tellsSoon(section, "correlation_id"))
        return std::nullopt;
    SqlWriter sql(section);
    sql << "SELECT count(DISTINCT " << roleSql(section, "correlation_id") << ")";
    sql.fromWhere();
    return sql.take();
}

SqlText columnsStatement(const BoundSection& section, const std::vector<ColumnName>& columns) {
    SqlWriter sql(section);
    select(sql, section, columns);
    return sql.take();
}

SqlText countStatement(const BoundSection& section) {
    SqlWriter sql(section);
    sql << "SELECT count(*)";
    sql.fromWhere();
    return sql.take();
}

SqlText snapshotsStatement(const BoundSection& section, const AggregateId& aggregate, const std::vector<ColumnName>& columns) {
    SqlWriter sql(section);
    select(sql, section, columns);
    sql << " AND ";
    if (auto key = aggregateKey(section, aggregate); section.canHold(aggregateKeyColumn(section), key))
        (sql << columnSql(aggregateKeyColumn(section)) << " = ").bind(std::move(key));
    else
        sql << "FALSE";
    sql.orderBy(section.aggregateOrder, false);
    return sql.take();
}

SqlText snapshotCountsStatement(const BoundSection& section, const std::vector<std::string>& keys) {
    const auto key = columnSql(aggregateKeyColumn(section));
    SqlWriter sql(section);
    sql << "SELECT " << key << (section.engine == Engine::Postgresql ? "::text" : "") << ", count(*), max(" << versionSql(section) << ")";
    sql.fromWhere() << " AND " << key << " IN (";
    for (std::size_t at = 0; at < keys.size(); ++at) {
        sql << (at == 0 ? "" : ", ");
        sql.bind(keys[at]);
    }
    sql << ") GROUP BY " << key;
    return sql.take();
}

} // namespace leftfold
