// SPDX-License-Identifier: Apache-2.0
#include "core/storage/message_query_text.h"

namespace leftfold {

namespace {

/// The role's value as an expression, `NULL` where the store has none.
std::string valueOf(const BoundSection& section, const std::string& role) {
    const auto& field = section.field(role);
    return field.exists() ? fieldSql(section, field).value_or("NULL") : "NULL";
}

void onlyEvents(SqlWriter& sql, const BoundSection& section, const std::vector<EventId>& events) {
    const auto& field = section.field("event_id");
    const auto expression = field.plainColumn() ? columnSql(*field.column) : valueOf(section, "event_id");
    int written = 0;
    for (const auto& event : events) {
        if (field.plainColumn() && !section.canHold(*field.column, event.text))
            continue;
        sql << (written++ == 0 ? " AND " + expression + " IN (" : std::string(", "));
        sql.bind(event.text);
    }
    sql << (written == 0 ? " AND FALSE" : ")");
}

} // namespace

std::string messageStateSql(const MessageSection& section) {
    if (section.role == LayoutRole::DeadLetters)
        return "'dead'";
    std::string sql = "CASE";
    for (const auto state : {MessageState::Published, MessageState::Dead, MessageState::Failing}) {
        const std::string name(messageStateName(state, section.box()));
        const auto conditions = section.bound->section->states.find(name);
        if (conditions == section.bound->section->states.end())
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
    if (order == MessageOrder::Any && id.plainColumn())
        return {*id.column};
    return bound.order;
}

std::optional<SqlText> messagesStatement(const MessageSection& section, const MessageQuery& query, const ColumnList& columns) {
    const auto& bound = *section.bound;
    if (!query.anyEventId.empty() && bound.field("event_id").exists() && !fieldSql(bound, bound.field("event_id")))
        return std::nullopt;
    const bool backward = query.direction == Direction::Backward;
    const auto order = messageOrder(section, query.order);
    const auto state = messageStateSql(section);
    SqlWriter sql(bound);
    sql << "SELECT ";
    for (const auto& column : columns.columns())
        sql << selectedSql(bound, column) << ", ";
    sql << state;
    sql.fromWhere();
    if (query.state)
        sql << " AND " << state << " = " << literal(messageStateName(*query.state, section.box()));
    if (!query.anyEventId.empty())
        onlyEvents(sql, bound, query.anyEventId);
    if (query.after)
        sql.beyond(order, query.after->keys, backward);
    sql.orderBy(order, backward) << " LIMIT ";
    sql.bind(std::int64_t{query.limit} + 1);
    return sql.take();
}

SqlText messageTallyStatement(const MessageSection& section) {
    const auto& bound = *section.bound;
    const auto& attempts = bound.field("attempts");
    SqlWriter sql(bound);
    sql << "SELECT " << messageStateSql(section) << " AS state, count(*), min(" << valueOf(bound, "created_at") << "), max("
        << (attempts.plainColumn() ? columnSql(*attempts.column) : valueOf(bound, "attempts")) << ")";
    sql.fromWhere() << " GROUP BY 1";
    return sql.take();
}

} // namespace leftfold
