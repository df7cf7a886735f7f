// SPDX-License-Identifier: Apache-2.0
#include "core/storage/field_condition.h"
#include "core/storage/aggregate_key.h"
#include "core/storage/text_condition.h"
#include "core/storage/time_condition.h"
#include <algorithm>
#include <charconv>

namespace leftfold {

namespace {

using MaybePiece = std::optional<SqlPiece>;

constexpr std::size_t mostSlashes = 8;

const char* roleOf(EventField field) {
    static constexpr const char* roles[] = {"type", "schema_version", "aggregate_id", "event_id", "version", "position", "occurred_at",
        "correlation_id", "causation_id", nullptr};
    return roles[static_cast<std::size_t>(field)];
}

Narrowing nothing() {
    return {SqlPiece("FALSE"), true};
}

/// The column as text; nothing where it is no bare column, or one whose bytes the engine shows in another way than it keeps them.
std::optional<TextColumn> textColumn(const BoundSection& section, const ColumnName& column) {
    if (section.engine == Engine::Postgresql && section.typeOf(column) == "bytea")
        return std::nullopt;
    return TextColumn(section, column);
}

std::optional<TextColumn> textColumn(const BoundSection& section, const Field& field) {
    return field.plainColumn() ? textColumn(section, *field.column) : std::nullopt;
}

/// The bare columns of which the first with a value counts; nothing where something else may count too.
std::optional<std::vector<ColumnName>> alternatives(const Field& field) {
    if (field.plainColumn())
        return std::vector{*field.column};
    std::vector<ColumnName> columns;
    for (const auto& one : field.first) {
        if (!one.plainColumn())
            return std::nullopt;
        columns.push_back(*one.column);
    }
    return columns.empty() || !field.isWhole() ? std::nullopt : std::optional(std::move(columns));
}

/// True where one of the field's columns fulfils the condition.
template <typename Condition>
MaybePiece anyColumn(const Field& field, const Condition& condition) {
    const auto columns = alternatives(field);
    std::vector<SqlPiece> all;
    for (const auto& column : columns.value_or(std::vector<ColumnName>())) {
        MaybePiece one = condition(column);
        if (!one)
            return std::nullopt;
        all.push_back(*std::move(one));
    }
    return all.empty() ? std::nullopt : MaybePiece(anyOf(all));
}

MaybePiece anyPattern(const std::vector<TextPattern>& patterns, auto&& condition) {
    std::vector<SqlPiece> all;
    for (const auto& pattern : patterns) {
        auto one = condition(pattern);
        if (!one)
            return std::nullopt;
        all.push_back(*std::move(one));
    }
    return anyOf(all);
}

/// A type as stored may carry its version behind it, or before it as in `V1.OrderPlaced`.
MaybePiece typeMatches(const BoundSection& section, const TextPattern& pattern) {
    const auto column = textColumn(section, section.field("type"));
    if (!column)
        return std::nullopt;
    if (!section.section->versionsInTypeNames)
        return column->matches(pattern);
    const auto& first = pattern.pieces().front();
    std::vector<SqlPiece> all;
    if (!first.empty())
        all.push_back(anyOf({column->startsWith(first), column->startsWith("V"), column->startsWith("v")}));
    for (const auto& piece : pattern.pieces())
        if (!piece.empty())
            all.push_back(column->contains(piece));
    return all.empty() ? column->present() : allOf(all);
}

/// `Order` or `o-17`: the type is like this, or the id.
MaybePiece typeOrIdMatches(const BoundSection& section, const TextPattern& pattern) {
    const auto key = textColumn(section, aggregateKeyColumn(section));
    if (!key || section.section->hexIds || section.scope)
        return std::nullopt;
    if (section.stream) {
        std::vector<SqlPiece> all;
        for (const auto& piece : pattern.pieces())
            if (!piece.empty())
                all.push_back(key->contains(piece));
        return all.empty() ? key->present() : allOf(all);
    }
    const auto& type = section.field("aggregate_type");
    if (!type.exists())
        return key->matches(pattern);
    const auto typed = textColumn(section, type);
    return typed ? MaybePiece(anyOf({typed->matches(pattern), key->matches(pattern)})) : std::nullopt;
}

SqlPiece keyIs(const BoundSection& section, const TextColumn& key, const AggregateId& aggregate) {
    std::vector<SqlPiece> all;
    for (const auto& written : aggregateKeys(section, aggregate))
        all.push_back(key.equals(written));
    return anyOf(all);
}

/// `Order/o-17`: each slash may be the one between type and id.
MaybePiece wholeNameMatches(const BoundSection& section, const TextPattern& pattern) {
    const auto key = textColumn(section, aggregateKeyColumn(section));
    const auto& name = pattern.pieces().front();
    if (!key || section.scope || !pattern.isPlain() || static_cast<std::size_t>(std::count(name.begin(), name.end(), '/')) > mostSlashes)
        return std::nullopt;
    const auto& type = section.field("aggregate_type");
    const auto typed = textColumn(section, type);
    std::vector<SqlPiece> all{keyIs(section, *key, {{}, name})}; // without a type
    for (auto at = name.find('/'); at != std::string::npos; at = name.find('/', at + 1)) {
        const AggregateId aggregate{name.substr(0, at), name.substr(at + 1)};
        auto one = keyIs(section, *key, aggregate);
        all.push_back(!section.stream && typed ? allOf({std::move(one), typed->equals(aggregate.type)}) : std::move(one));
    }
    return anyOf(all);
}

MaybePiece textMatches(const BoundSection& section, EventField field, const TextPattern& pattern) {
    if (field == EventField::Outbox || field == EventField::Time)
        return std::nullopt; // messages are asked for when the events have been read; a time is compared as we write it
    if (field == EventField::Type)
        return typeMatches(section, pattern);
    if (field == EventField::Aggregate)
        return pattern.contains('/') ? wholeNameMatches(section, pattern) : typeOrIdMatches(section, pattern);
    return anyColumn(section.field(roleOf(field)), [&](const ColumnName& name) {
        const auto column = textColumn(section, name);
        return column ? MaybePiece(column->matches(pattern)) : std::nullopt;
    });
}

// Whole numbers

std::optional<std::int64_t> wholeNumber(const std::string& digits) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return fault == std::errc{} && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

/// A condition that nothing but the number's column decides; nothing where the column may hold anything else than whole numbers.
Narrowing numberIs(const BoundSection& section, EventField field, Relation relation, std::int64_t number) {
    const auto& column = section.field(roleOf(field));
    if (!column.plainColumn() || field == EventField::Schema) // a version in the type's name comes before the column
        return {};
    const auto type = section.typeOf(*column.column);
    const auto sql = columnSql(*column.column);
    const bool postgres = section.engine == Engine::Postgresql;
    const bool whole = postgres ? type == "bigint" || type == "integer" || type == "smallint"
                                : type.find("int") != std::string::npos || column.column->column == "rowid";
    if (!whole)
        return {};
    SqlPiece piece("(");
    piece << (postgres ? std::string() : "typeof(" + sql + ") = 'integer' AND ") << sql << " " << signOf(relation) << " ";
    return {piece.bind(number) << (postgres ? "::bigint)" : ")"), true};
}

Narrowing numberMatches(const BoundSection& section, EventField field, const std::vector<TextPattern>& patterns) {
    Narrowing all{std::nullopt, true};
    std::vector<SqlPiece> pieces;
    for (const auto& pattern : patterns) {
        const auto number = pattern.isPlain() ? wholeNumber(pattern.pieces().front()) : std::nullopt;
        if (!number || std::to_string(*number) != pattern.pieces().front())
            return {};
        auto one = numberIs(section, field, Relation::Equal, *number);
        if (!one.sql)
            return {};
        pieces.push_back(*std::move(one.sql));
    }
    all.sql = anyOf(pieces);
    return all;
}

// Search

/// Everything that a search looks at, as far as it is known to stand in columns; nothing where a part of it does not.
std::optional<std::vector<TextColumn>> searchedColumns(const BoundSection& section) {
    std::vector<TextColumn> columns;
    for (const char* role : {"type", "aggregate_type", "event_id", "correlation_id", "causation_id"}) {
        const auto& field = section.field(role);
        const auto column = textColumn(section, field);
        if (field.exists() && !column)
            return std::nullopt;
        if (column)
            columns.push_back(*column);
    }
    const auto key = textColumn(section, aggregateKeyColumn(section));
    if (!key || section.section->hexIds)
        return std::nullopt;
    columns.push_back(*key);
    return columns;
}

/// On SQLite nothing is gained: looking through the text takes as long there as here.
MaybePiece searchCondition(const BoundSection& section, const TextPattern& text) {
    const auto& payload = section.field("payload");
    const bool jsonb = section.engine == Engine::Postgresql && payload.plainColumn() && section.typeOf(*payload.column) == "jsonb";
    auto columns = jsonb ? searchedColumns(section) : std::nullopt;
    if (!columns)
        return std::nullopt;
    columns->push_back(TextColumn(section, *payload.column));
    std::vector<SqlPiece> places{columns->back().contains("\\")}; // escapes are read here
    for (const auto& column : *columns) {
        std::vector<SqlPiece> pieces;
        for (const auto& piece : text.pieces())
            if (!piece.empty())
                pieces.push_back(column.containsWord(piece));
        places.push_back(pieces.empty() ? column.present() : allOf(pieces));
    }
    return anyOf(places);
}

struct FieldConditions {
    const BoundSection& section;

