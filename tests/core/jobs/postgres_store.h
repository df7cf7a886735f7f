// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/memory_store.h"

namespace leftfold {

/// A store in memory that says it is a PostgreSQL database.
struct PostgresStore final : EventSource {
    PostgresStore() { about.engine = Engine::Postgresql; }
    const StoreDescription& description() const override { return about; }
    Result<EventPage> read(const EventQuery& query) override { return memory.read(query); }
    Result<Outline> outline(const EventQuery& query, int every, Progress& progress) override {
        return memory.outline(query, every, progress);
    }
    Result<AggregatePage> aggregates(const AggregateQuery& query) override { return memory.aggregates(query); }
    Result<std::vector<Snapshot>> snapshots(const AggregateId& aggregate) override { return memory.snapshots(aggregate); }
    Result<StoreSummary> summarize(Progress& progress) override { return memory.summarize(progress); }

    StoreDescription about;
    MemoryStore memory;
};

} // namespace leftfold
