// SPDX-License-Identifier: Apache-2.0
#include "core/model/type_name.h"
#include "core/storage/sql/sql_event_source.h"
#include "core/storage/summary_text.h"
#include <map>
#include <set>

namespace leftfold::sql {

namespace {

void widen(std::optional<Instant>& first, std::optional<Instant>& last, std::optional<Instant> from, std::optional<Instant> to) {
    if (from && (!first || *from < *first))
        first = from;
    if (to && (!last || *to > *last))
        last = to;
}

std::optional<Instant> instantIn(const Row& row, int column) {
    return row.isNull(column) ? std::nullopt : parseInstant(row.bytes(column));
}

/// Counts by stored type and version, put together to what a person reads: by type, then version.
class TypeCounter {
public:
    void add(const TypeCount& count) {
        auto& known = m_types[{count.type, count.schemaVersion.value_or(-1), count.storedType}];
        if (known.count == 0)
            known = TypeCount{count.type, count.storedType, count.schemaVersion, 0, {}, {}};
        known.count += count.count;
        widen(known.firstAt, known.lastAt, count.firstAt, count.lastAt);
    }
    void putInto(StoreSummary& summary) const {
        for (const auto& [key, count] : m_types) {
            summary.types.push_back(count);
            summary.events += count.count;
            widen(summary.firstAt, summary.lastAt, count.firstAt, count.lastAt);
        }
    }

private:
    std::map<std::tuple<std::string, int, std::string>, TypeCount> m_types;
};

TypeCount typeIn(const Row& row, bool versionsInNames) {
    TypeCount count;
    count.storedType = std::string(row.bytes(0));
    const auto name = versionsInNames ? splitTypeName(count.storedType) : TypeName{count.storedType, std::nullopt};
    count.type = name.type;
    count.schemaVersion = name.version;
    if (const auto version = row.isNull(1) ? std::nullopt : integerOf(row.bytes(1));
        version && !name.version && *version >= 0 && *version < 1'000'000)
        count.schemaVersion = static_cast<int>(*version);
    count.count = integerOf(row.bytes(2)).value_or(0);
    count.firstAt = instantIn(row, 3);
    count.lastAt = instantIn(row, 4);
    return count;
}

} // namespace

Result<> SqlEventSource::summarizeBySql(StoreSummary& summary, const SqlText& types, const SqlText& totals) {
    TypeCounter counter;
    TRY_VOID(forEachRow(types, [&](const Row& row) -> Result<> {
        counter.add(typeIn(row, m_events.section->versionsInTypeNames));
        return {};
    }));
    counter.putInto(summary);
    return forEachRow(totals, [&](const Row& row) -> Result<> {
        summary.aggregates = integerOf(row.bytes(0)).value_or(0);
        if (!row.isNull(1))
            summary.correlations = integerOf(row.bytes(1));
        return {};
    });
}

Result<> SqlEventSource::summarizeByReading(StoreSummary& summary, Progress& progress) {
    TypeCounter counter;
    std::set<AggregateId> aggregates;
    std::set<CorrelationId> correlations;
    TRY_VOID(forEachPage(*this, EventQuery{.payload = PayloadPart::Beginning}, progress, [&](const EventPage& page) -> Result<> {
        for (const auto& event : page.events) {
            counter.add({event.type, event.storedType, event.schemaVersion, 1, event.occurredAt, event.occurredAt});
            aggregates.insert(event.aggregate);
            if (!event.correlation.empty())
                correlations.insert(event.correlation);
        }
        return {};
    }));
    counter.putInto(summary);
    summary.aggregates = static_cast<std::int64_t>(aggregates.size());
    if (m_events.field("correlation_id").exists())
        summary.correlations = static_cast<std::int64_t>(correlations.size());
    return {};
}

Result<> SqlEventSource::summarizeEvents(StoreSummary& summary, Progress& progress) {
    const auto types = typesStatement(m_events);
    const auto totals = totalsStatement(m_events);
    return types && totals ? summarizeBySql(summary, *types, *totals) : summarizeByReading(summary, progress);
}

Result<> SqlEventSource::summarizeOutbox(StoreSummary& summary) {
    for (const auto* match : sections(LayoutRole::Outbox)) {
        auto& counts = summary.outbox ? *summary.outbox : summary.outbox.emplace();
        TRY_VOID(forEachRow(messageStatesStatement(*match->bound), [&](const Row& row) -> Result<> {
            const auto state = row.bytes(0);
            (state == "published"        ? counts.published
                    : state == "pending" ? counts.pending
                                         : counts.failed) += integerOf(row.bytes(1)).value_or(0);
            return {};
        }));
    }
    return {};
}

Result<> SqlEventSource::summarizeSnapshots(StoreSummary& summary) {
    for (const auto* match : sections(LayoutRole::Snapshots))
        TRY_VOID(forEachRow(countStatement(*match->bound), [&](const Row& row) -> Result<> {
            summary.snapshots += integerOf(row.bytes(0)).value_or(0);
            return {};
        }));
    return {};
}

Result<StoreSummary> SqlEventSource::summarize(Progress& progress) {
    StoreSummary summary;
    TRY_VOID(summarizeEvents(summary, progress));
    if (!progress.keepGoing(summary.events, summary.events))
        return fail(ErrorCode::Cancelled, "Counting was cancelled.");
    TRY_VOID(summarizeSnapshots(summary));
    TRY_VOID(summarizeOutbox(summary));
    return summary;
}

} // namespace leftfold::sql
