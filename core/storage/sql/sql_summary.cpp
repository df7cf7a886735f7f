// SPDX-License-Identifier: Apache-2.0
#include "core/storage/aggregate_key.h"
#include "core/storage/sql/sql_event_source.h"
#include "core/storage/summary_scan.h"
#include "core/storage/summary_text.h"

namespace leftfold::sql {

namespace {

/// So many rows are counted between two words of progress.
constexpr std::int64_t tellEvery = 8192;

tl::unexpected<Error> cancelled() {
    return fail(ErrorCode::Cancelled, "Counting was cancelled.");
}

std::optional<Instant> instantIn(const Row& row, int column, const BoundSection& section) {
    return row.isNull(column) ? std::nullopt : storedInstant(row.bytes(column), section.section->times);
}

/// A row that the engine has counted.
TypeCount typeIn(const Row& row, const BoundSection& section) {
    auto count = uncounted(row.bytes(0), row.value(1), section.section->versionsInTypeNames);
    count.count = integerOf(row.bytes(2)).value_or(0);
    count.firstAt = instantIn(row, 3, section);
    count.lastAt = instantIn(row, 4, section);
    for (const int column : {5, 6})
        if (!row.isNull(column))
            count.aggregate.add(section.stream ? aggregateTypeOf(section, row.bytes(column)) : row.bytes(column));
    return count;
}

} // namespace

/// False: the first or last of some times is none, so that only reading all of them tells.
Result<bool> SqlEventSource::summarizeTypes(StoreSummary& summary, const SqlText& types) {
    TypeCounter counter;
    bool readable = true;
    TRY_VOID(forEachRow(types, [&](const Row& row) -> Result<> {
        const auto type = typeIn(row, m_events);
        readable = readable && (row.isNull(3) || (type.firstAt && type.lastAt));
        counter.add(type);
        return {};
    }));
    if (readable)
        counter.putInto(summary);
    return readable;
}

Result<std::int64_t> SqlEventSource::number(const SqlText& statement) {
    std::int64_t found = 0;
    TRY_VOID(forEachRow(statement, [&](const Row& row) -> Result<> {
        found = integerOf(row.bytes(0)).value_or(0);
        return {};
    }));
    return found;
}

Result<> SqlEventSource::summarizeByReading(StoreSummary& summary, SummaryScan scan, Progress& progress) {
    TRY_VOID(forEachRow(columnsStatement(m_events, scan.columns().columns()), [&](const Row& row) -> Result<> {
        scan.take(row);
        if (scan.rows() % tellEvery == 0 && !progress.keepGoing(scan.rows(), -1))
            return cancelled();
        return {};
    }));
    scan.putInto(summary);
    return {};
}

Result<> SqlEventSource::summarizeEvents(StoreSummary& summary, Progress& progress) {
    bool counted = false;
    if (const auto types = typesStatement(m_events)) {
        TRY_ASSIGN(counted, summarizeTypes(summary, *types));
    }
    TRY_ASSIGN(summary.aggregates, number(aggregateCountStatement(m_events)));
    const bool correlated = m_events.field("correlation_id").exists();
    const auto correlations = correlated ? correlationCountStatement(m_events) : std::nullopt;
    if (correlations) {
        TRY_ASSIGN(summary.correlations, number(*correlations));
    }
    if (!counted || (correlated && !correlations))
        return summarizeByReading(summary, SummaryScan(m_events, {!counted, correlated && !correlations}), progress);
    return {};
}

Result<> summarizeMessages(EventSource& source, StoreSummary& summary) {
    if (auto* outbox = source.outbox()) {
        TRY_ASSIGN(const auto tally, outbox->tallyMessages());
        summary.outbox = OutboxCounts{tally.pending, tally.published, tally.failing + tally.dead};
    }
    if (auto* inbox = source.inbox()) {
        TRY_ASSIGN(const auto tally, inbox->tallyMessages());
        summary.inbox = InboxCounts{tally.pending, tally.published, tally.failing + tally.dead};
    }
    return {};
}

Result<> SqlEventSource::summarizeSnapshots(StoreSummary& summary) {
    for (const auto* match : sections(LayoutRole::Snapshots)) {
        TRY_ASSIGN(const auto count, number(countStatement(*match->bound)));
        summary.snapshots += count;
    }
    return {};
}

Result<StoreSummary> SqlEventSource::summarize(Progress& progress) {
    const Watch watch(*this, progress);
    StoreSummary summary;
    TRY_VOID(summarizeEvents(summary, progress));
    if (!progress.keepGoing(summary.events, summary.events))
        return cancelled();
    TRY_VOID(summarizeSnapshots(summary));
    TRY_VOID(summarizeMessages(*this, summary));
    return summary;
}

} // namespace leftfold::sql
