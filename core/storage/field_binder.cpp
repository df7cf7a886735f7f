// SPDX-License-Identifier: Apache-2.0
#include "core/storage/field_binder.h"

namespace leftfold {

namespace {

/// What stands in for a column that a store may lack: its implicit order, or a member of its payload. Beside the column itself
/// it would only keep the engine from using that column's index.
bool isStandIn(const Field& field, const std::vector<Field>& before) {
    const auto hasColumn = std::any_of(before.begin(), before.end(), [](const Field& other) { return other.plainColumn(); });
    return field.column && hasColumn && (!field.at.empty() || field.column->column == "rowid");
}

} // namespace

std::optional<ColumnName> FieldBinder::actual(const ColumnName& name) const {
    const auto table = m_tables.find(name.table);
    if (table == m_tables.end())
        return std::nullopt;
    if (const auto* column = table->second.column(name.column))
        return ColumnName{name.table, column->name};
    return name.column == "rowid" && table->second.hasRowid ? std::optional(name) : std::nullopt;
}

Field FieldBinder::bindFirst(const Field& field) const {
    Field bound = field;
    bound.first.clear();
    for (const auto& alternative : field.first) {
        auto kept = bind(alternative);
        if (kept.exists() && !isStandIn(kept, bound.first))
            bound.first.push_back(std::move(kept));
    }
    if (bound.first.empty())
        return {};
    return bound.first.size() == 1 && bound.isWhole() && !bound.integer ? Field(bound.first.front()) : bound;
}

Field FieldBinder::bindParts(const Field& field) const {
    Field bound = field;
    for (auto* parts : {&bound.join, &bound.sum})
        for (auto& part : *parts) {
            part = bind(part);
            if (!part.exists())
                return {};
        }
    return bound;
}

Field FieldBinder::bindTableName(const Field& field) const {
    const auto table = m_tables.find(*field.tableName);
    if (table == m_tables.end())
        return {};
    Field bound = field;
    bound.tableName.reset();
    if (table->second.isTogether())
        bound.column = ColumnName{*field.tableName, togetherColumn};
    else
        bound.constant = table->second.name;
    return bound;
}

Field FieldBinder::bind(const Field& field) const {
    if (field.tableName)
        return bindTableName(field);
    if (!field.first.empty())
        return bindFirst(field);
    if (!field.column)
        return bindParts(field);
    Field bound = field;
    bound.column = actual(*field.column);
    return bound.column ? bound : Field{};
}

std::optional<ColumnName> FieldBinder::column(const Field& field) const {
    const auto bound = bind(field);
    if (bound.column)
        return bound.column;
    return bound.first.empty() ? std::nullopt : bound.first.front().column;
}

std::optional<Join> FieldBinder::bind(const Join& join) const {
    if (!m_tables.contains(join.table))
        return std::nullopt;
    Join bound = join;
    bound.on.clear();
    for (const auto& [left, right] : join.on) {
        std::pair pair{bind(left), bind(right)};
        if (pair.first.exists() && pair.second.exists())
            bound.on.push_back(std::move(pair));
    }
    bound.where = bind(join.where);
    if (const auto order = join.order.empty() ? std::nullopt : actual({join.table, join.order}))
        bound.order = order->column;
    const bool isPaired = !bound.on.empty() || !m_tables.at(join.table).lateral.empty(); // which reads its own row alone
    return isPaired ? std::optional(std::move(bound)) : std::nullopt;
}

std::vector<Condition> FieldBinder::bind(const std::vector<Condition>& conditions) const {
    std::vector<Condition> bound;
    for (auto condition : conditions)
        if (actual(condition.column) || !condition.any.empty() || !condition.reached.empty())
            if (bindState(condition) == Truth::Open)
                bound.push_back(std::move(condition));
    return bound;
}

FieldBinder::Truth FieldBinder::bindAny(Condition& condition) const {
    std::vector<Condition> kept;
    for (auto one : condition.any)
        switch (bindState(one)) {
        case Truth::Always:
            return Truth::Always;
        case Truth::Open:
            kept.push_back(std::move(one));
            break;
        case Truth::Never:
            break;
        }
    condition.any = std::move(kept);
    return condition.any.empty() ? Truth::Never : Truth::Open;
}

FieldBinder::Truth FieldBinder::bindReached(Condition& condition) const {
    std::vector<std::pair<ColumnName, ColumnName>> kept;
    for (const auto& [own, mark] : condition.reached)
        if (auto first = actual(own), second = actual(mark); first && second)
            kept.emplace_back(*std::move(first), *std::move(second));
    condition.reached = std::move(kept);
    const bool hasReaders = condition.byEvery.empty() || m_tables.contains(condition.byEvery);
    return condition.reached.empty() || !hasReaders ? Truth::Never : Truth::Open;
}

FieldBinder::Truth FieldBinder::bindState(Condition& condition) const {
    if (!condition.any.empty())
        return bindAny(condition);
    if (!condition.reached.empty())
        return bindReached(condition);
    auto column = actual(condition.column);
    if (!column)
        return condition.comparison == Comparison::Null ? Truth::Always : Truth::Never;
    condition.column = *std::move(column);
    return Truth::Open;
}

std::map<std::string, std::vector<Condition>> FieldBinder::bindStates(const std::map<std::string, std::vector<Condition>>& states) const {
    std::map<std::string, std::vector<Condition>> bound;
    for (const auto& [state, conditions] : states) {
        std::vector<Condition> kept;
        bool never = false;
        for (auto condition : conditions) {
            const auto truth = bindState(condition);
            never = never || truth == Truth::Never;
            if (truth == Truth::Open)
                kept.push_back(std::move(condition));
        }
        if (!never)
            bound[state] = std::move(kept);
    }
    return bound;
}

} // namespace leftfold
