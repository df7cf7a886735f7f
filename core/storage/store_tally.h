// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/model/outbox_message.h"
#include "core/storage/store_summary.h"
#include <map>
#include <set>

namespace leftfold {

/// Counts a store that is walked event by event.
class StoreTally {
public:
    void add(const Event& event);
    /// The counts so far; snapshots and outbox are the caller's.
    StoreSummary summary() const;

private:
    std::int64_t m_events = 0;
    std::set<AggregateId> m_aggregates;
    std::set<CorrelationId> m_correlations;
    std::map<std::pair<std::string, std::optional<int>>, TypeCount> m_types;
    std::optional<Instant> m_firstAt;
    std::optional<Instant> m_lastAt;
};

OutboxCounts countMessages(const std::vector<OutboxMessage>& messages);

} // namespace leftfold
