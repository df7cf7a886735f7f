// SPDX-License-Identifier: Apache-2.0
#include "core/storage/facet_text.h"
#include "core/storage/event_reading.h"
#include "core/storage/summary_scan.h"

namespace leftfold {

namespace {

/// Microseconds before the first time that PostgreSQL has (4714 BC): what is counted from there is never negative.
constexpr std::int64_t beforeAllTimes = 220'000'000'000'000'000;

/// The whole number of buckets that lie before the epoch, in microseconds from the origin of buckets.
std::int64_t shift(Instant::duration width) {
    const auto origin = TimeBuckets::origin().time_since_epoch().count();
    return (beforeAllTimes / width.count() + 1) * width.count() - origin;
}

std::optional<std::string> valueSql(const BoundSection& section, const char* role) {
    const auto& field = section.field(role);
    return field.exists() ? fieldSql(section, field) : std::optional<std::string>("NULL");
}

/// The column that has the time of every event.
std::optional<ColumnName> timeColumn(const BoundSection& section) {
    const auto& field = section.field("occurred_at");
    const auto& first = field.first.empty() ? field : field.first.front();
    const auto type = first.plainColumn() ? section.typeOf(*first.column) : std::string();
    if (!type.starts_with("timestamp") || (section.section->times.zone && type != "timestamp with time zone"))
        return std::nullopt;
    return field.first.empty() || !section.isNullable(*first.column) ? first.column : std::nullopt;
}

std::string bucketSql(const ColumnName& column, Instant::duration width) {
    const auto time = columnSql(column);
    return "CASE WHEN isfinite(" + time + ") THEN ((date_part('epoch', " + time + ") * 1000000)::bigint + " + std::to_string(shift(width))
        + ") / " + std::to_string(width.count()) + " END";
}

} // namespace

std::optional<FacetGroups> FacetGroups::of(
    const BoundSection& section, const EventQuery& query, const Stretch& stretch, Instant::duration width) {
    const auto type = valueSql(section, "type");
    const auto schema = valueSql(section, "schema_version");
    const auto aggregateType = valueSql(section, "aggregate_type");
    const auto time = timeColumn(section);
    if (section.engine != Engine::Postgresql || section.stream || !type || !schema || !aggregateType || !time)
        return std::nullopt;
    auto statement = groupsStatement(section, query, stretch, {*type, *schema, *aggregateType, bucketSql(*time, width)});
    if (!statement.rest.empty())
        return std::nullopt;
    return FacetGroups(section, std::move(statement.sql), width);
}

Result<> FacetGroups::take(const Row& row, FacetTally& tally) const {
    const auto counted = uncounted(row.bytes(0), row.value(1), m_section.section->versionsInTypeNames);
    Event event;
    event.type = counted.type;
    event.schemaVersion = counted.schemaVersion;
    event.aggregate.type = std::string(row.bytes(2));
    if (const auto bucket = row.isNull(3) ? std::nullopt : integerOf(row.bytes(3)))
        event.occurredAt = Instant(std::chrono::microseconds(*bucket * m_width.count() - shift(m_width)));
    else if (!m_section.field("occurred_at").first.empty())
        return fail(ErrorCode::Malformed, "A time is none that can be counted in the engine.");
    tally.add(event, integerOf(row.bytes(4)).value_or(0));
    return {};
}

} // namespace leftfold
