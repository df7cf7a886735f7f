// SPDX-License-Identifier: Apache-2.0
#include "core/storage/layout_draft.h"
#include <algorithm>

namespace leftfold {

namespace {

/// Of an aggregate id that stands inside JSON: keys must be columns, so a column is made of it.
constexpr const char* keyColumn = "leftfold_aggregate";

const Value* memberOf(const Value* object, std::string_view name) {
    return object ? object->find(name) : nullptr;
}

std::string textOf(const Value* value) {
    return value && value->isString() ? value->text() : std::string();
}

std::string aliasOf(const Value& layout) {
    return textOf(memberOf(layout.find("events"), "from"));
}

const Value* tableOf(const Value& layout) {
    return memberOf(memberOf(layout.find("events"), "tables"), aliasOf(layout));
}

/// `e.payload` as the form calls it: `payload`.
std::string shortName(const std::string& alias, const std::string& path) {
    return path.starts_with(alias + '.') ? path.substr(alias.size() + 1) : path;
}

/// Whether the name begins with an alias of the section.
bool hasAlias(const Value& layout, const std::string& name) {
    const auto* tables = memberOf(layout.find("events"), "tables");
    return tables && std::any_of(tables->members().begin(), tables->members().end(), [&](const Value::Member& table) {
        return table.key != aliasOf(layout) && name.starts_with(table.key + '.');
    });
}

std::string longName(const Value& layout, const std::string& name) {
    return hasAlias(layout, name) ? name : aliasOf(layout) + '.' + name;
}

RoleSource sourceIn(const Value& layout, const Value& field) {
    const auto alias = aliasOf(layout);
    RoleSource source;
    if (field.isString()) {
        source.column = shortName(alias, field.text());
        return source;
    }
    source.column = shortName(alias, textOf(field.find("column")));
    source.constant = textOf(field.find("constant"));
    for (const auto& member : field.members()) {
        if (member.key == "at")
            for (const auto& name : member.value.items())
                source.path.push_back(name.isString() ? name.text() : std::string());
        else if (member.key != "column" && member.key != "constant" && member.key != "note")
            source.isWritten = true;
    }
    source.isWritten = source.isWritten || (source.column.empty() && source.constant.empty());
    if (source.isWritten)
        source.column.clear();
    return source;
}

RoleSource streamSource(const Value& layout, const Value& stream) {
    RoleSource source;
    source.column = shortName(aliasOf(layout), textOf(stream.find("column")));
    const auto* separator = stream.find("separator");
    source.isWritten = !separator || !separator->isString();
    source.separator = textOf(separator);
    return source;
}

Value fieldOf(const Value& layout, const RoleSource& source) {
    if (!source.constant.empty())
        return Value::object({{"constant", Value::string(source.constant)}});
    auto column = Value::string(longName(layout, source.column));
    if (source.path.empty())
        return column;
    Value::Array path;
    for (const auto& name : source.path)
        path.push_back(Value::string(name));
    return Value::object({{"column", std::move(column)}, {"at", Value::array(std::move(path))}});
}

/// The columns that must be there, with this one.
void need(Value& layout, const std::string& column) {
    const auto* table = tableOf(layout);
    if (!table || column.empty() || column == "rowid" || column == keyColumn || hasAlias(layout, column))
        return;
    for (const char* list : {"columns", "optional"})
        if (const auto* names = table->find(list))
            for (const auto& name : names->items())
                if (name.isString() && name.text() == column)
                    return;
    auto& written = layout.editMember("events").editMember("tables").editMember(aliasOf(layout)).editMember("columns");
    if (!written.isArray())
        written = Value::array();
    written.editItems().push_back(Value::string(column));
}

void setOrFree(Value& object, const std::string& member, const RoleSource& source, const Value& layout) {
    if (source.isNowhere())
        object.removeMember(member);
    else
        object.editMember(member) = fieldOf(layout, source);
}

/// A column that is made of what stands inside another one.
void setKeyColumn(Value& layout, const RoleSource& source) {
    const auto alias = aliasOf(layout);
    const auto field = fieldOf(layout, source);
    auto& table = layout.editMember("events").editMember("tables").editMember(alias);
    if (!table.find("computed"))
        table.editMember("computed") = Value::object();
    table.editMember("computed").editMember(keyColumn) = field;
    layout.editMember("events").editMember("fields").editMember("aggregate_id") = Value::string(alias + '.' + keyColumn);
}

void dropKeyColumn(Value& layout) {
    const auto* table = tableOf(layout);
    const auto* computed = memberOf(table, "computed");
    if (!computed || !computed->find(keyColumn))
        return;
    auto& written = layout.editMember("events").editMember("tables").editMember(aliasOf(layout));
    written.editMember("computed").removeMember(keyColumn);
    if (written.find("computed")->size() == 0)
        written.removeMember("computed");
}

void setAggregate(Value& layout, const RoleSource& source) {
    dropKeyColumn(layout);
    layout.editMember("events").removeMember("stream");
    layout.editMember("events").editMember("fields").removeMember("aggregate_id");
    if (source.isNowhere())
        return;
    if (!source.path.empty())
        return setKeyColumn(layout, source);
    if (source.separator.empty()) {
        layout.editMember("events").editMember("fields").editMember("aggregate_id") = fieldOf(layout, source);
        return;
    }
    layout.editMember("events").editMember("stream") =
        Value::object({{"column", Value::string(longName(layout, source.column))}, {"separator", Value::string(source.separator)}});
}

/// The log is read in the order of its positions; without one in that of the times.
void setOrder(Value& layout) {
    for (const char* role : {"position", "occurred_at"}) {
        const auto source = roleSource(layout, role);
        if (source.column.empty() || !source.path.empty())
            continue;
        layout.editMember("events").editMember("order") = Value::array({Value::string(longName(layout, source.column))});
        return;
    }
    layout.editMember("events").removeMember("order");
}

/// A member of `times`; without any left, `times` goes too.
void setTimesMember(Value& section, const std::string& member, const std::string& text) {
    const auto* written = section.find("times");
    if (!written || !written->isObject()) {
        if (text.empty())
            return;
        section.editMember("times") = Value::object();
    }
    auto& times = section.editMember("times");
    if (text.empty())
        times.removeMember(member);
    else
        times.editMember(member) = Value::string(text);
    if (times.size() == 0)
        section.removeMember("times");
}

/// Whether the order is one that a form has made, which follows the form.
bool hasPlainOrder(const Value& layout) {
    const auto* order = memberOf(layout.find("events"), "order");
    if (!order)
        return true;
    if (order->size() != 1 || !order->items().front().isString())
        return false;
    const auto column = shortName(aliasOf(layout), order->items().front().text());
    return column == roleSource(layout, "position").column || column == roleSource(layout, "occurred_at").column;
}

} // namespace

Value newLayout(Engine engine, const Table& table) {
    std::string small = table.name;
    for (char& symbol : small)
        symbol = symbol >= 'A' && symbol <= 'Z' ? static_cast<char>(symbol - 'A' + 'a') : symbol;
    auto signature = Value::object({{"columns", Value::array()}, {"name_like", Value::string(small)}});
    auto events = Value::object(
        {{"tables", Value::object({{"e", std::move(signature)}})}, {"from", Value::string("e")}, {"fields", Value::object()}});
    return Value::object({{"leftfold", Value::string("layout/1")}, {"name", Value::string(layoutName(table.name))},
        {"engines", Value::array({Value::string(engine == Engine::Postgresql ? "postgresql" : "sqlite")})}, {"events", std::move(events)}});
}

RoleSource roleSource(const Value& layout, const std::string& role) {
    const auto* events = layout.find("events");
    const auto* stream = memberOf(events, "stream");
    if (stream && role == "aggregate_id")
        return streamSource(layout, *stream);
    const auto* field = memberOf(memberOf(events, "fields"), role);
    if (!field)
        return {};
    auto source = sourceIn(layout, *field);
    if (role == "aggregate_id" && source.column == keyColumn)
        if (const auto* made = memberOf(memberOf(tableOf(layout), "computed"), keyColumn))
            return sourceIn(layout, *made);
    return source;
}

Value withRole(Value layout, const std::string& role, const RoleSource& source) {
    const auto* fields = memberOf(layout.find("events"), "fields");
    const auto* table = tableOf(layout);
    if (!fields || !fields->isObject() || !table || !table->isObject() || source.isWritten)
        return layout;
    const bool plainOrder = hasPlainOrder(layout);
    if (role == "aggregate_id") {
        setAggregate(layout, source);
    } else {
        const Value before = layout;
        setOrFree(layout.editMember("events").editMember("fields"), role, source, before);
    }
    need(layout, source.column);
    if (plainOrder && (role == "position" || role == "occurred_at"))
        setOrder(layout);
    return layout;
}

TimesWritten timesWritten(const Value& layout) {
    const auto* all = layout.find("times");
    const auto* events = memberOf(layout.find("events"), "times");
    const auto said = [&](const char* member) {
        auto text = textOf(memberOf(events, member));
        return text.empty() ? textOf(memberOf(all, member)) : text;
    };
    return {said("zone"), said("unit")};
}

Value withTimes(Value layout, const TimesWritten& times) {
    const auto before = timesWritten(layout);
    const auto* events = layout.find("events");
    const bool hasEvents = events && events->isObject();
    if (times.zone != before.zone) {
        setTimesMember(layout, "zone", times.zone);
        if (hasEvents)
            setTimesMember(layout.editMember("events"), "zone", {});
    }
    if (times.unit != before.unit && hasEvents)
        setTimesMember(layout.editMember("events"), "unit", times.unit);
    if (times.unit.empty())
        setTimesMember(layout, "unit", {}); // or it would hold for the events too
    return layout;
}

Value withEventsMember(Value layout, const std::string& member, Value value) {
    if (const auto* events = layout.find("events"); events && events->isObject())
        layout.editMember("events").editMember(member) = std::move(value);
    return layout;
}

std::string layoutName(const std::string& tableName) {
    std::string name;
    for (const char symbol : tableName) {
        const bool letter = (symbol >= 'a' && symbol <= 'z') || (symbol >= '0' && symbol <= '9');
        if (symbol >= 'A' && symbol <= 'Z')
            name += static_cast<char>(symbol - 'A' + 'a');
        else if (letter)
            name += symbol;
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    while (name.ends_with('_'))
        name.pop_back();
    return name.empty() ? "layout" : name;
}

} // namespace leftfold
