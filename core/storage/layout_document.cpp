// SPDX-License-Identifier: Apache-2.0
#include "core/storage/layout_document.h"
#include "core/model/document.h"

namespace leftfold {

namespace {

// The schema has been checked when these run: a member that is there has its type.

std::string text(const Value& value, std::string_view member) {
    const auto* found = value.find(member);
    return found && found->isString() ? found->text() : std::string();
}

bool flag(const Value& value, std::string_view member, bool otherwise) {
    const auto* found = value.find(member);
    return found && found->kind() == Value::Kind::Boolean ? found->asBoolean() : otherwise;
}

std::vector<std::string> textsOf(const Value& list) {
    std::vector<std::string> all;
    for (const auto& item : list.items())
        all.push_back(item.text());
    return all;
}

std::vector<std::string> texts(const Value& value, std::string_view member) {
    const auto* found = value.find(member);
    return found ? textsOf(*found) : std::vector<std::string>();
}

ColumnName columnName(const std::string& path) {
    const auto dot = path.find('.');
    return {path.substr(0, dot), dot == std::string::npos ? std::string() : path.substr(dot + 1)};
}

Field readField(const Value& value);

std::vector<Field> readFields(const Value& value, std::string_view member) {
    std::vector<Field> all;
    if (const auto* found = value.find(member))
        for (const auto& item : found->items())
            all.push_back(readField(item));
    return all;
}

/// One text, or a list of them.
std::vector<std::string> oneOrSeveral(const Value& value, std::string_view member) {
    const auto* found = value.find(member);
    return found && found->isString() ? std::vector{found->text()} : texts(value, member);
}

Field readField(const Value& value) {
    Field field;
    if (value.isString()) {
        field.column = columnName(value.text());
        return field;
    }
    if (const auto* column = value.find("column"))
        field.column = columnName(column->text());
    field.at = texts(value, "at");
    field.tag = flag(value, "tag", false);
    field.inside = texts(value, "inside");
    field.first = readFields(value, "first");
    field.join = readFields(value, "join");
    field.sum = readFields(value, "sum");
    field.with = text(value, "with");
    if (const auto* constant = value.find("constant"))
        field.constant = constant->text();
    if (const auto* table = value.find("table_name"))
        field.tableName = table->text();
    field.after = text(value, "after");
    field.before = text(value, "before");
    field.integer = flag(value, "integer", false);
    field.negative = flag(value, "negative", false);
    field.hex = flag(value, "hex", false);
    if (const auto* values = value.find("values"))
        for (const auto& member : values->members())
            field.values[member.key] = member.value.text();
    return field;
}

Condition readCondition(const Value& value);

std::vector<Condition> readConditions(const Value& list) {
    std::vector<Condition> all;
    for (const auto& item : list.items())
        all.push_back(readCondition(item));
    return all;
}

std::vector<Condition> readConditions(const Value& value, std::string_view member) {
    const auto* found = value.find(member);
    return found ? readConditions(*found) : std::vector<Condition>();
}

Condition readCondition(const Value& value) {
    static constexpr std::pair<std::string_view, Comparison> comparisons[] = {{"equals", Comparison::Equal}, {"not", Comparison::Unequal},
        {"like", Comparison::Like}, {"unlike", Comparison::Unlike}, {"at_least", Comparison::AtLeast}, {"null", Comparison::Null},
        {"not_null", Comparison::NotNull}, {"true", Comparison::True}};
    Condition condition;
    condition.column = columnName(text(value, "column"));
    condition.any = readConditions(value, "any");
    condition.byEvery = text(value, "by_every");
    if (const auto* reached = value.find("reached"))
        for (const auto& pair : reached->items())
            condition.reached.emplace_back(columnName(pair.items()[0].text()), columnName(pair.items()[1].text()));
    for (const auto& [name, comparison] : comparisons)
        if (const auto* operand = value.find(name)) {
            condition.comparison = comparison;
            condition.value = operand->isString() || operand->isNumber() ? operand->text() : std::string();
        }
    return condition;
}

Join readJoin(const Value& value) {
    Join join;
    join.table = text(value, "table");
    const auto kind = text(value, "kind");
    join.kind = kind == "inner" ? JoinKind::Inner
        : kind == "first"       ? JoinKind::First
        : kind == "member"      ? JoinKind::Member
                                : JoinKind::Left;
    if (const auto* on = value.find("on"))
        for (const auto& pair : on->items())
            join.on.emplace_back(readField(pair.items()[0]), readField(pair.items()[1]));
    join.where = readConditions(value, "where");
    join.order = text(value, "order");
    return join;
}

TableSignature readSignature(const Value& value) {
    TableSignature signature{.columns = texts(value, "columns"),
        .optional = texts(value, "optional"),
        .forbidden = texts(value, "forbidden"),
        .nameContains = text(value, "name_contains"),
        .nameExcludes = text(value, "name_excludes"),
        .nameLike = text(value, "name_like"),
        .only = flag(value, "only", false),
        .together = flag(value, "together", false),
        .anySpelling = flag(value, "any_spelling", false),
        .mayLack = flag(value, "may_lack", false),
        .computed = {},
        .items = {},
        .array = {},
        .idsOf = text(value, "ids_of")};
    if (const auto* array = value.find("array"))
        signature.array = columnName(array->text());
    if (const auto* computed = value.find("computed"))
        for (const auto& column : computed->members())
            signature.computed[column.key] = readField(column.value);
    if (const auto* items = value.find("items"))
        signature.items = RowItems{text(*items, "count"), text(*items, "payload")};
    return signature;
}

void readPayloadShape(const Value& value, Section& section) {
    section.metadataMembers = texts(value, "metadata_members");
    section.dataPath = texts(value, "data_path");
    section.metadataPath = texts(value, "metadata_path");
    section.envelopeMark = texts(value, "envelope_mark");
    if (const auto* wrapper = value.find("wrapper")) {
        section.wrapperType = text(*wrapper, "type");
        section.wrapperValue = text(*wrapper, "value");
    }
}

/// What the part of the document says of times; `otherwise` where it says nothing.
Result<TimeSpelling> readTimes(const Value& part, TimeSpelling otherwise, const std::string& place) {
    using Unit = TimeSpelling::Unit;
    static const std::map<std::string, Unit> units{{"seconds", Unit::Seconds}, {"milliseconds", Unit::Milliseconds},
        {"microseconds", Unit::Microseconds}, {"nanoseconds", Unit::Nanoseconds}, {"ticks", Unit::Ticks}};
    const auto* written = part.find("times");
    if (!written)
        return otherwise;
    if (const auto unit = units.find(text(*written, "unit")); unit != units.end())
        otherwise.unit = unit->second;
    if (!written->find("zone"))
        return otherwise;
    auto zone = TimeZone::named(text(*written, "zone"));
    if (!zone)
        return fail(ErrorCode::InvalidArgument, place + "/times/zone: " + zone.error().message);
    otherwise.zone = *std::move(zone);
    return otherwise;
}

Section readSection(const Value& value) {
    Section section;
    for (const auto& table : value.find("tables")->members())
        section.tables[table.key] = readSignature(table.value);
    section.from = text(value, "from");
    if (const auto* joins = value.find("joins"))
        for (const auto& join : joins->items())
            section.joins.push_back(readJoin(join));
    section.where = readConditions(value, "where");
    section.order = readFields(value, "order");
    section.orderTogether = readFields(value, "order_together");
    section.aggregateOrder = readFields(value, "aggregate_order");
    for (const auto& field : value.find("fields")->members())
        section.fields[field.key] = readField(field.value);
    if (const auto* stream = value.find("stream"))
        section.stream = StreamName{columnName(text(*stream, "column")), oneOrSeveral(*stream, "separator")};
    if (const auto* scope = value.find("scope"))
        section.scope = IdScope{columnName(text(*scope, "column")), text(*scope, "usual")};
    section.idsWithinType = flag(value, "ids_within_type", false);
    section.hexIds = flag(value, "hex_ids", false);
    section.versionsInTypeNames = flag(value, "versions_in_type_names", true);
    readPayloadShape(value, section);
    section.severalPerEvent = flag(value, "several_per_event", false);
    if (const auto* unfold = value.find("unfold"))
        for (const auto& path : unfold->items())
            section.unfold.push_back(textsOf(path));
    if (const auto* states = value.find("states"))
        for (const auto& state : states->members())
            section.states[state.key] = readConditions(state.value);
    return section;
}

/// Aliases are the one thing that the schema cannot check.
Result<> checkAliases(const Section& section, std::string_view role, std::string_view fileName) {
    const auto unknown = [&](const std::string& alias) -> Result<> {
        if (section.tables.contains(alias))
            return {};
        return fail(ErrorCode::InvalidArgument,
            std::string(fileName) + ": /" + std::string(role) + ": the table alias \"" + alias
                + "\" is used but not declared in \"tables\".");
    };
    TRY_VOID(unknown(section.from));
    for (const auto& join : section.joins)
        TRY_VOID(unknown(join.table));
    for (const auto& [name, field] : section.fields)
        if (field.column)
            TRY_VOID(unknown(field.column->table));
    return {};
}

} // namespace

const Field& Section::field(const std::string& role) const {
    static const Field none;
    const auto found = fields.find(role);
    return found == fields.end() ? none : found->second;
}

Result<Layout> readLayout(std::string_view documentText, std::string_view fileName) {
    static constexpr std::pair<std::string_view, LayoutRole> roles[] = {{"events", LayoutRole::Events},
        {"snapshots", LayoutRole::Snapshots}, {"outbox", LayoutRole::Outbox}, {"dead_letters", LayoutRole::DeadLetters},
        {"inbox", LayoutRole::Inbox}};
    TRY_ASSIGN(const auto document, readDocument(documentText, "layout", fileName));
    Layout layout;
    layout.name = text(document, "name");
    layout.title = text(document, "title");
    layout.note = text(document, "note");
    for (const auto& engine : texts(document, "engines"))
        layout.engines.push_back(engine == "sqlite" ? Engine::Sqlite : Engine::Postgresql);
    TRY_ASSIGN(const auto times, readTimes(document, {}, std::string(fileName) + ": "));
    for (const auto& [name, role] : roles)
        if (const auto* section = document.find(name)) {
            layout.sections[role] = readSection(*section);
            TRY_ASSIGN(layout.sections[role].times, readTimes(*section, times, std::string(fileName) + ": /" + std::string(name)));
            TRY_VOID(checkAliases(layout.sections[role], name, fileName));
        }
    return layout;
}

} // namespace leftfold
