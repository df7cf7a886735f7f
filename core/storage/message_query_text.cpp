// SPDX-License-Identifier: Apache-2.0
#include "core/storage/message_query_text.h"
#include "core/storage/condition_text.h"
#include <algorithm>
#include <iterator>

namespace leftfold {

namespace {

/// The role's value as an expression, `NULL` where the store has none.
std::string valueOf(const BoundSection& section, const std::string& role) {
    const auto& field = section.field(role);
    return field.exists() ? fieldSql(section, field).value_or("NULL") : "NULL";
}

/// Whether the engine can compare the role's value; what the store does not have at all, it can.
bool tellsInSql(const BoundSection& section, const std::string& role) {
    const auto& field = section.field(role);
    return !field.exists() || fieldSql(section, field).has_value();
}

std::vector<std::string> textsOf(const std::vector<EventId>& events) {
    std::vector<std::string> texts;
    texts.reserve(events.size());
    for (const auto& event : events)
        texts.push_back(event.text);
    return texts;
}

void onlyValues(SqlWriter& sql, const BoundSection& section, const std::string& role, const std::vector<std::string>& values) {
    const auto& field = section.field(role);
    const auto expression = field.plainColumn() ? columnSql(*field.column) : valueOf(section, role);
    int written = 0;
    for (const auto& value : values) {
        if (field.plainColumn() && !section.canHold(*field.column, value))
            continue;
        sql << (written++ == 0 ? " AND " + expression + " IN (" : std::string(", "));
        sql.bind(value);
    }
    sql << (written == 0 ? " AND FALSE" : ")");
}

/// The yes or no that tells what has left, where an index begins with it. The outbox's usual index is on that column and the
/// time: the newest of either answer come from it at once, the newest of all only after a walk and a sort.
std::optional<ColumnName> leavingColumn(const MessageSection& section) {
    const auto& bound = *section.bound;
    const auto published = bound.section->states.find("published");
    if (bound.engine != Engine::Postgresql || section.role != LayoutRole::Outbox || published == bound.section->states.end()
        || published->second.size() != 1 || published->second.front().comparison != Comparison::True || !bound.finds("message_id"))
        return std::nullopt;
    auto column = bound.actual(published->second.front().column);
    const auto* stored = bound.tables.at(column.table).column(column.column);
    return stored && stored->leadsIndex && stored->type == "boolean" ? std::optional(std::move(column)) : std::nullopt;
}

/// What the query asks of state and place.
void pageConditions(SqlWriter& sql, const MessageSection& section, const MessageQuery& query, const std::vector<ColumnName>& order) {
    if (query.state)
        sql << " AND " << messageStateSql(section) << " = " << literal(messageStateName(*query.state, section.box()));
    if (query.after)
        sql.beyond(order, query.after->keys, query.direction == Direction::Backward);
}

/// The ids of the page: of each answer as many as the page holds, and of these the first.
void idsOfPage(SqlWriter& sql, const MessageSection& section, const MessageQuery& query, const ColumnName& leaving) {
    const bool backward = query.direction == Direction::Backward;
    const auto order = messageOrder(section, query.order);
    const auto id = columnSql(*section.bound->field("message_id").column);
    const auto answer = columnSql(leaving);
    sql << " AND " << id << " = ANY (ARRAY(SELECT id FROM (";
    for (const auto& branch : {answer, "NOT " + answer, answer + " IS NULL"}) {
        sql << (branch == answer ? "(SELECT " : " UNION ALL (SELECT ") << id << " AS id";
        for (std::size_t at = 0; at < order.size(); ++at)
            sql << ", " << columnSql(order[at]) << " AS k" << std::to_string(at);
        sql.fromWhere() << " AND " << branch;
        pageConditions(sql, section, query, order);
        sql.orderBy(order, backward) << " LIMIT ";
        sql.bind(std::int64_t{query.limit} + 1);
        sql << ")";
    }
    sql << ") AS answers ORDER BY ";
    for (std::size_t at = 0; at < order.size(); ++at)
        sql << (at == 0 ? "k" : ", k") << std::to_string(at) << (backward ? " DESC" : "");
    sql << " LIMIT ";
    sql.bind(std::int64_t{query.limit} + 1);
    sql << "))";
}

} // namespace

std::string messageStateSql(const MessageSection& section) {
    if (section.role == LayoutRole::DeadLetters)
        return "'dead'";
    std::string sql = "CASE";
    for (const auto state : {MessageState::Published, MessageState::Dead, MessageState::Failing}) {
        const std::string name(messageStateName(state, section.box()));
        const auto conditions = section.bound->states.find(name);
        if (conditions == section.bound->states.end())
            continue;
        sql += " WHEN TRUE";
        for (const auto& condition : conditions->second)
            sql += " AND " + conditionSql(*section.bound, condition);
        sql += " THEN " + literal(name);
    }
    const auto otherwise = literal(messageStateName(MessageState::Pending, section.box()));
    return sql == "CASE" ? otherwise : sql + " ELSE " + otherwise + " END";
}

std::vector<ColumnName> messageOrder(const MessageSection& section, MessageOrder order) {
    const auto& bound = *section.bound;
    const auto& from = bound.tables.at(bound.section->from);
    if (order == MessageOrder::Any && bound.engine == Engine::Sqlite && from.hasRowid)
        return {{bound.section->from, "rowid"}};
    const auto& id = bound.field("message_id");
    if (order == MessageOrder::Created || !id.plainColumn())
        return bound.order;
    std::vector<ColumnName> columns{*id.column};
    if (section.role != LayoutRole::Outbox) // an inbox has a row for each consumer of a message
        std::copy_if(bound.order.begin(), bound.order.end(), std::back_inserter(columns),
            [&](const ColumnName& column) { return column != *id.column; });
    return columns;
}

bool tellsInSql(const MessageSection& section, const MessageQuery& query) {
    return (query.anyEventId.empty() || tellsInSql(*section.bound, "event_id"))
        && (query.id.empty() || tellsInSql(*section.bound, "message_id"));
}

bool talliesInSql(const MessageSection& section) {
    const auto& created = section.bound->field("created_at");
    const auto& attempts = section.bound->field("attempts");
    return (!created.exists() || fieldSql(*section.bound, created)) && (!attempts.exists() || attempts.plainColumn());
}

SqlText messagesStatement(const MessageSection& section, const MessageQuery& query, const ColumnList& columns) {
    const auto& bound = *section.bound;
    const bool backward = query.direction == Direction::Backward;
    const auto order = messageOrder(section, query.order);
    SqlWriter sql(bound);
    sql << "SELECT ";
    for (const auto& column : columns.columns())
        sql << selectedSql(bound, column) << ", ";
    sql << messageStateSql(section);
    sql.fromWhere();
    const auto leaving = leavingColumn(section);
    if (leaving && query.order == MessageOrder::Created && query.anyEventId.empty() && query.id.empty())
        idsOfPage(sql, section, query, *leaving);
    else
        pageConditions(sql, section, query, order);
    if (!query.anyEventId.empty() && tellsInSql(bound, "event_id"))
        onlyValues(sql, bound, "event_id", textsOf(query.anyEventId));
    if (!query.id.empty() && tellsInSql(bound, "message_id"))
        onlyValues(sql, bound, "message_id", {query.id});
    sql.orderBy(order, backward) << " LIMIT ";
    sql.bind(std::int64_t{query.limit} + 1);
    return sql.take();
}

SqlText messageTallyStatement(const MessageSection& section) {
    const auto& bound = *section.bound;
    const auto& attempts = bound.field("attempts");
    SqlWriter sql(bound);
    sql << "SELECT " << messageStateSql(section) << " AS state, count(*), min(" << timeSql(bound, "created_at") << "), max("
        << (attempts.plainColumn() ? columnSql(*attempts.column) : "NULL") << ")";
    sql.fromWhere() << " GROUP BY 1";
    return sql.take();
}

} // namespace leftfold
