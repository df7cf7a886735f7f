// SPDX-License-Identifier: Apache-2.0
#include "core/storage/summary_text.h"
#include "core/storage/aggregate_key.h"
#include "core/storage/field_reading.h"
#include <algorithm>

namespace leftfold {

namespace {

std::string roleSql(const BoundSection& section, const std::string& role) {
    const auto& field = section.field(role);
    return field.exists() ? fieldSql(section, field).value_or("NULL") : "NULL";
}

/// What tells the type of a row's aggregate, where that is cheap: a stream name tells it by how it begins, and so do all
/// between the first and the last of the group.
std::string aggregateTypeSql(const BoundSection& section) {
    if (section.stream)
        return selectedSql(section, section.stream->column);
    return looksIntoPayload(section.field("aggregate_type")) ? "NULL" : roleSql(section, "aggregate_type");
}

/// SQLite parses a payload once for every function that looks into it: five times as slow as reading the rows ourselves.
bool tellsSoon(const BoundSection& section, const std::string& role) {
    const auto& field = section.field(role);
    if (section.engine == Engine::Sqlite && looksIntoPayload(field))
        return false;
    return !field.exists() || fieldSql(section, field).has_value();
}

void select(SqlWriter& sql, const BoundSection& section, const std::vector<ColumnName>& columns, Membership membership = Membership::Log) {
    sql << "SELECT ";
    for (std::size_t at = 0; at < columns.size(); ++at)
        sql << (at == 0 ? "" : ", ") << selectedSql(section, columns[at]);
    sql.fromWhere(membership);
}

std::string versionSql(const BoundSection& section) {
    const auto& version = section.field("version");
    return version.exists() ? numberSql(section, version).value_or("NULL") : "NULL";
}

/// `"e"."aggregate_id" AS k0, "e"."tenant" AS k1`
std::string keyList(const BoundSection& section, bool named) {
    std::string list;
    const auto columns = aggregateKeyColumns(section);
    for (std::size_t at = 0; at < columns.size(); ++at)
        list += (at == 0 ? "" : ", ") + columnSql(columns[at]) + (named ? " AS k" + std::to_string(at) : "");
    return list;
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

void exactly(SqlWriter& sql, const BoundSection& section, const AggregateId& aggregate) {
    if (!section.stream || !aggregate.type.empty())
        return whereAggregate(sql, section, aggregate);
    const auto key = columnSql(aggregateKeyColumn(section));
    (sql << " AND (" << key << " = ").bind(aggregate.id);
    for (const auto& separator : section.stream->separators)
        (sql << " OR " << key << " LIKE ").bind(anyTypePattern(separator, aggregate.id)) << " ESCAPE '\\'";
    sql << ")";
}

/// One value of the aggregate's last event, found through its index instead of reading every event.
void lastOf(SqlWriter& sql, const BoundSection& section, const std::string& value) {
    sql << ", (SELECT " << value;
    sql.fromWhere(Membership::Aggregates);
    const auto columns = aggregateKeyColumns(section);
    for (std::size_t at = 0; at < columns.size(); ++at)
        sql << " AND " << columnSql(columns[at])
            << (at == 0                                   ? " = "
                       : section.engine == Engine::Sqlite ? " IS "
                                                          : " IS NOT DISTINCT FROM ")
            << "g.k" << std::to_string(at);
    sql.orderBy(section.aggregateOrder, true) << " LIMIT 1)";
}

void whichAggregates(SqlWriter& sql, const BoundSection& section, const AggregateQuery& query) {
    const bool postgres = section.engine == Engine::Postgresql;
    const auto key = columnSql(aggregateKeyColumn(section));
    sql << " AND " << key << " IS NOT NULL";
    if (query.exactly)
        exactly(sql, section, *query.exactly);
    if (!query.containing.empty()) {
        sql << " AND " << (postgres ? "strpos" : "instr") << "(lower(" << key << (postgres ? "::text" : "") << "), lower(";
        sql.bind(query.containing) << ")) > 0";
    }
    const auto columns = aggregateKeyColumns(section);
    if (query.after && columns.size() == 1)
        (sql << " AND " << key << " > ").bindKey(columns.front(), query.after->keys.front());
    else if (query.after)
        sql.beyond(columns, query.after->keys, false);
}

} // namespace

SqlText aggregatesStatement(const BoundSection& section, const AggregateQuery& query) {
    const std::string text = section.engine == Engine::Postgresql ? "::text" : "";
    const auto columns = aggregateKeyColumns(section);
    SqlWriter sql(section);
    sql << "SELECT g.n, g.lowest, g.highest";
    lastOf(sql, section, roleSql(section, "aggregate_type"));
    lastOf(sql, section, roleSql(section, "occurred_at"));
    std::string order;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        sql << ", g.k" << std::to_string(at) << text;
        order += (at == 0 ? " ORDER BY g.k" : ", g.k") + std::to_string(at);
    }
    sql << " FROM (SELECT " << keyList(section, true) << ", count(*) AS n, min(" << versionSql(section) << ") AS lowest, max("
        << versionSql(section) << ") AS highest";
    sql.fromWhere(Membership::Aggregates);
    whichAggregates(sql, section, query);
    sql << " GROUP BY " << keyList(section, false);
    sql.orderBy(columns, false) << " LIMIT ";
    sql.bind(std::int64_t{query.limit} + 1);
    sql << ") AS g" << order;
    return sql.take();
}

SqlText aggregateEventsStatement(const BoundSection& section, const AggregateQuery& query, const std::vector<ColumnName>& columns) {
    SqlWriter sql(section);
    select(sql, section, columns, Membership::Aggregates);
    AggregateQuery all = query;
    all.after.reset();
    whichAggregates(sql, section, all);
    return sql.take();
}

std::optional<SqlText> typesStatement(const BoundSection& section) {
    for (const char* role : {"type", "schema_version", "occurred_at"})
        if (!tellsSoon(section, role))
            return std::nullopt;
    const auto time = timeSql(section, "occurred_at");
    const auto aggregate = aggregateTypeSql(section);
    SqlWriter sql(section);
    sql << "SELECT " << roleSql(section, "type") << " AS t, " << roleSql(section, "schema_version") << " AS v, count(*), min(" << time
        << "), max(" << time << "), min(" << aggregate << "), max(" << aggregate << ")";
    sql.fromWhere() << " GROUP BY 1, 2 ORDER BY 1, 2";
    return sql.take();
}

SqlText aggregateCountStatement(const BoundSection& section) {
    const auto columns = aggregateKeyColumns(section);
    const auto key = columnSql(columns.front());
    SqlWriter sql(section);
    if (columns.size() == 1) {
        sql << "SELECT count(DISTINCT " << key << ")";
        sql.fromWhere(Membership::Aggregates);
        return sql.take();
    }
    sql << "SELECT count(*) FROM (SELECT DISTINCT " << keyList(section, false);
    sql.fromWhere(Membership::Aggregates) << " AND " << key << " IS NOT NULL) AS g";
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
    whereAggregate(sql, section, aggregate);
    sql.orderBy(section.aggregateOrder, false);
    return sql.take();
}

std::vector<ColumnName> snapshotOrder(const BoundSection& section) {
    auto order = aggregateKeyColumns(section);
    for (const auto& column : section.aggregateOrder)
        if (std::find(order.begin(), order.end(), column) == order.end())
            order.push_back(column);
    return order;
}

SqlText snapshotPageStatement(
    const BoundSection& section, const std::optional<Cursor>& after, int limit, const std::vector<ColumnName>& columns) {
    const auto order = snapshotOrder(section);
    SqlWriter sql(section);
    select(sql, section, columns);
    if (after)
        sql.beyond(order, after->keys, false);
    sql.orderBy(order, false) << " LIMIT ";
    sql.bind(std::int64_t{limit} + 1);
    return sql.take();
}

SqlText snapshotCountsStatement(const BoundSection& section, const std::vector<std::string>& keys) {
    const auto column = aggregateKeyColumn(section);
    const std::string text = section.engine == Engine::Postgresql ? "::text" : "";
    const auto columns = aggregateKeyColumns(section);
    SqlWriter sql(section);
    sql << "SELECT count(*), max(" << versionSql(section) << ")";
    for (const auto& key : columns)
        sql << ", " << columnSql(key) << text;
    sql.fromWhere() << (keys.empty() ? std::string(" AND FALSE") : " AND " + columnSql(column) + " IN (");
    for (std::size_t at = 0; at < keys.size(); ++at)
        (sql << (at == 0 ? "" : ", ")).bindKey(column, keys[at]);
    sql << (keys.empty() ? "" : ")") << " GROUP BY " << keyList(section, false);
    return sql.take();
}

} // namespace leftfold
