// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_sink.h"
#include "core/storage/event_source.h"
#include "core/storage/outbox_store.h"
#include <map>
#include <set>

namespace leftfold {

/// A whole store in memory, behind both seams: what tests, the Lab and the gallery read and write instead of a database.
class MemoryStore : public EventSink, public EventSource, public OutboxStore {
public:
    MemoryStore();

    Result<> prepare() override { return {}; }
    Result<> write(std::span<const Commit> commits) override;
    Result<Version> currentVersion(const AggregateId& aggregate) override;

    const StoreDescription& description() const override { return m_description; }
    Result<EventPage> read(const EventQuery& query) override;
    Result<Outline> outline(const EventQuery& query, int every, Progress& progress) override;
    Result<AggregatePage> aggregates(const AggregateQuery& query) override;
    Result<std::vector<Snapshot>> snapshots(const AggregateId& aggregate) override;
    Result<SnapshotPage> snapshotPage(const SnapshotQuery& query) override;
    Result<StoreSummary> summarize(Progress& progress) override;
    OutboxStore* outbox() override { return this; }

    Result<MessagePage> messages(const MessageQuery& query) override;
    Result<OutboxTally> tallyMessages() override;
    bool keepsPublished() const override { return true; }
    bool namesEvents() const override { return true; }

    /// Puts an event as it is, with the next position if it has none: gaps, twins and stores that count from 0 are welcome.
    void put(Event event);
    void put(Snapshot snapshot);
    void put(OutboxMessage message);

    const std::vector<Event>& events() const { return m_events; }
    const std::vector<OutboxMessage>& messages() const { return m_messages; }

    /// From now on every read and write fails with this error, as a store does whose server died.
    void breakDown(Error error) { m_broken = std::move(error); }

private:
    Result<> check(std::span<const Commit> commits) const;
    Version versionOf(const AggregateId& aggregate) const;
    void apply(const Commit& commit);
    std::map<AggregateId, AggregateSummary> summaries(const AggregateQuery& query) const;
    std::vector<const Event*> select(const EventQuery& query) const;
    std::string_view messageStateOf(const EventId& event, const EventQuery& query) const;

    StoreDescription m_description;
    std::vector<Event> m_events; ///< by position
    std::map<AggregateId, std::vector<Snapshot>> m_snapshots;
    std::vector<OutboxMessage> m_messages;
    std::set<EventId> m_announced; // the events that have a message
    std::map<AggregateId, Version> m_versions;
    std::optional<Error> m_broken;
};

} // namespace leftfold
