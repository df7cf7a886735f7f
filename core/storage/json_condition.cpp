// SPDX-License-Identifier: Apache-2.0
#include "core/storage/json_condition.h"
#include "core/storage/text_condition.h"
#include <algorithm>

namespace leftfold {

namespace {

/// Numbers whose text is longer than this are left to us: PostgreSQL's own end at some 130,000 digits.
constexpr std::size_t longestNumber = 200;

/// The column, jsonb or json, that paths of this root lead into; nothing where data and metadata are mixed or wrapped.
std::optional<ColumnName> jsonColumn(const BoundSection& section, const ValuePath& path) {
    const auto& layout = *section.section;
    const bool isData = path.root == PathRoot::Data;
    const auto& field = section.field(isData ? "payload" : "metadata");
    const bool whole = layout.dataPath.empty() && layout.metadataPath.empty() && layout.wrapperType.empty();
    if (!field.plainColumn() || !whole || !section.typeOf(*field.column).starts_with("json") || section.holdsItems(*field.column)
        || section.holdsJsonTexts)
        return std::nullopt;
    const auto isMetadata = [&](const PathStep& step) {
        const auto* name = std::get_if<std::string>(&step);
        return !name || std::find(layout.metadataMembers.begin(), layout.metadataMembers.end(), *name) != layout.metadataMembers.end();
    };
    if (isData ? path.steps.empty() || isMetadata(path.steps.front()) : !layout.metadataMembers.empty())
        return std::nullopt;
    return field.column;
}

/// `{"items","0","price"}`, up to the first `[*]`; nothing for a name that PostgreSQL cannot hold.
std::optional<std::string> arrayOf(const ValuePath& path) {
    std::string text = "{";
    for (const auto& step : path.steps) {
        if (std::holds_alternative<AnyItem>(step))
            break;
        const auto* name = std::get_if<std::string>(&step);
        text += text.size() > 1 ? ",\"" : "\"";
        for (const char symbol : name ? *name : std::to_string(std::get<std::size_t>(step))) {
            if (symbol == '\0')
                return std::nullopt;
            if (symbol == '"' || symbol == '\\')
                text += '\\';
            text += symbol;
        }
        text += '"';
    }
    return text + '}';
}

bool hasAnyItem(const ValuePath& path) {
    return std::any_of(path.steps.begin(), path.steps.end(), [](const PathStep& step) { return std::holds_alternative<AnyItem>(step); });
}

/// Binary JSON, or the text that was stored.
enum class JsonKind { Binary, Text };

/// What a path leads to. A bound path is as good as a written one to PostgreSQL's planner: an index on the same expression serves.
struct JsonPlace {
    JsonKind kind;
    SqlPiece value; ///< jsonb or json
    SqlPiece text; ///< what it says

    JsonPlace(JsonKind stored, const ColumnName& column, const std::string& array)
        : kind(stored)
        , value(SqlPiece("(" + columnSql(column) + " #> ").bind(array) << "::text[])")
        , text(SqlPiece("(" + columnSql(column) + " #>> ").bind(array) << "::text[])") { }

