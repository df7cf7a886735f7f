// SPDX-License-Identifier: Apache-2.0
#include "core/storage/condition_text.h"
#include "core/storage/from_clause.h"

namespace leftfold {

namespace {

std::string anySql(const BoundSection& section, const std::vector<Condition>& conditions) {
    std::string sql;
    for (const auto& condition : conditions)
        sql += (sql.empty() ? "(" : " OR ") + conditionSql(section, condition);
    return sql + ')';
}

/// `(a, b) <= (c, d)`: the row lies at the mark or before it.
std::string reachedSql(const Condition& condition) {
    std::string row;
    std::string mark;
    for (const auto& [own, reached] : condition.reached) {
        row += (row.empty() ? "" : ", ") + columnSql(own);
        mark += (mark.empty() ? "" : ", ") + columnSql(reached);
    }
    const bool several = condition.reached.size() > 1;
    return several ? '(' + row + ") <= (" + mark + ')' : row + " <= " + mark;
}

/// There are readers, and none of them has yet to come this far.
std::string reachedByEverySql(const BoundSection& section, const Condition& condition) {
    const auto readers = " FROM " + tableSql(section, condition.byEvery);
    return "(EXISTS (SELECT 1" + readers + ") AND NOT EXISTS (SELECT 1" + readers + " WHERE (" + reachedSql(condition) + ") IS NOT TRUE))";
}

} // namespace

std::string conditionSql(const BoundSection& section, const Condition& condition) {
    if (!condition.any.empty())
        return anySql(section, condition.any);
    if (!condition.reached.empty())
        return condition.byEvery.empty() ? reachedSql(condition) : reachedByEverySql(section, condition);
    const auto engine = section.engine;
    const auto column = columnSql(section.actual(condition.column));
    const auto value = isInteger(condition.value) ? condition.value : literal(condition.value);
    const std::string asText = engine == Engine::Postgresql ? column + "::text" : column;
    switch (condition.comparison) {
    case Comparison::Equal:
        return column + " = " + value;
    case Comparison::Unequal:
        return column + " <> " + value;
    case Comparison::Like:
        return column + " LIKE " + literal(condition.value) + " ESCAPE '\\'";
    case Comparison::Unlike:
        return column + " NOT LIKE " + literal(condition.value) + " ESCAPE '\\'";
    case Comparison::AtLeast:
        return column + " >= " + value;
    case Comparison::Null:
        return column + " IS NULL";
    case Comparison::NotNull:
        return column + " IS NOT NULL";
    case Comparison::True:
        return asText + " IN ('1', 't', 'true'" + (engine == Engine::Sqlite ? ", 1)" : ")");
    }
    return "FALSE";
}

} // namespace leftfold
