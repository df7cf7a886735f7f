// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/aggregate_tally.h"
#include "core/storage/event_reading.h"
#include "core/storage/event_source.h"
#include "core/storage/facet_source.h"
#include "core/storage/layout_catalog.h"
#include "core/storage/sql/connection.h"
#include "core/storage/sql/filtered_rows.h"
#include "core/storage/sql/position_walk.h"
#include "core/storage/sql/sql_outbox.h"
#include "core/storage/summary_scan.h"
#include <functional>
#include <memory>

namespace leftfold::sql {

/// A store of SQLite or PostgreSQL, read through a layout.
class SqlEventSource final : public EventSource, public FacetSource {
public:
    /// `matches` point into `layouts`; the first of role Events is what is read.
    SqlEventSource(
        std::unique_ptr<Connection> connection, std::shared_ptr<const std::vector<Layout>> layouts, std::vector<LayoutMatch> matches);

    const StoreDescription& description() const override { return m_description; }
    Result<EventPage> read(const EventQuery& query) override;
    Result<Outline> outline(const EventQuery& query, int every, Progress& progress) override;
    Result<AggregatePage> aggregates(const AggregateQuery& query) override;
    Result<std::vector<Snapshot>> snapshots(const AggregateId& aggregate) override;
    Result<SnapshotPage> snapshotPage(const SnapshotQuery& query) override;
    Result<StoreSummary> summarize(Progress& progress) override;
    Result<QueryCost> cost(const EventQuery& query) override;
    Result<CountedStretch> tally(const EventQuery& query, FacetTally& tally) override;
    bool findsById() const override { return m_events.finds("event_id"); }
    OutboxStore* outbox() override { return m_outbox ? &*m_outbox : nullptr; }
    OutboxStore* inbox() override { return m_inbox ? &*m_inbox : nullptr; }

private:
    /// Calls `visit(row) -> Result<>` for each row.
    Result<> forEachRow(const SqlText& statement, const std::function<Result<>(const Row&)>& visit, Workers workers = Workers::AsPlanned);
    /// Reads as if no JSON held an escape that PostgreSQL cannot read, until it says that one does: to look for them costs as much
    /// as the filter itself.
    template <typename Attempt>
    auto withoutEscapes(Attempt attempt) -> decltype(attempt());
    Result<EventPage> readPages(const EventQuery& query);
    Result<Outline> outlineOnce(const EventQuery& query, int every, Progress& progress);
    Result<CountedStretch> tallyOnce(const EventQuery& query, FacetTally& tally);
    Result<EventPage> readOnce(const EventQuery& query);
    /// What one walk over all events has told of their aggregates, until it has been asked for page by page.
    struct WalkedAggregates {
        AggregateQuery asked;
        AggregateTally::List list;
        std::optional<Cursor> place; ///< of the last that was given away
        std::size_t next = 0;

        bool continues(const AggregateQuery& query) const;
    };
    AggregateSummary aggregateIn(const Row& row) const;
    Result<AggregatePage> aggregatesByIndex(const AggregateQuery& query);
    Result<AggregatePage> aggregatesByWalk(const AggregateQuery& query);
    Result<> walkAggregates(const AggregateQuery& query);
    Result<EventPage> readFiltered(const EventQuery& query, const Remainder& rest);
    Result<EventPage> readCandidates(const EventQuery& query);
    /// Nothing where the log is not walked by positions.
    Result<std::optional<PositionWalk>> positionWalk(const EventQuery& query);
    Result<> lookForEnds();
    Result<EventPage> readStretches(EventQuery query, PositionWalk walk);
    Result<bool> takeCandidates(FilteredRows& rows, const EventQuery& query, EventPage& page);
    Result<bool> outlineRows(FilteredRows& rows, const EventReader& reader, EventQuery& next, Outline& outline);
    /// Counts in the engine; nothing where it cannot.
    Result<std::optional<CountedStretch>> tallyGroups(const EventQuery& query, PositionWalk walk, FacetTally& tally);
    Result<CountedStretch> tallyRows(const EventQuery& query, std::optional<PositionWalk> walk, FacetTally& tally);
    Result<> keepByMessage(EventPage& page, const Remainder& rest);
    Result<Outline> outlineByReading(const EventQuery& query, int every, Progress& progress);
    Result<Outline> outlineByPages(const EventQuery& query, int every, Progress& progress);
    Result<> addWhatOnlyDecodingTells(AggregatePage& page);
    Result<> addSnapshotCounts(AggregatePage& page);
    Result<SnapshotPage> snapshotsOfSection(const BoundSection& section, const SnapshotQuery& query);
    Result<> summarizeEvents(StoreSummary& summary, Progress& progress);
    Result<bool> summarizeTypes(StoreSummary& summary, const SqlText& types);
    Result<> summarizeByReading(StoreSummary& summary, SummaryScan scan, Progress& progress);
    Result<std::string> explained(const char* explain, SqlText statement);
    Result<QueryCost> sqliteCost(const EventQuery& query);
    Result<QueryCost> postgresCost(const EventQuery& query);
    /// What the one row of the statement says.
    Result<std::int64_t> number(const SqlText& statement);
    Result<> summarizeSnapshots(StoreSummary& summary);
    std::vector<const LayoutMatch*> sections(LayoutRole role) const;

    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<const std::vector<Layout>> m_layouts;
    std::vector<LayoutMatch> m_matches;
    StoreDescription m_description;
    BoundSection& m_events; ///< of `m_matches`
    EventReader m_reader;
    std::optional<SqlOutbox> m_outbox, m_inbox;
    WalkedAggregates m_walked;
    WalkPace m_pace; ///< that the stretches were found good for
    std::optional<PositionWalk::Ends> m_ends;
    std::chrono::steady_clock::time_point m_endsSeen;
    bool m_groups = true; ///< the engine has not refused to count yet
};

template <typename Attempt>
auto SqlEventSource::withoutEscapes(Attempt attempt) -> decltype(attempt()) {
    auto result = attempt();
    if (result || result.error().code != ErrorCode::Malformed || std::exchange(m_events.mayHoldEscapes, true))
        return result;
    return attempt();
}

/// What is known of a store before a row is read.
StoreDescription describeStore(const StoreAddress& address, const std::vector<LayoutMatch>& matches, const LayoutMatch& main);

/// The outboxes and dead letters among the matches, or the inboxes; nothing where there are none.
std::optional<SqlOutbox> openMessages(
    Connection& connection, const EventSource& source, const std::vector<LayoutMatch>& matches, MessageBox box);

/// Counts the messages of the source's boxes by state.
Result<> summarizeMessages(EventSource& source, StoreSummary& summary);

} // namespace leftfold::sql
