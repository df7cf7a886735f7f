// SPDX-License-Identifier: Apache-2.0
#include "core/storage/bound_section.h"
#include "core/model/uuid_text.h"

namespace leftfold {

namespace {

class Binder {
public:
    explicit Binder(const std::map<std::string, Table>& tables)
        : m_tables(tables) { }

    /// The field without what the store lacks; an empty field where nothing is left.
    Field bind(const Field& field) const {
        if (field.column && !actualName(*field.column))
            return {};
        Field bound = field;
        if (bound.column)
            bound.column->column = *actualName(*field.column);
        bound.first.clear();
        for (const auto& alternative : field.first) {
            auto kept = bind(alternative);
            if (kept.exists() && !isStandIn(kept, bound.first))
                bound.first.push_back(std::move(kept));
        }
        if (!field.first.empty() && bound.first.empty())
            return {};
        if (bound.first.size() == 1 && bound.after.empty() && bound.before.empty())
            return Field(bound.first.front());
        for (auto& part : bound.join) {
            part = bind(part);
            if (!part.exists())
                return {};
        }
        if (bound.tableName)
            bound = {.constant = m_tables.at(*bound.tableName).name, .after = bound.after, .before = bound.before};
        return bound;
    }

    /// Of a field that stands for one column: that column, the first of several.
    std::optional<ColumnName> column(const Field& field) const {
        const auto bound = bind(field);
        if (bound.column)
            return bound.column;
        return bound.first.empty() ? std::nullopt : bound.first.front().column;
    }

private:
    /// What stands in for a column that a store may lack: its implicit order, or a member of its payload. Beside the column
    /// itself it would only keep the engine from using that column's index.
    static bool isStandIn(const Field& field, const std::vector<Field>& before) {
        const auto hasColumn = std::any_of(before.begin(), before.end(), [](const Field& other) { return other.plainColumn(); });
        return field.column && hasColumn && (!field.at.empty() || field.column->column == "rowid");
    }

    std::optional<std::string> actualName(const ColumnName& name) const {
        const auto table = m_tables.find(name.table);
        if (table == m_tables.end())
            return std::nullopt;
        if (const auto* column = table->second.column(name.column))
            return column->name;
        if (name.column == "rowid" && table->second.hasRowid)
            return name.column;
        return std::nullopt;
    }

    const std::map<std::string, Table>& m_tables;
};

std::vector<ColumnName> bindOrder(const Binder& binder, const std::vector<Field>& order) {
    std::vector<ColumnName> columns;
    for (const auto& field : order)
        if (auto column = binder.column(field))
            columns.push_back(std::move(*column));
    return columns;
}

bool contains(const std::vector<ColumnName>& columns, const ColumnName& column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

void appendOnce(std::vector<ColumnName>& columns, const Field& field) {
    if (field.plainColumn() && !contains(columns, *field.column))
        columns.push_back(*field.column);
}

/// Without a position the order may have twins, which a keyset page would skip: the event id (or the aggregate and version)
/// makes it total.
void completeOrder(BoundSection& bound) {
    const auto& position = bound.field("position");
    const auto positionColumn = position.column ? position.column : position.first.empty() ? std::nullopt : position.first.front().column;
    if (positionColumn && contains(bound.order, *positionColumn))
        return;
    if (const auto& message = bound.field("message_id"); message.plainColumn())
        return appendOnce(bound.order, message);
    for (const char* role : {"event_id", "aggregate_id", "version"})
        appendOnce(bound.order, bound.field(role));
}

} // namespace

const Field& BoundSection::field(const std::string& role) const {
    static const Field none;
    const auto found = fields.find(role);
    return found == fields.end() ? none : found->second;
}

std::string BoundSection::typeOf(const ColumnName& column) const {
    const auto table = tables.find(column.table);
    const auto* found = table == tables.end() ? nullptr : table->second.column(column.column);
    return found ? found->type : std::string();
}

ColumnName BoundSection::actual(const ColumnName& column) const {
    const auto table = tables.find(column.table);
    const auto* found = table == tables.end() ? nullptr : table->second.column(column.column);
    return found ? ColumnName{column.table, found->name} : column;
}

bool BoundSection::canHold(const ColumnName& column, std::string_view text) const {
    return engine != Engine::Postgresql || isUuid(text) || typeOf(column) != "uuid";
}

std::optional<BoundSection> bindSection(const Section& section, Engine engine, std::map<std::string, Table> tables) {
    BoundSection bound;
    bound.section = &section;
    bound.engine = engine;
    bound.tables = std::move(tables);
    const Binder binder(bound.tables);
    for (const auto& [role, field] : section.fields)
        if (auto kept = binder.bind(field); kept.exists())
            bound.fields[role] = std::move(kept);
    for (const char* role : {"payload", "metadata"})
        if (const auto found = bound.fields.find(role); found != bound.fields.end())
            found->second = Field{.column = binder.column(found->second)};
    if (!bound.field("payload").exists() && section.fields.contains("payload"))
        return std::nullopt;
    bound.order = bindOrder(binder, section.order);
    completeOrder(bound);
    bound.aggregateOrder = bindOrder(binder, section.aggregateOrder);
    if (bound.aggregateOrder.empty()) {
        appendOnce(bound.aggregateOrder, bound.field("version"));
        for (const auto& column : bound.order)
            if (!contains(bound.aggregateOrder, column))
                bound.aggregateOrder.push_back(column);
    }
    return bound;
}

} // namespace leftfold
