// SPDX-License-Identifier: Apache-2.0
#include "core/storage/index_advice.h"
#include "core/storage/aggregate_key.h"
#include "core/storage/sql_text.h"
#include <algorithm>

namespace leftfold {

namespace {

/// A term that an index could answer, and how much it narrows; lower is better.
struct Candidate {
    int rank = 100;
    Operand operand;
    bool prefix = false; ///< it asks for a beginning, not for the whole
};

int rankOf(EventField field) {
    static constexpr int ranks[] = {5, 99, 1, 0, 7, 0, 6, 2, 3, 99}; // in the order of EventField
    return ranks[static_cast<std::size_t>(field)];
}

struct CandidateOf {
    std::optional<Candidate> operator()(const PatternTerm& term) const {
        const auto startsPlain = [](const TextPattern& pattern) { return !pattern.pieces().front().empty(); };
        if (!std::all_of(term.anyOf.begin(), term.anyOf.end(), startsPlain))
            return std::nullopt;
        const auto isPlain = [](const TextPattern& pattern) { return pattern.isPlain(); };
        return of(term.operand, !std::all_of(term.anyOf.begin(), term.anyOf.end(), isPlain));
    }
    std::optional<Candidate> operator()(const ComparisonTerm& term) const {
        const bool equal = term.relation == Relation::Equal;
        const auto* field = std::get_if<EventField>(&term.operand);
        const bool text = term.value.kind == Literal::Kind::Text;
        const bool answerable = field ? (equal && text) || (isNumeric(*field) && term.relation != Relation::Unequal) : equal && text;
        return answerable ? of(term.operand, false) : std::nullopt;
    }
    std::optional<Candidate> operator()(const TimeTerm&) const { return of(EventField::Time, false); }
    template <typename Other>
    std::optional<Candidate> operator()(const Other&) const {
        return std::nullopt;
    }

private:
    static std::optional<Candidate> of(const Operand& operand, bool prefix) {
        const auto* field = std::get_if<EventField>(&operand);
        const int rank = field ? rankOf(*field) : 4;
        return rank < 99 ? std::optional(Candidate{rank, operand, prefix}) : std::nullopt;
    }
};

std::string tableSql(const BoundSection& section, const std::string& alias) {
    const auto& table = section.tables.at(alias);
    return (table.schema.empty() ? "" : quotedName(table.schema) + '.') + quotedName(table.name);
}

std::string onColumn(const BoundSection& section, const ColumnName& column, bool prefix) {
    const bool pattern = section.engine == Engine::Postgresql && prefix;
    return "CREATE INDEX ON " + tableSql(section, column.table) + " (" + quotedName(column.column) + (pattern ? " text_pattern_ops" : "")
        + ");";
}

/// SQLite wants a name.
std::string named(std::string statement, const BoundSection& section, const ColumnName& column) {
    if (section.engine == Engine::Sqlite)
        statement.insert(statement.find("ON "), quotedName(section.tables.at(column.table).name + '_' + column.column) + ' ');
    return statement;
}

std::optional<ColumnName> columnOf(const BoundSection& section, EventField field) {
    static constexpr const char* roles[] = {
        "type", "", "", "event_id", "version", "position", "occurred_at", "correlation_id", "causation_id", ""};
    if (field == EventField::Aggregate)
        return aggregateKeyColumn(section);
    const auto& found = section.field(roles[static_cast<std::size_t>(field)]);
    if (found.plainColumn())
        return found.column;
    return found.first.empty() || !found.first.front().plainColumn() ? std::nullopt : found.first.front().column;
}

/// Only PostgreSQL's jsonb is asked about a path, so an index on one serves there alone.
std::string onPath(const BoundSection& section, const ValuePath& path) {
    const auto& field = section.field(path.root == PathRoot::Data ? "payload" : "metadata");
    const auto& layout = *section.section;
    if (!field.plainColumn() || section.typeOf(*field.column) != "jsonb" || !layout.dataPath.empty() || !layout.wrapperType.empty())
        return {};
    std::string array;
    for (const auto& step : path.steps) {
        if (std::holds_alternative<AnyItem>(step))
            return {};
        const auto* name = std::get_if<std::string>(&step);
        array += (array.empty() ? "" : ",") + quotedName(name ? *name : std::to_string(std::get<std::size_t>(step)));
    }
    return "CREATE INDEX ON " + tableSql(section, field.column->table) + " ((" + quotedName(field.column->column) + " #>> "
        + literal('{' + array + '}') + "));";
}

std::string statementFor(const BoundSection& section, const Candidate& candidate) {
    if (const auto* path = std::get_if<ValuePath>(&candidate.operand))
        return candidate.prefix ? std::string() : onPath(section, *path);
    const auto field = std::get<EventField>(candidate.operand);
    const auto column = columnOf(section, field);
    // Times that are texts are narrowed by some days on each side, and what is no date passes: no index can tell.
    const bool looseTime =
        field == EventField::Time && (section.engine == Engine::Sqlite || !column || !section.typeOf(*column).starts_with("timestamp"));
    if (!column || column->column == "rowid" || looseTime)
        return {};
    return named(onColumn(section, *column, candidate.prefix || field == EventField::Type), section, *column);
}

} // namespace

IndexAdvice adviseIndex(const BoundSection& section, const Expression& filter) {
    std::vector<Candidate> candidates;
    for (const auto& part : conjuncts(filter))
        if (auto candidate = std::visit(CandidateOf{}, part.node))
            candidates.push_back(*std::move(candidate));
    std::stable_sort(
        candidates.begin(), candidates.end(), [](const Candidate& left, const Candidate& right) { return left.rank < right.rank; });
    for (const auto& candidate : candidates)
        if (auto statement = statementFor(section, candidate); !statement.empty())
            return {operandText(candidate.operand), std::move(statement)};
    return candidates.empty() ? IndexAdvice() : IndexAdvice{operandText(candidates.front().operand), {}};
}

} // namespace leftfold
