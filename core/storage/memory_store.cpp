// SPDX-License-Identifier: Apache-2.0
#include "core/storage/memory_store.h"
#include "core/expression/event_filter.h"
#include "core/model/json_text.h"
#include "core/model/type_name.h"
#include "core/storage/conflict.h"
#include "core/storage/event_match.h"
#include "core/storage/event_reading.h"
#include "core/storage/store_tally.h"
#include <algorithm>
#include <cstdlib>

namespace leftfold {

namespace {

constexpr std::size_t beginning = 64 * 1024;
constexpr int outlineStretch = 10'000;

using OrderKey = std::pair<std::int64_t, std::int64_t>;

/// The global order is that of positions; within one aggregate versions come first, so that a skewed store reads right.
OrderKey orderKey(const Event& event, bool byVersion) {
    const std::int64_t position = event.position ? event.position->value : 0;
    return byVersion ? OrderKey{event.version ? event.version->value : 0, position} : OrderKey{position, 0};
}

Cursor cursorOf(const OrderKey& key) {
    return {{std::to_string(key.first), std::to_string(key.second)}};
}

std::optional<OrderKey> keyOf(const std::optional<Cursor>& cursor) {
    if (!cursor || cursor->keys.size() != 2)
        return std::nullopt;
    return OrderKey{std::strtoll(cursor->keys[0].c_str(), nullptr, 10), std::strtoll(cursor->keys[1].c_str(), nullptr, 10)};
}

void fillType(Event& event) {
    if (event.storedType.empty())
        event.storedType = event.type;
    const TypeName name = splitTypeName(event.storedType);
    if (event.type.empty() || event.type == event.storedType)
        event.type = name.type;
    if (!event.schemaVersion && event.type == name.type)
        event.schemaVersion = name.version;
}

Event forPage(Event event, PayloadPart part) {
    if (part == PayloadPart::Beginning && event.payload.bytes.size() > beginning)
        event.payload.bytes.resize(beginning);
    return event;
}

void addTo(AggregateSummary& summary, const Event& event) {
    summary.id = event.aggregate;
    ++summary.events;
    if (event.version) {
        summary.firstVersion = std::min(summary.firstVersion.value_or(*event.version), *event.version);
        summary.lastVersion = std::max(summary.lastVersion.value_or(*event.version), *event.version);
    }
    if (event.occurredAt)
        summary.lastChange = std::max(summary.lastChange.value_or(*event.occurredAt), *event.occurredAt);
}

Snapshot stored(const NewSnapshot& snapshot) {
    Snapshot made;
    made.aggregate = snapshot.aggregate;
    made.version = snapshot.version;
    made.takenAt = snapshot.takenAt;
    made.state.bytes = toJson(snapshot.state);
    made.state.storedSize = made.state.bytes.size();
    return made;
}

} // namespace

MemoryStore::MemoryStore() {
    m_description.name = "memory";
    m_description.address = "memory";
    m_description.readOnly = false;
    m_description.layouts = {{"specification", LayoutRole::Events, "events"}, {"specification", LayoutRole::Snapshots, "snapshots"},
        {"specification", LayoutRole::Outbox, "outbox"}};
    m_description.detection = "The store lives in memory.";
}

void MemoryStore::put(Event event) {
    if (!event.position)
        event.position = Position{m_events.empty() ? 1 : m_events.back().position->value + 1};
    fillType(event);
    event.payload.storedSize = std::max(event.payload.storedSize, event.payload.bytes.size());
    if (event.version)
        m_versions[event.aggregate] = std::max(m_versions[event.aggregate], *event.version);
    const auto later = [](Position position, const Event& other) { return position < *other.position; };
    m_events.insert(std::upper_bound(m_events.begin(), m_events.end(), *event.position, later), std::move(event));
}

void MemoryStore::put(Snapshot snapshot) {
    auto& all = m_snapshots[snapshot.aggregate];
    const auto later = [](Version version, const Snapshot& other) { return version < other.version; };
    all.insert(std::upper_bound(all.begin(), all.end(), snapshot.version, later), std::move(snapshot));
}

void MemoryStore::put(OutboxMessage message) {
    m_announced.insert(message.eventId);
    m_messages.push_back(std::move(message));
}

Version MemoryStore::versionOf(const AggregateId& aggregate) const {
    const auto found = m_versions.find(aggregate);
    return found == m_versions.end() ? Version{0} : found->second;
}

Result<Version> MemoryStore::currentVersion(const AggregateId& aggregate) {
    if (m_broken)
        return fail(*m_broken);
    return versionOf(aggregate);
}

Result<> MemoryStore::check(std::span<const Commit> commits) const {
    std::map<AggregateId, Version> reached;
    std::set<EventId> announced;
    for (const Commit& commit : commits) {
        for (const Append& append : commit.appends) {
            const auto known = reached.try_emplace(append.aggregate, versionOf(append.aggregate)).first;
            if (known->second != append.expectedVersion)
                return fail(versionConflict(append.aggregate, known->second, append.expectedVersion));
            known->second.value += static_cast<std::int64_t>(append.events.size());
        }
        for (const Event& event : commit.copies)
            if (event.version)
                reached[event.aggregate] = *event.version;
        for (const OutboxMessage& message : commit.messages)
            if (m_announced.contains(message.eventId) || !announced.insert(message.eventId).second)
                return fail(duplicateKey("A message for event " + message.eventId.text));
    }
    return {};
}

void MemoryStore::apply(const Commit& commit) {
    for (const Append& append : commit.appends) {
        Version version = append.expectedVersion;
        for (Event event : append.events) {
            event.aggregate = append.aggregate;
            event.position.reset();
            event.version = Version{++version.value};
            put(std::move(event));
        }
    }
    for (const Event& event : commit.copies)
        put(event);
    for (const OutboxMessage& message : commit.messages)
        put(message);
    for (const NewSnapshot& snapshot : commit.snapshots)
        put(stored(snapshot));
}

Result<> MemoryStore::write(std::span<const Commit> commits) {
    if (m_broken)
        return fail(*m_broken);
    TRY_VOID(check(commits));
    for (const Commit& commit : commits)
        apply(commit);
    return {};
}

std::string_view MemoryStore::messageStateOf(const EventId& event, const EventQuery& query) const {
    if (!query.filter || !query.filter->needs().outbox)
        return {};
    const auto found =
        std::find_if(m_messages.begin(), m_messages.end(), [&](const OutboxMessage& message) { return message.eventId == event; });
    return found == m_messages.end() ? std::string_view() : messageStateName(found->state);
}

std::vector<const Event*> MemoryStore::select(const EventQuery& query) const {
    const bool byVersion = query.aggregate.has_value();
    const bool forward = query.direction == Direction::Forward;
    const auto after = keyOf(query.after);
    std::vector<const Event*> chosen;
    for (const Event& event : m_events) {
        const OrderKey key = orderKey(event, byVersion);
        if (matchesQuery(event, query, messageStateOf(event.id, query)) && (!after || (forward ? key > *after : key < *after)))
            chosen.push_back(&event);
    }
    std::stable_sort(chosen.begin(), chosen.end(), [&](const Event* left, const Event* right) {
        return forward ? orderKey(*left, byVersion) < orderKey(*right, byVersion)
                       : orderKey(*right, byVersion) < orderKey(*left, byVersion);
    });
    return chosen;
}

Result<EventPage> MemoryStore::read(const EventQuery& query) {
    if (m_broken)
        return fail(*m_broken);
    const auto chosen = select(query);
    const auto count = std::min(chosen.size(), static_cast<std::size_t>(std::max(query.limit, 0)));
    EventPage page;
    for (std::size_t i = 0; i < count; ++i)
        page.events.push_back(forPage(*chosen[i], query.payload));
    if (count > 0)
        page.last = cursorOf(orderKey(*chosen[count - 1], query.aggregate.has_value()));
    page.atEnd = count == chosen.size();
    return page;
}

Result<Outline> MemoryStore::outline(const EventQuery& query, int every, Progress& progress) {
    if (m_broken)
        return fail(*m_broken);
    const auto chosen = select(query);
    Outline outline;
    outline.every = std::max(every, 1);
    for (const Event* event : chosen) {
        if (++outline.count % outlineStretch == 0 && !progress.keepGoing(outline.count, static_cast<std::int64_t>(chosen.size())))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
        if (outline.count % outline.every == 0)
            outline.marks.push_back(cursorOf(orderKey(*event, query.aggregate.has_value())));
    }
    return outline;
}

std::map<AggregateId, AggregateSummary> MemoryStore::summaries(const AggregateQuery& query) const {
    std::map<AggregateId, AggregateSummary> found;
    for (const Event& event : m_events) {
        const bool wanted = !query.exactly || matchesAggregate(event.aggregate, *query.exactly);
        if (wanted && containsIgnoringCase(event.aggregate.id, query.containing))
            addTo(found[event.aggregate], event);
    }
    for (auto& [id, summary] : found) {
        const auto kept = m_snapshots.find(id);
        if (kept == m_snapshots.end() || kept->second.empty())
            continue;
        summary.snapshots = std::ssize(kept->second);
        summary.latestSnapshot = kept->second.back().version;
    }
    return found;
}

Result<AggregatePage> MemoryStore::aggregates(const AggregateQuery& query) {
    if (m_broken)
        return fail(*m_broken);
    const auto found = summaries(query);
    AggregatePage page;
    auto at = found.begin();
    if (query.after && query.after->keys.size() == 2)
        at = found.upper_bound({query.after->keys[0], query.after->keys[1]});
    for (; at != found.end() && std::ssize(page.aggregates) < query.limit; ++at) {
        page.last = {{at->first.type, at->first.id}};
        page.aggregates.push_back(at->second);
    }
    page.atEnd = at == found.end();
    return page;
}

Result<std::vector<Snapshot>> MemoryStore::snapshots(const AggregateId& aggregate) {
    if (m_broken)
        return fail(*m_broken);
    std::vector<Snapshot> all;
    for (const auto& [id, kept] : m_snapshots)
        if (matchesAggregate(id, aggregate))
            all.insert(all.end(), kept.begin(), kept.end());
    return all;
}

Result<SnapshotPage> MemoryStore::snapshotPage(const SnapshotQuery& query) {
    if (m_broken)
        return fail(*m_broken);
    SnapshotPage page;
    std::int64_t number = 0; // nothing is ever taken away, and pages are read in one go
    const auto first = query.after ? integerOf(query.after->keys.front()).value_or(0) : 0;
    for (const auto& [id, kept] : m_snapshots)
        for (const auto& snapshot : kept) {
            if (++number <= first)
                continue;
            page.atEnd = std::ssize(page.snapshots) < query.limit;
            if (!page.atEnd)
                return page;
            page.snapshots.push_back(snapshot);
            page.last = {{std::to_string(number)}};
            if (query.payload == PayloadPart::Beginning)
                cutToBeginning(page.snapshots.back().state);
        }
    return page;
}

Result<StoreSummary> MemoryStore::summarize(Progress& progress) {
    if (m_broken)
        return fail(*m_broken);
    StoreTally tally;
    std::int64_t done = 0;
    for (const Event& event : m_events) {
        tally.add(event);
        if (++done % outlineStretch == 0 && !progress.keepGoing(done, std::ssize(m_events)))
            return fail(ErrorCode::Cancelled, "Counting was cancelled.");
    }
    StoreSummary summary = tally.summary();
    for (const auto& [id, kept] : m_snapshots)
        summary.snapshots += std::ssize(kept);
    summary.outbox = countMessages(m_messages);
    return summary;
}

} // namespace leftfold