    SqlPiece typeOf() const { return SqlPiece(kind == JsonKind::Binary ? "jsonb_typeof" : "json_typeof") << value; }
    SqlPiece present() const { return SqlPiece(value) << " IS NOT NULL"; }
    SqlPiece kindIs(std::string_view name) const { return typeOf() << " = '" << name << "'"; }
};

/// A number, also one that stands in a text, as both compare alike: the number alone.
constexpr std::string_view plainNumber = "^\"?(-?[0-9]{1,100}(?:[.][0-9]{1,100})?)\"?$";

/// JSON that is a text is parsed by each look into it, so that one has to do where there is a plain number: the token itself says
/// what it is.
SqlPiece numberInText(const JsonPlace& place, const ComparisonTerm& term) {
    SqlPiece piece("coalesce(substring(");
    piece << place.value << "::text from '" << plainNumber << "')::numeric " << signOf(term.relation) << " ";
    return piece.bind(term.value.text) << "::numeric, " << place.value << "::text ~ '^[-0-9\"]')";
}

SqlPiece numberCondition(const JsonPlace& place, const ComparisonTerm& term) {
    if (term.value.text.size() > longestNumber || term.value.text.find_first_of("eE") != std::string::npos)
        return anyOf({place.kindIs("number"), place.kindIs("string")});
    if (place.kind == JsonKind::Text)
        return numberInText(place, term);
    SqlPiece piece("(CASE ");
    piece << place.typeOf() << " WHEN 'number' THEN " << place.value << "::numeric " << signOf(term.relation) << " ";
    return piece.bind(term.value.text) << "::numeric WHEN 'string' THEN TRUE ELSE FALSE END)";
}

/// The last name of a path, where JSON writes it as it is.
std::optional<std::string> plainName(const ValuePath& path) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_. $@";
    const auto last = std::find_if(
        path.steps.rbegin(), path.steps.rend(), [](const PathStep& step) { return std::holds_alternative<std::string>(step); });
    const auto* name = last == path.steps.rend() ? nullptr : std::get_if<std::string>(&*last);
    return name && name->find_first_not_of(plain) == std::string::npos ? std::optional(*name) : std::nullopt;
}

/// PostgreSQL ends a statement that reads an escape which its texts cannot hold, so documents with escapes are ours. And to look
/// for a name is several times as fast as to parse.
SqlPiece withinText(const ColumnName& column, const ValuePath& path, const SqlPiece& condition) {
    const auto text = columnSql(column) + "::text";
    SqlPiece piece("(CASE WHEN strpos(" + text + ", chr(92) || 'u') > 0 OR " + text + " LIKE '\"%' THEN TRUE ");
    if (const auto name = plainName(path))
        (piece << "WHEN strpos(" << text << ", ").bind('"' + *name + '"') << ") = 0 THEN FALSE ";
    return piece << "ELSE " << condition << " END)";
}

SqlPiece equalCondition(const JsonPlace& place, const Literal& literal) {
    if (literal.kind == Literal::Kind::Null)
        return place.kindIs("null");
    auto same = postgresMatches(place.text, TextPattern::plain(literal.text));
    return literal.kind == Literal::Kind::Text && literal.number ? anyOf({std::move(same), place.kindIs("number")}) : same;
}

struct JsonConditions {
    const BoundSection& section;

    std::optional<SqlPiece> operator()(const PatternTerm& term) const {
        return at(term.operand, [&](const JsonPlace& place) {
            std::vector<SqlPiece> all;
            for (const auto& pattern : term.anyOf)
                all.push_back(postgresMatches(place.text, pattern));
            return anyOf(all);
        });
    }
    std::optional<SqlPiece> operator()(const ComparisonTerm& term) const {
        return at(term.operand, [&](const JsonPlace& place) {
            if (term.relation == Relation::Unequal)
                return place.present();
            if (term.value.kind == Literal::Kind::Number)
                return numberCondition(place, term);
            return term.relation == Relation::Equal ? equalCondition(place, term.value) : place.present();
        });
    }
    std::optional<SqlPiece> operator()(const RegexTerm& term) const { return present(term.operand); }
    std::optional<SqlPiece> operator()(const PresenceTerm& term) const { return term.present ? present(term.operand) : std::nullopt; }
    template <typename Other>
    std::optional<SqlPiece> operator()(const Other&) const {
        return std::nullopt;
    }

private:
    std::optional<SqlPiece> present(const Operand& operand) const {
        return at(operand, [](const JsonPlace& place) { return place.present(); });
    }

    template <typename Condition>
    std::optional<SqlPiece> at(const Operand& operand, const Condition& condition) const {
        const auto* path = std::get_if<ValuePath>(&operand);
        const auto column = path && section.engine == Engine::Postgresql ? jsonColumn(section, *path) : std::nullopt;
        if (!column)
            return std::nullopt;
        const auto array = arrayOf(*path);
        if (!array)
            return SqlPiece("FALSE");
        const auto kind = section.typeOf(*column) == "jsonb" ? JsonKind::Binary : JsonKind::Text;
        const JsonPlace place(kind, *column, *array);
        const SqlPiece asked = hasAnyItem(*path) ? place.present() : condition(place);
        return kind == JsonKind::Binary ? asked : withinText(*column, *path, asked);
    }
};

} // namespace

std::optional<SqlPiece> jsonCondition(const BoundSection& section, const Expression& term) {
    return std::visit(JsonConditions{section}, term.node);
}

} // namespace leftfold
