// SPDX-License-Identifier: Apache-2.0
#include "core/storage/time_condition.h"

namespace leftfold {

namespace {

/// Zones move a written date, by 100 hours at most in what parseInstant reads.
constexpr std::chrono::hours widest{24 * 5};

bool isInFourDigits(Instant at) {
    static constexpr Instant first =
        std::chrono::sys_days(std::chrono::year_month_day(std::chrono::year(1), std::chrono::month(1), std::chrono::day(10)));
    static constexpr Instant last =
        std::chrono::sys_days(std::chrono::year_month_day(std::chrono::year(9999), std::chrono::month(12), std::chrono::day(20)));
    return at > first && at < last;
}

std::string dateOf(Instant at) {
    return formatInstant(at).substr(0, 10);
}

bool hasLowerBound(Relation relation) {
    return relation == Relation::Greater || relation == Relation::AtLeast || relation == Relation::Equal;
}

bool hasUpperBound(Relation relation) {
    return relation == Relation::Less || relation == Relation::AtMost || relation == Relation::Equal;
}

/// Clocks are set back: local times are not in the order of time, so some days more are let through here too.
SqlPiece localCondition(const std::string& sql, const TimeTerm& term) {
    SqlPiece piece("(TRUE");
    if (hasLowerBound(term.relation))
        (piece << " AND " << sql << " >= ").bind(formatInstant(term.point.at - widest)) << "::timestamp";
    if (hasUpperBound(term.relation))
        (piece << " AND " << sql << " <= ").bind(formatInstant(term.point.at + widest)) << "::timestamp";
    return piece << ")";
}

/// Dates as texts are in the order of time, but for their zones: so some days more are let through. What is no date (seconds
/// since 1970) passes too.
SqlPiece textCondition(const std::string& text, const TimeTerm& term) {
    SqlPiece piece("(substr(" + text + ", 5, 1) <> '-' OR (TRUE");
    if (hasLowerBound(term.relation))
        (piece << " AND " << text << " >= ").bind(dateOf(term.point.at - widest));
    if (hasUpperBound(term.relation))
        (piece << " AND " << text << " < ").bind(dateOf(term.point.at + widest + std::chrono::hours(24)));
    return piece << "))";
}

} // namespace

std::optional<SqlPiece> timeCondition(const BoundSection& section, const ColumnName& column, const TimeTerm& term) {
    const auto sql = columnSql(column);
    const auto type = section.typeOf(column);
    if (!isInFourDigits(term.point.at))
        return std::nullopt;
    if (section.engine == Engine::Sqlite)
        return textCondition(sql + " COLLATE BINARY", term);
    if (type == "text" || type.starts_with("character varying"))
        return textCondition(sql + " COLLATE \"C\"", term);
    if (!type.starts_with("timestamp"))
        return std::nullopt;
    if (section.section->times.zone && type != "timestamp with time zone")
        return localCondition(sql, term);
    SqlPiece piece(sql + " " + std::string(signOf(term.relation)) + " ");
    return piece.bind(formatInstant(term.point.at)) << (type == "timestamp with time zone" ? "::timestamptz" : "::timestamp");
}

} // namespace leftfold
