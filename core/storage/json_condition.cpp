// SPDX-License-Identifier: Apache-2.0
#include "core/storage/json_condition.h"
#include "core/storage/text_condition.h"
#include <algorithm>

namespace leftfold {

namespace {

/// Numbers whose text is longer than this are left to us: PostgreSQL's own end at some 130,000 digits.
constexpr std::size_t longestNumber = 200;
/// Documents whose text is longer, in bytes, are left to us too: no number in a shorter one is too long for PostgreSQL.
constexpr const char* longestText = "16000";

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
    std::string document; ///< the whole

    JsonPlace(JsonKind stored, const ColumnName& column, const std::string& array)
        : kind(stored)
        , value(SqlPiece("(" + columnSql(column) + " #> ").bind(array) << "::text[])")
        , text(SqlPiece("(" + columnSql(column) + " #>> ").bind(array) << "::text[])")
        , document(columnSql(column)) { }

    SqlPiece typeOf() const { return SqlPiece(kind == JsonKind::Binary ? "jsonb_typeof" : "json_typeof") << value; }
    SqlPiece present() const { return SqlPiece(value) << " IS NOT NULL"; }
    SqlPiece kindIs(std::string_view name) const { return typeOf() << " = '" << name << "'"; }
};

/// A number, also one that stands in a text, as both compare alike. Counted repetitions would take PostgreSQL ten times as long;
/// what is longer than `longestText` is not looked at.
constexpr std::string_view plainNumber = "^-?[0-9]+(?:[.][0-9]+)?$";

/// JSON that is a text is parsed by each look into it, so that one has to do where there is a plain number.
SqlPiece numberInText(const JsonPlace& place, const ComparisonTerm& term) {
    SqlPiece piece("CASE WHEN octet_length(" + place.document + "::text) > " + longestText + " THEN TRUE ELSE coalesce(substring(");
    piece << place.text << " from '" << plainNumber << "')::numeric " << signOf(term.relation) << " ";
    return piece.bind(term.value.text) << "::numeric, " << place.value << "::text ~ '^[-0-9\"]') END";
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

/// Whether JSON writes the text as it is, unless it spells letters by their numbers.
bool isPlain(std::string_view text) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_. $@";
    return text.find_first_not_of(plain) == std::string_view::npos;
}

/// The last name of a path as a document must have it; nothing where that can't be told.
std::optional<std::string> nameIn(const ValuePath& path) {
    const auto last = std::find_if(
        path.steps.rbegin(), path.steps.rend(), [](const PathStep& step) { return std::holds_alternative<std::string>(step); });
    const auto* name = last == path.steps.rend() ? nullptr : std::get_if<std::string>(&*last);
    return name && isPlain(*name) ? std::optional('"' + *name + '"') : std::nullopt;
}

/// The text that is asked for as a document must have it; nothing where that can't be told.
std::optional<std::string> textIn(const PatternTerm& term) {
    const bool isOne = term.anyOf.size() == 1 && term.anyOf.front().isPlain();
    return isOne && isPlain(term.anyOf.front().pieces().front()) ? std::optional(term.anyOf.front().pieces().front()) : std::nullopt;
}

std::optional<std::string> textIn(const ComparisonTerm& term) {
    const bool isText = term.relation == Relation::Equal && term.value.kind == Literal::Kind::Text && !term.value.number;
    return isText && isPlain(term.value.text) ? std::optional(term.value.text) : std::nullopt;
}

/// PostgreSQL ends a statement that reads an escape which its texts cannot hold, so where there are such, documents with escapes
/// are ours. And to look for a text is several times as fast as to parse.
SqlPiece withinText(const BoundSection& section, const ColumnName& column, const std::optional<std::string>& part, const SqlPiece& asked) {
    const auto text = columnSql(column) + "::text";
    const auto escapes = "strpos(" + text + ", chr(92) || 'u')";
    SqlPiece piece("(CASE WHEN " + text + " LIKE '\"%' THEN TRUE ");
    if (part)
        (piece << "WHEN strpos(" << text << ", ").bind(*part) << ") = 0 AND " << escapes << " = 0 THEN FALSE ";
    if (section.mayHoldEscapes)
        piece << "WHEN " << escapes << " > 0 THEN TRUE ";
    return piece << "ELSE " << asked << " END)";
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
        return at(
            term.operand,
            [&](const JsonPlace& place) {
                std::vector<SqlPiece> all;
                for (const auto& pattern : term.anyOf)
                    all.push_back(postgresMatches(place.text, pattern));
                return anyOf(all);
            },
            textIn(term));
    }
    std::optional<SqlPiece> operator()(const ComparisonTerm& term) const {
        return at(
            term.operand,
            [&](const JsonPlace& place) {
                if (term.relation == Relation::Unequal)
                    return place.present();
                if (term.value.kind == Literal::Kind::Number)
                    return numberCondition(place, term);
                return term.relation == Relation::Equal ? equalCondition(place, term.value) : place.present();
            },
            textIn(term));
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

    /// `part`: a text that every document has for which the condition holds.
    template <typename Condition>
    std::optional<SqlPiece> at(const Operand& operand, const Condition& condition, const std::optional<std::string>& part = {}) const {
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
        return kind == JsonKind::Binary ? asked : withinText(section, *column, part ? part : nameIn(*path), asked);
    }
};

} // namespace

std::optional<SqlPiece> jsonCondition(const BoundSection& section, const Expression& term) {
    return std::visit(JsonConditions{section}, term.node);
}

} // namespace leftfold
