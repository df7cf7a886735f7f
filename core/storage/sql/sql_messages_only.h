// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include "core/storage/layout_catalog.h"
#include "core/storage/sql/sql_outbox.h"

namespace leftfold::sql {

/// A store that has an outbox or an inbox and no events: its event side is empty, its messages are there.
class SqlMessagesOnly final : public EventSource {
public:
    /// `matches` point into `layouts`; at least one is an outbox, dead letters or an inbox.
    SqlMessagesOnly(
        std::unique_ptr<Connection> connection, std::shared_ptr<const std::vector<Layout>> layouts, std::vector<LayoutMatch> matches);

    const StoreDescription& description() const override { return m_description; }
    Result<EventPage> read(const EventQuery&) override { return EventPage(); }
    Result<Outline> outline(const EventQuery&, int every, Progress&) override { return Outline{0, every, {}}; }
    Result<AggregatePage> aggregates(const AggregateQuery&) override { return AggregatePage(); }
    Result<std::vector<Snapshot>> snapshots(const AggregateId&) override { return std::vector<Snapshot>(); }
    Result<StoreSummary> summarize(Progress& progress) override;
    OutboxStore* outbox() override { return m_outbox ? &*m_outbox : nullptr; }
    OutboxStore* inbox() override { return m_inbox ? &*m_inbox : nullptr; }

private:
    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<const std::vector<Layout>> m_layouts;
    std::vector<LayoutMatch> m_matches;
    StoreDescription m_description;
    std::optional<SqlOutbox> m_outbox, m_inbox;
};

} // namespace leftfold::sql
