// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/store_probe.h"
#include "core/storage/event_query_text.h"
#include "core/storage/event_reading.h"
#include "core/storage/from_clause.h"
#include "core/storage/sql/null_probe.h"
#include "core/storage/store_evidence.h"

namespace leftfold::sql {

namespace {

constexpr int sampleSize = 64;
/// A database may have a store for each of a thousand tenants; so many are looked into for one that is not empty.
constexpr std::size_t mostRivals = 16;

Result<std::vector<Event>> firstEvents(Connection& connection, const BoundSection& section) {
    const EventReader reader(section);
    EventQuery query;
    query.limit = sampleSize;
    TRY_ASSIGN(const auto rows, connection.query(eventStatement(section, query, reader.columns()).sql));
    std::vector<Event> events;
    for (;;) {
        TRY_ASSIGN(const bool more, rows->next());
        if (!more)
            return events;
        events.push_back(reader.read(*rows, PayloadPart::Beginning));
    }
}

bool isEmpty(Connection& connection, const BoundSection& section) {
    SqlWriter sql(section);
    sql << "SELECT 1 FROM " << tableSql(section, section.section->from) << " LIMIT 1";
    const auto rows = connection.query(sql.take());
    if (!rows)
        return false;
    const auto more = (*rows)->next();
    return more && !*more;
}

} // namespace

void probeMatch(Connection& connection, LayoutMatch& match) {
    if (!match.bound || match.role == LayoutRole::Snapshots)
        return;
    if (!findNulls(connection, *match.bound) || match.role != LayoutRole::Events)
        return;
    const auto events = firstEvents(connection, *match.bound);
    match.bound->holdsJsonTexts = events && std::any_of(events->begin(), events->end(), [](const Event& event) {
        return event.payload.bytes.starts_with('"') && !event.payload.decoded.empty();
    });
    if (const auto evidence = events ? evidenceOf(*match.bound, *events) : std::string(); !evidence.empty())
        match.reason += "; " + evidence;
}

LayoutMatch* chooseEvents(Connection& connection, std::span<LayoutMatch> matches) {
    std::vector<LayoutMatch*> events;
    for (auto& match : matches)
        if (match.role == LayoutRole::Events && match.bound && events.size() < mostRivals)
            events.push_back(&match);
    if (events.size() > 1)
        std::stable_partition(events.begin(), events.end(), [&](const LayoutMatch* match) { return !isEmpty(connection, *match->bound); });
    return events.empty() ? nullptr : events.front();
}

} // namespace leftfold::sql
