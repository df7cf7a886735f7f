// SPDX-License-Identifier: Apache-2.0
#include "core/storage/bound_section.h"
#include "core/model/uuid_text.h"
#include "core/storage/field_binder.h"

namespace leftfold {

namespace {

bool contains(const std::vector<ColumnName>& columns, const ColumnName& column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

void appendOnce(std::vector<ColumnName>& columns, const Field& field) {
    if (field.plainColumn() && !contains(columns, *field.column))
        columns.push_back(*field.column);
}

std::vector<ColumnName> bindOrder(const FieldBinder& binder, const std::vector<Field>& order) {
    std::vector<ColumnName> columns;
    for (const auto& field : order)
        if (auto column = binder.column(field); column && !contains(columns, *column))
            columns.push_back(*std::move(column));
    return columns;
}

void addItems(const TableSignature& signature, BoundTable& table) {
    const auto* count = signature.items ? table.column(signature.items->count) : nullptr;
    if (!count)
        return;
    table.items = RowItems{count->name, signature.items->payload};
    table.columns.push_back({itemColumn, "bigint", false});
}

/// The columns that the layout makes of others.
void addComputed(const TableSignature& signature, const FieldBinder& binder, BoundTable& table) {
    for (const auto& [name, field] : signature.computed) {
        auto bound = binder.bind(field);
        if (!bound.exists())
            continue;
        table.columns.push_back({name, bound.integer || !bound.sum.empty() || bound.hex ? "bigint" : "text", true});
        table.computed[name] = std::move(bound);
    }
}

void addColumns(const Section& section, std::map<std::string, BoundTable>& tables) {
    for (auto& [alias, table] : tables)
        if (const auto signature = section.tables.find(alias); signature != section.tables.end())
            addItems(signature->second, table);
    const auto plain = tables;
    const FieldBinder binder(plain);
    for (auto& [alias, table] : tables)
        if (const auto signature = section.tables.find(alias); signature != section.tables.end())
            addComputed(signature->second, binder, table);
}

void bindFields(BoundSection& bound, const FieldBinder& binder) {
    for (const auto& [role, field] : bound.section->fields)
        if (auto kept = binder.bind(field); kept.exists())
            bound.fields[role] = std::move(kept);
    for (const char* role : {"payload", "metadata"})
        if (const auto found = bound.fields.find(role); found != bound.fields.end())
            found->second = Field{.column = binder.column(found->second)};
    if (bound.from().isTogether())
        bound.fields.erase("position"); // each of the tables counts for itself
}

void bindNames(BoundSection& bound, const FieldBinder& binder) {
    const auto& section = *bound.section;
    for (const auto& join : section.joins)
        if (auto kept = binder.bind(join))
            bound.joins.push_back(*std::move(kept));
    bound.where = binder.bind(section.where);
    bound.states = binder.bindStates(section.states);
    if (section.stream)
        bound.stream = StreamName{binder.actual(section.stream->column).value_or(section.stream->column), section.stream->separators};
    if (const auto column = section.scope ? binder.actual(section.scope->column) : std::nullopt)
        bound.scope = IdScope{*column, section.scope->usual};
}

/// Without a position the order may have twins, which a keyset page would skip: the event id (or the aggregate and version)
/// makes it total.
void completeOrder(BoundSection& bound) {
    const ColumnName item{bound.section->from, itemColumn};
    if (bound.from().items && !contains(bound.order, item))
        bound.order.push_back(item);
    const auto& position = bound.field("position");
    const auto positionColumn = position.column ? position.column : position.first.empty() ? std::nullopt : position.first.front().column;
    if (positionColumn && contains(bound.order, *positionColumn))
        return;
    if (const auto& message = bound.field("message_id"); message.plainColumn())
        return appendOnce(bound.order, message);
    for (const char* role : {"event_id", "aggregate_id", "version"})
        appendOnce(bound.order, bound.field(role));
    if (bound.stream)
        appendOnce(bound.order, Field{.column = bound.stream->column});
}

void bindOrders(BoundSection& bound, const FieldBinder& binder) {
    const auto& section = *bound.section;
    const ColumnName table{section.from, togetherColumn};
    bound.order = bindOrder(binder, bound.from().isTogether() && !section.orderTogether.empty() ? section.orderTogether : section.order);
    if (bound.from().isTogether() && !contains(bound.order, table))
        bound.order.insert(bound.order.begin(), table);
    completeOrder(bound);
    bound.aggregateOrder = bindOrder(binder, section.aggregateOrder);
    if (!bound.aggregateOrder.empty())
        return;
    appendOnce(bound.aggregateOrder, bound.field("version"));
    for (const auto& column : bound.order)
        if (!contains(bound.aggregateOrder, column))
            bound.aggregateOrder.push_back(column);
}

} // namespace

const Field& BoundSection::field(const std::string& role) const {
    static const Field none;
    const auto found = fields.find(role);
    return found == fields.end() ? none : found->second;
}

const Column* BoundSection::find(const ColumnName& column) const {
    const auto table = tables.find(column.table);
    return table == tables.end() ? nullptr : table->second.column(column.column);
}

std::string BoundSection::typeOf(const ColumnName& column) const {
    const auto* found = find(column);
    return found ? found->type : std::string();
}

bool BoundSection::isNullable(const ColumnName& column) const {
    const auto joined = std::find_if(joins.begin(), joins.end(), [&](const Join& join) { return join.table == column.table; });
    // Who asks for an aggregate gets its members alone, so that their columns have what their table has.
    const bool isMember = joined != joins.end() && joined->kind == JoinKind::Member && !contains(order, column);
    if (joined != joins.end() && joined->kind != JoinKind::Inner && !isMember)
        return true;
    const auto* found = find(column);
    return found && found->nullable;
}

ColumnName BoundSection::actual(const ColumnName& column) const {
    const auto* found = find(column);
    return found ? ColumnName{column.table, found->name} : column;
}

bool BoundSection::canHold(const ColumnName& column, std::string_view text) const {
    return engine != Engine::Postgresql || isUuid(text) || typeOf(column) != "uuid";
}

bool BoundSection::holdsItems(const ColumnName& column) const {
    const auto table = tables.find(column.table);
    const auto* found = find(column);
    return found && table->second.items && table->second.column(table->second.items->payload) == found;
}

bool BoundSection::finds(const std::string& role) const {
    const auto& asked = field(role);
    return asked.plainColumn() && isIndexed(*asked.column);
}

bool BoundSection::isIndexed(const ColumnName& column) const {
    const auto* found = find(column);
    return found && found->leadsIndex;
}

std::optional<BoundSection> bindSection(const Section& section, Engine engine, std::map<std::string, BoundTable> tables) {
    BoundSection bound;
    bound.section = &section;
    bound.engine = engine;
    bound.tables = std::move(tables);
    addColumns(section, bound.tables);
    const FieldBinder binder(bound.tables);
    bindFields(bound, binder);
    if (!bound.field("payload").exists() && section.fields.contains("payload"))
        return std::nullopt;
    bindNames(bound, binder);
    bindOrders(bound, binder);
    return bound;
}

} // namespace leftfold
