// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store_tally.h"
#include <algorithm>

namespace leftfold {

namespace {

void widen(std::optional<Instant>& first, std::optional<Instant>& last, const std::optional<Instant>& at) {
    if (!at)
        return;
    first = first ? std::min(*first, *at) : *at;
    last = last ? std::max(*last, *at) : *at;
}

} // namespace

void StoreTally::add(const Event& event) {
    ++m_events;
    m_aggregates.insert(event.aggregate);
    if (!event.correlation.empty())
        m_correlations.insert(event.correlation);
    TypeCount& type = m_types[{event.type, event.schemaVersion}];
    type.type = event.type;
    type.storedType = event.storedType;
    type.schemaVersion = event.schemaVersion;
    ++type.count;
    type.aggregate.add(event.aggregate.type);
    widen(type.firstAt, type.lastAt, event.occurredAt);
    widen(m_firstAt, m_lastAt, event.occurredAt);
}

StoreSummary StoreTally::summary() const {
    StoreSummary summary;
    summary.events = m_events;
    summary.aggregates = static_cast<std::int64_t>(m_aggregates.size());
    for (const auto& [key, count] : m_types)
        summary.types.push_back(count);
    summary.correlations = static_cast<std::int64_t>(m_correlations.size());
    summary.firstAt = m_firstAt;
    summary.lastAt = m_lastAt;
    return summary;
}

OutboxCounts countMessages(const std::vector<OutboxMessage>& messages) {
    OutboxCounts counts;
    for (const OutboxMessage& message : messages) {
        if (message.state == MessageState::Pending)
            ++counts.pending;
        else if (message.state == MessageState::Published)
            ++counts.published;
        else
            ++counts.failed;
    }
    return counts;
}

} // namespace leftfold
