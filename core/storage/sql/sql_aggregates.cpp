// SPDX-License-Identifier: Apache-2.0
#include "core/storage/aggregate_key.h"
#include "core/storage/sql/sql_event_source.h"
#include "core/storage/summary_text.h"
#include <map>

namespace leftfold::sql {

namespace {

/// So many are kept of one walk: some ten megabytes, and rarely a second walk.
constexpr std::size_t walkedAggregates = 65'536;

/// `17`, `order/17` and the stream name `order-17` all mean order/17.
bool isMeant(const AggregateId& wanted, const AggregateId& found) {
    if (!wanted.type.empty())
        return wanted == found;
    return wanted.id == found.id || (wanted.id.starts_with(found.type) && wanted.id.ends_with(found.id));
}

std::optional<Instant> instantIn(const Row& row, int column, const BoundSection& section) {
    return row.isNull(column) ? std::nullopt : storedInstant(row.bytes(column), section.section->times);
}

std::optional<Version> versionIn(const Row& row, int column) {
    const auto number = row.isNull(column) ? std::nullopt : integerOf(row.bytes(column));
    return number ? std::optional(Version{*number}) : std::nullopt;
}

/// The first key in a row of aggregatesStatement.
constexpr int firstKey = 5;

/// The row's values from this column on, which are the keys of an aggregate.
Cursor keysIn(const BoundSection& section, const Row& row, int first) {
    Cursor cursor;
    for (int at = 0; at < std::ssize(aggregateKeyColumns(section)); ++at)
        cursor.keys.emplace_back(row.value(first + at).value_or(nullKey));
    return cursor;
}

AggregateId aggregateAt(const BoundSection& section, const Row& row, int first) {
    return aggregateOfKeys(section, keysIn(section, row, first).keys);
}

/// What tells one aggregate from another in this section.
std::string identity(const BoundSection& section, const AggregateId& id) {
    return section.stream || section.section->idsWithinType ? id.path() : id.id;
}

/// The aggregate's first key without its scope, and with it: an id may have a colon of its own.
std::vector<std::string> unscopedKeys(const BoundSection& section, const AggregateId& id) {
    auto keys = aggregateKeys(section, id);
    const auto colon = section.scope ? id.id.find(':') : std::string::npos;
    if (colon != std::string::npos)
        for (auto& key : aggregateKeys(section, {id.type, id.id.substr(colon + 1)}))
            keys.push_back(std::move(key));
    std::erase_if(keys, [&](const std::string& key) { return !section.canHold(aggregateKeyColumn(section), key); });
    return keys;
}

} // namespace

bool SqlEventSource::WalkedAggregates::continues(const AggregateQuery& query) const {
    return next > 0 && query.after == place && query.exactly == asked.exactly && query.containing == asked.containing;
}

AggregateSummary SqlEventSource::aggregateIn(const Row& row) const {
    AggregateSummary summary;
    summary.events = integerOf(row.bytes(0)).value_or(0);
    summary.firstVersion = versionIn(row, 1);
    summary.lastVersion = versionIn(row, 2);
    summary.lastChange = instantIn(row, 4, m_events);
    summary.id = aggregateAt(m_events, row, firstKey);
    if (summary.id.type.empty())
        summary.id.type = std::string(row.bytes(3));
    return summary;
}

Result<AggregatePage> SqlEventSource::aggregatesByIndex(const AggregateQuery& query) {
    AggregatePage page;
    TRY_VOID(forEachRow(aggregatesStatement(m_events, query), [&](const Row& row) -> Result<> {
        if (static_cast<int>(page.aggregates.size()) == query.limit) {
            page.atEnd = false;
            return {};
        }
        page.aggregates.push_back(aggregateIn(row));
        page.last = keysIn(m_events, row, firstKey);
        return {};
    }));
    TRY_VOID(addWhatOnlyDecodingTells(page));
    return page;
}

/// One page of what a walk has told; another walk where that is all gone.
Result<AggregatePage> SqlEventSource::aggregatesByWalk(const AggregateQuery& query) {
    if (!query.after || !m_walked.continues(query))
        TRY_VOID(walkAggregates(query));
    const auto limit = static_cast<std::size_t>(std::max(query.limit, 1));
    AggregatePage page;
    for (; m_walked.next < m_walked.list.entries.size() && page.aggregates.size() < limit; ++m_walked.next) {
        auto& entry = m_walked.list.entries[m_walked.next];
        m_walked.place = page.last = std::move(entry.place);
        page.aggregates.push_back(std::move(entry.summary));
    }
    const bool isGone = m_walked.next == m_walked.list.entries.size();
    page.atEnd = isGone && m_walked.list.atEnd;
    if (isGone)
        m_walked = {};
    return page;
}

Result<> SqlEventSource::walkAggregates(const AggregateQuery& query) {
    m_walked = {};
    AggregateTally tally(m_events, query.after, std::max(walkedAggregates, static_cast<std::size_t>(std::max(query.limit, 1))));
    TRY_VOID(forEachRow(aggregateEventsStatement(m_events, query, tally.columns().columns()), [&tally](const Row& row) -> Result<> {
        tally.take(row);
        return {};
    }));
    m_walked = {query, std::move(tally).finish(), {}, 0};
    return {};
}

Result<AggregatePage> SqlEventSource::aggregates(const AggregateQuery& query) {
    // Without an index every page would read all events, and once more for each aggregate on it.
    const bool indexed = m_events.isIndexed(aggregateKeyColumn(m_events));
    TRY_ASSIGN(auto page, indexed ? aggregatesByIndex(query) : aggregatesByWalk(query));
    if (query.exactly)
        std::erase_if(page.aggregates, [&](const AggregateSummary& summary) { return !isMeant(*query.exactly, summary.id); });
    TRY_VOID(addSnapshotCounts(page));
    return page;
}

/// Types and times inside compressed or YAML payloads: one row is read for each aggregate.
Result<> SqlEventSource::addWhatOnlyDecodingTells(AggregatePage& page) {
    const auto unknown = [this](const char* role) { return m_events.field(role).exists() && !fieldSql(m_events, m_events.field(role)); };
    const bool knowsTimes = !unknown("occurred_at");
    if (knowsTimes && !unknown("aggregate_type"))
        return {};
    for (auto& summary : page.aggregates) {
        if (knowsTimes && !summary.id.type.empty())
            continue;
        TRY_ASSIGN(const auto last, readOnce({.aggregate = summary.id, .direction = Direction::Backward, .limit = 1}));
        if (last.events.empty())
            continue;
        summary.lastChange = last.events.front().occurredAt;
        if (summary.id.type.empty())
            summary.id.type = last.events.front().aggregate.type;
    }
    return {};
}

Result<> SqlEventSource::addSnapshotCounts(AggregatePage& page) {
    if (page.aggregates.empty())
        return {};
    for (const auto* match : sections(LayoutRole::Snapshots)) {
        const auto& section = *match->bound;
        std::map<std::string, AggregateSummary*> known;
        std::vector<std::string> keys;
        for (auto& summary : page.aggregates) {
            known[identity(section, summary.id)] = &summary;
            for (auto& key : unscopedKeys(section, summary.id))
                keys.push_back(std::move(key));
        }
        TRY_VOID(forEachRow(snapshotCountsStatement(section, keys), [&](const Row& row) -> Result<> {
            const auto found = known.find(identity(section, aggregateAt(section, row, 2)));
            if (found == known.end())
                return {};
            found->second->snapshots += integerOf(row.bytes(0)).value_or(0);
            found->second->latestSnapshot = versionIn(row, 1);
            return {};
        }));
    }
    return {};
}

} // namespace leftfold::sql