    std::optional<Narrowing> operator()(const PatternTerm& term) const {
        const auto* field = std::get_if<EventField>(&term.operand);
        if (!field)
            return std::nullopt;
        if (auto known = settled(*field))
            return known;
        if (isNumeric(*field))
            return numberMatches(section, *field, term.anyOf);
        return Narrowing{anyPattern(term.anyOf, [&](const TextPattern& pattern) { return textMatches(section, *field, pattern); }), false};
    }
    std::optional<Narrowing> operator()(const ComparisonTerm& term) const {
        const auto* field = std::get_if<EventField>(&term.operand);
        if (!field)
            return std::nullopt;
        if (auto known = settled(*field))
            return known;
        if (isNumeric(*field)) {
            const auto number = wholeNumber(term.value.text);
            return number ? numberIs(section, *field, term.relation, *number) : Narrowing();
        }
        if (term.relation != Relation::Equal || term.value.kind != Literal::Kind::Text)
            return Narrowing();
        return Narrowing{textMatches(section, *field, TextPattern::plain(term.value.text)), false};
    }
    std::optional<Narrowing> operator()(const RegexTerm& term) const {
        const auto* field = std::get_if<EventField>(&term.operand);
        return field ? std::optional(settled(*field).value_or(Narrowing())) : std::nullopt;
    }
    std::optional<Narrowing> operator()(const TimeTerm& term) const {
        const auto& field = section.field("occurred_at");
        if (!field.exists())
            return nothing();
        return Narrowing{anyColumn(field, [&](const ColumnName& column) { return timeCondition(section, column, term); }), false};
    }
    std::optional<Narrowing> operator()(const PresenceTerm& term) const {
        const auto* field = std::get_if<EventField>(&term.operand);
        if (!field)
            return std::nullopt;
        if (const auto known = settled(*field))
            return Narrowing{SqlPiece(term.present ? "FALSE" : "TRUE"), true};
        const auto column =
            isNumeric(*field) || *field == EventField::Outbox ? std::nullopt : textColumn(section, section.field(roleOf(*field)));
        if (!column || *field == EventField::Time || (*field == EventField::Aggregate && section.stream))
            return Narrowing();
        return Narrowing{term.present ? column->present() : column->absent(), false};
    }
    std::optional<Narrowing> operator()(const SearchTerm& term) const { return Narrowing{searchCondition(section, term.text), false}; }
    template <typename Other>
    std::optional<Narrowing> operator()(const Other&) const {
        return std::nullopt;
    }

private:
    /// A field that the store does not have is missing everywhere.
    std::optional<Narrowing> settled(EventField field) const {
        if (field == EventField::Outbox)
            return std::nullopt;
        if (field == EventField::Aggregate)
            return aggregateKeyColumn(section).column.empty() && !section.field("aggregate_id").exists() ? std::optional(nothing())
                                                                                                         : std::nullopt;
        const bool inTypeNames = field == EventField::Schema && section.section->versionsInTypeNames;
        return section.field(roleOf(field)).exists() || inTypeNames ? std::nullopt : std::optional(nothing());
    }
};

} // namespace

std::optional<Narrowing> fieldCondition(const BoundSection& section, const Expression& term) {
    return std::visit(FieldConditions{section}, term.node);
}

} // namespace leftfold
