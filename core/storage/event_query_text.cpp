// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_query_text.h"
#include "core/storage/aggregate_key.h"
#include "core/storage/event_match.h"
#include "core/storage/filter_text.h"
#include "core/storage/narrowing.h"

namespace leftfold {

namespace {

void equals(SqlWriter& sql, const std::string& expression, Bind value) {
    sql << " AND " << expression << " = ";
    sql.bind(std::move(value));
}

/// The field in SQL, the bare column where it is one so that its index serves; nothing where SQL cannot tell.
std::optional<std::string> comparable(const BoundSection& section, const std::string& role) {
    const auto& field = section.field(role);
    if (field.plainColumn())
        return columnSql(*field.column);
    return field.exists() ? fieldSql(section, field) : std::optional<std::string>("NULL");
}

/// False where no row can have the text there.
bool canHold(const BoundSection& section, const std::string& role, const std::string& text) {
    const auto& field = section.field(role);
    return !field.plainColumn() || section.canHold(*field.column, text);
}

/// Tests the field in SQL; false where SQL cannot.
bool fieldEquals(SqlWriter& sql, const BoundSection& section, const std::string& role, Bind value) {
    const auto expression = comparable(section, role);
    if (!expression) {
        if (const auto* text = std::get_if<std::string>(&value))
            narrow(sql, section, section.field(role), *text);
        return false;
    }
    if (const auto* text = std::get_if<std::string>(&value); text && !canHold(section, role, *text))
        sql << " AND FALSE";
    else
        equals(sql, *expression, std::move(value));
    return true;
}

const std::string& textOf(const std::string& text) {
    return text;
}

template <typename Id>
const std::string& textOf(const Id& id) {
    return id.text;
}

/// As `fieldEquals`, for one of several.
template <typename T>
bool fieldIsAmong(SqlWriter& sql, const BoundSection& section, const std::string& role, const std::vector<T>& values) {
    const auto expression = comparable(section, role);
    if (values.empty() || !expression)
        return values.empty();
    std::size_t written = 0;
    for (const auto& value : values) {
        if (!canHold(section, role, textOf(value)))
            continue;
        sql << (written++ == 0 ? " AND " + *expression + " IN (" : std::string(", "));
        sql.bind(textOf(value));
    }
    sql << (written == 0 ? " AND FALSE" : ")");
    return true;
}

/// What versions are compared with. Where a store counts none, its snapshots name a place in the global order.
std::optional<std::string> versionNumber(const BoundSection& section) {
    const auto& version = section.field("version");
    return numberSql(section, version.exists() ? version : section.field("position"));
}

void versionConditions(SqlWriter& sql, const BoundSection& section, const EventQuery& query, Remainder& rest) {
    if (!query.afterVersion && !query.upToVersion)
        return;
    const auto version = versionNumber(section);
    if (!version) {
        rest.afterVersion = query.afterVersion;
        rest.upToVersion = query.upToVersion;
        return;
    }
    if (query.afterVersion)
        (sql << " AND " << *version << " > ").bind(query.afterVersion->value);
    if (query.upToVersion)
        (sql << " AND " << *version << " <= ").bind(query.upToVersion->value);
}

void aggregateConditions(SqlWriter& sql, const BoundSection& section, const EventQuery& query, Remainder& rest) {
    const auto& aggregate = *query.aggregate;
    whereAggregate(sql, section, aggregate);
    if (section.stream && section.field("aggregate_type").exists() && !aggregate.type.empty())
        rest.aggregateType = aggregate.type; // where the stream's name does not tell it
    else if (!section.stream && section.field("aggregate_type").exists() && !aggregate.type.empty())
        if (!fieldEquals(sql, section, "aggregate_type", aggregate.type))
            rest.aggregateType = aggregate.type;
    versionConditions(sql, section, query, rest);
}

Remainder conditions(SqlWriter& sql, const BoundSection& section, const EventQuery& query) {
    Remainder rest;
    if (query.aggregate)
        aggregateConditions(sql, section, query, rest);
    if (query.correlation && !fieldEquals(sql, section, "correlation_id", query.correlation->text))
        rest.correlation = query.correlation;
    if (query.causation && !fieldEquals(sql, section, "causation_id", query.causation->text))
        rest.causation = query.causation;
    if (query.id && !fieldEquals(sql, section, "event_id", query.id->text))
        rest.id = query.id;
    if (!fieldIsAmong(sql, section, "event_id", query.anyId))
        rest.anyId = query.anyId;
    if (!fieldIsAmong(sql, section, "causation_id", query.anyCausation))
        rest.anyCausation = query.anyCausation;
    if (!fieldIsAmong(sql, section, "type", query.anyStoredType))
        rest.anyStoredType = query.anyStoredType;
    if (query.position && !fieldEquals(sql, section, "position", query.position->value))
        rest.position = query.position;
    if (query.filter)
        rest.filter = writeFilter(sql, section, query.filter);
    return rest;
}

void within(SqlWriter& sql, const std::vector<ColumnName>& order, const Stretch& stretch, bool backward) {
    if (stretch.until)
        (sql << " AND " << columnSql(order.front()) << (backward ? " >= " : " <= ")).bind(*stretch.until);
}

void list(SqlWriter& sql, const BoundSection& section, const ColumnList& columns) {
    for (std::size_t at = 0; at < columns.columns().size(); ++at)
        sql << (at == 0 ? "" : ", ") << selectedSql(section, columns.columns()[at]);
}

} // namespace

int ColumnList::place(const ColumnName& column) {
    const auto place = std::find(m_columns.begin(), m_columns.end(), column) - m_columns.begin();
    if (place == std::ssize(m_columns))
        m_columns.push_back(column);
    return static_cast<int>(place);
}

bool Remainder::empty() const {
    return !correlation && !causation && !id && anyId.empty() && anyCausation.empty() && anyStoredType.empty() && !position
        && !aggregateType && !afterVersion && !upToVersion && !filter;
}

bool Remainder::accepts(const Event& event, std::string_view messageState) const {
    return (!correlation || event.correlation == *correlation) && (!causation || event.causation == *causation) && (!id || event.id == *id)
        && isAmong(anyId, event.id) && isAmong(anyCausation, event.causation) && isAmong(anyStoredType, event.storedType)
        && (!position || event.position == *position) && (!aggregateType || event.aggregate.type == *aggregateType)
        && (!afterVersion || !event.version || *event.version > *afterVersion)
        && (!upToVersion || !event.version || *event.version <= *upToVersion) && (!filter || filter->matches(event, messageState));
}

Membership membershipOf(const EventQuery& query) {
    return query.aggregate ? Membership::Aggregates : Membership::Log;
}

const std::vector<ColumnName>& orderOf(const BoundSection& section, const EventQuery& query) {
    return query.aggregate ? section.aggregateOrder : section.order;
}

EventStatement eventStatement(const BoundSection& section, const EventQuery& query, const ColumnList& columns) {
    return eventStatement(section, query, columns, {});
}

EventStatement eventStatement(
    const BoundSection& section, const EventQuery& query, const ColumnList& columns, const ColumnList& tested, const Stretch* stretch) {
    EventStatement statement{.sql = {}, .order = orderOf(section, query), .rest = {}};
    const bool backward = query.direction == Direction::Backward;
    SqlWriter sql(section);
    sql << "SELECT ";
    list(sql, section, columns);
    sql.fromWhere(membershipOf(query));
    statement.rest = conditions(sql, section, query);
    if (query.after)
        sql.beyond(statement.order, query.after->keys, backward);
    if (!tested.columns().empty()) {
        sql << " AND " << rowTestFunction << "(";
        list(sql, section, tested);
        sql << ")";
    }
    if (stretch)
        within(sql, statement.order, *stretch, backward);
    sql.orderBy(statement.order, backward);
    if (!stretch)
        (sql << " LIMIT ").bind(std::int64_t{query.limit} + 1);
    statement.sql = sql.take();
    return statement;
}

EventStatement groupsStatement(
    const BoundSection& section, const EventQuery& query, const Stretch& stretch, const std::vector<std::string>& values) {
    EventStatement statement{.sql = {}, .order = orderOf(section, query), .rest = {}};
    SqlWriter sql(section);
    sql << "SELECT ";
    std::string groups;
    for (std::size_t at = 0; at < values.size(); ++at) {
        sql << values[at] << ", ";
        groups += (at == 0 ? "" : ", ") + std::to_string(at + 1);
    }
    sql << "count(*)";
    sql.fromWhere(membershipOf(query));
    statement.rest = conditions(sql, section, query);
    if (query.after)
        sql.beyond(statement.order, query.after->keys, false);
    within(sql, statement.order, stretch, false);
    sql << " GROUP BY " << groups;
    statement.sql = sql.take();
    return statement;
}

EventStatement outlineStatement(const BoundSection& section, const EventQuery& query, int every, int rows) {
    EventStatement statement{.sql = {}, .order = orderOf(section, query), .rest = {}};
    const bool backward = query.direction == Direction::Backward;
    std::string keys;
    std::string ranked;
    std::string texts;
    for (std::size_t at = 0; at < statement.order.size(); ++at) {
        const auto name = "k" + std::to_string(at);
        keys += (at == 0 ? "" : ", ") + columnSql(statement.order[at]) + " AS " + name;
        ranked += (at == 0 ? "" : ", ") + name + (backward ? " DESC" : "");
        texts += name + (section.engine == Engine::Postgresql ? "::text, " : ", ");
    }
    // The limit stands inside: a window would otherwise be computed over all that follows.
    SqlWriter sql(section);
    sql << "SELECT " << texts << "n FROM (SELECT *, row_number() OVER (ORDER BY " << ranked
        << ") AS n, count(*) OVER () AS total FROM (SELECT " << keys;
    sql.fromWhere(membershipOf(query));
    statement.rest = conditions(sql, section, query);
    if (query.after)
        sql.beyond(statement.order, query.after->keys, backward);
    sql.orderBy(statement.order, backward) << " LIMIT ";
    sql.bind(std::int64_t{rows});
    sql << ") AS stretch) AS ranked WHERE n % " << std::to_string(every) << " = 0 OR n = total ORDER BY n";
    statement.sql = sql.take();
    return statement;
}

} // namespace leftfold
