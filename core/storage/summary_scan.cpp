// SPDX-License-Identifier: Apache-2.0
#include "core/storage/summary_scan.h"
#include "core/model/type_name.h"
#include "core/storage/event_reading.h"

namespace leftfold {

namespace {

/// Looking into every payload for its aggregate's type would cost more than all else; the first of each type tell enough.
constexpr std::int64_t lookedInto = 64;

void widen(std::optional<Instant>& first, std::optional<Instant>& last, std::optional<Instant> from, std::optional<Instant> to) {
    if (from && (!first || *from < *first))
        first = from;
    if (to && (!last || *to > *last))
        last = to;
}

} // namespace

void TypeCounter::add(const TypeCount& count) {
    auto& known = m_types[{count.type, count.schemaVersion.value_or(-1), count.storedType}];
    if (known.count == 0)
        known = TypeCount{count.type, count.storedType, count.schemaVersion, 0, {}, {}};
    known.count += count.count;
    known.aggregate.add(count.aggregate);
    widen(known.firstAt, known.lastAt, count.firstAt, count.lastAt);
}

void TypeCounter::putInto(StoreSummary& summary) const {
    for (const auto& [key, count] : m_types) {
        summary.types.push_back(count);
        summary.events += count.count;
        widen(summary.firstAt, summary.lastAt, count.firstAt, count.lastAt);
    }
}

TypeCount uncounted(std::string_view storedType, std::optional<std::string_view> version, bool versionsInTypeNames) {
    TypeCount count;
    count.storedType = std::string(storedType);
    auto name = versionsInTypeNames ? splitTypeName(count.storedType) : TypeName{count.storedType, std::nullopt};
    count.type = std::move(name.type);
    count.schemaVersion = name.version;
    const auto number = version && !name.version ? integerOf(*version) : std::nullopt;
    if (number && *number >= 0 && *number < 1'000'000)
        count.schemaVersion = static_cast<int>(*number);
    return count;
}

SummaryScan::SummaryScan(const BoundSection& section, Parts parts)
    : m_section(section)
    , m_parts(parts)
    , m_item(section, m_columns) {
    if (parts.types) {
        m_type = FieldReader(section.field("type"), m_columns);
        m_version = FieldReader(section.field("schema_version"), m_columns);
        m_occurredAt = FieldReader(section.field("occurred_at"), m_columns);
        m_aggregateType = AggregateTypeReader(section, m_columns);
    }
    if (parts.correlations)
        m_correlation = FieldReader(section.field("correlation_id"), m_columns);
}

TypeCount& SummaryScan::countFor(const Row& row) {
    std::string typeBuffer;
    std::string versionBuffer;
    const auto type = m_type.view(row, typeBuffer).value_or(std::string_view());
    const auto version = m_version.view(row, versionBuffer);
    m_key.assign(type);
    m_key += '\0';
    m_key += version.value_or(std::string_view());
    const auto known = m_types.find(m_key);
    if (known != m_types.end())
        return known->second;
    return m_types.emplace(m_key, uncounted(type, version, m_section.section->versionsInTypeNames)).first->second;
}

void SummaryScan::take(const Row& row) {
    takeItem(m_item.of(row));
}

void SummaryScan::takeItem(const Row& row) {
    std::string buffer;
    ++m_rows;
    if (m_parts.types) {
        auto& count = countFor(row);
        ++count.count;
        const auto time = m_occurredAt.view(row, buffer);
        const auto instant = time ? storedInstant(*time, m_section.section->times) : std::nullopt;
        widen(count.firstAt, count.lastAt, instant, instant);
        if (!m_aggregateType.isCostly() || count.count <= lookedInto)
            count.aggregate.add(m_aggregateType.view(row, buffer));
    }
    if (const auto id = m_parts.correlations ? m_correlation.view(row, buffer) : std::nullopt; id && !id->empty())
        m_correlations.emplace(*id);
}

void SummaryScan::putInto(StoreSummary& summary) const {
    TypeCounter counter;
    for (const auto& [key, count] : m_types)
        counter.add(count);
    counter.putInto(summary);
    if (m_parts.correlations)
        summary.correlations = static_cast<std::int64_t>(m_correlations.size());
}

} // namespace leftfold
