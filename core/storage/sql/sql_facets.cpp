// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/storage/facet_tally.h"
#include "core/storage/facet_text.h"
#include "core/storage/sql/filtered_rows.h"
#include "core/storage/sql/sql_event_source.h"

namespace leftfold::sql {

namespace {

using Step = FilteredRows::Step;

/// A tenth of a second, so that first numbers come soon and a count can give way.
constexpr int rowsAtOnce = 65'536;
/// Positions of a first stretch whose rows are read.
constexpr std::int64_t firstWidth = 16'384;

/// What tells the version of a schema where only the payload does and the engine reads it there: payloads then stay where they
/// are. SQLite reads them faster through us. Empty: the version is read as all else is.
std::string schemaExpression(const BoundSection& section) {
    const auto& field = section.field("schema_version");
    const bool asks = section.engine == Engine::Postgresql && looksIntoPayload(field);
    return asks ? fieldSql(section, field).value_or(std::string()) : std::string();
}

RowParts partsWith(const std::string& schema) {
    auto parts = FacetTally::parts();
    if (!schema.empty())
        parts.fields.reset(static_cast<std::size_t>(EventField::Schema));
    return parts;
}

} // namespace

/// Where the engine groups, it does so stretch by stretch; otherwise one walk serves all facets: grouping would sort or walk once
/// for each of them, and sees times only as texts.
Result<CountedStretch> SqlEventSource::tallyOnce(const EventQuery& query, FacetTally& tally) {
    auto forward = query;
    forward.direction = Direction::Forward;
    if (!query.after)
        m_pace.begin(firstWidth);
    TRY_ASSIGN(auto walk, positionWalk(forward));
    // The first stretch tells how wide the buckets of time are.
    if (walk && m_groups && tally.events() > 0) {
        TRY_ASSIGN(const auto counted, tallyGroups(forward, *walk, tally));
        if (counted)
            return *counted;
    }
    auto counted = tally;
    auto stretch = tallyRows(forward, walk, counted);
    if (!stretch && stretch.error().code == ErrorCode::Malformed && m_events.mayHoldEscapes && std::exchange(m_groups, false)) {
        counted = tally; // without the engine's reading of documents
        stretch = tallyRows(forward, std::move(walk), counted);
    }
    if (stretch)
        tally = std::move(counted);
    return stretch;
}

Result<CountedStretch> SqlEventSource::tally(const EventQuery& query, FacetTally& tally) {
    return withoutEscapes([&] { return tallyOnce(query, tally); });
}

Result<std::optional<CountedStretch>> SqlEventSource::tallyGroups(const EventQuery& query, PositionWalk walk, FacetTally& tally) {
    const auto groups = FacetGroups::of(m_events, query, walk.stretch(), tally.timeWidth());
    if (!groups)
        return std::optional<CountedStretch>();
    const auto begun = std::chrono::steady_clock::now();
    auto counted = tally;
    const auto read = forEachRow(
        groups->statement(), [&](const Row& row) { return groups->take(row, counted); }, Workers::Several);
    if (!read && (read.error().code != ErrorCode::Malformed || !m_events.mayHoldEscapes))
        return fail(read.error());
    if (!read) { // a document with an escape that PostgreSQL has no letter for, or a time beyond ours: we read those
        m_groups = false;
        return std::optional<CountedStretch>();
    }
    tally = std::move(counted);
    CountedStretch stretch{walk.isLast() ? std::nullopt : std::optional(walk.reached()), walk.isLast()};
    walk.move(std::chrono::steady_clock::now() - begun);
    m_pace = walk.pace();
    return std::optional(std::move(stretch));
}

Result<CountedStretch> SqlEventSource::tallyRows(const EventQuery& query, std::optional<PositionWalk> walk, FacetTally& tally) {
    const auto begun = std::chrono::steady_clock::now();
    auto next = query;
    next.limit = rowsAtOnce;
    ColumnList keys;
    for (const auto& column : orderOf(m_events, next))
        keys.place(column);
    const auto schema = m_groups ? schemaExpression(m_events) : std::string();
    const EventReader reader(m_events, partsWith(schema), keys);
    TRY_ASSIGN(auto rows,
        FilteredRows::open(*m_connection, m_events, next, reader.columns(), watcher(),
            {.expression = schema, .stretch = walk ? &walk->stretch() : nullptr, .workers = walk ? walk->workers() : Workers::AsPlanned}));
    if (rows->rest().filter && rows->rest().filter->needs().outbox) {
        rows.reset(); // one cursor at a time
        return tallyPage(*this, query, tally);
    }
    const bool goesOn = walk && !walk->isLast();
    Event event;
    for (;;) {
        TRY_ASSIGN(const auto step, rows->next());
        if (step == Step::End && !goesOn)
            return CountedStretch();
        if (step == Step::End) {
            CountedStretch stretch{walk->reached(), false};
            walk->move(std::chrono::steady_clock::now() - begun);
            m_pace = walk->pace();
            return stretch;
        }
        if (step == Step::Match) {
            reader.readInto(event, rows->row(), PayloadPart::Beginning);
            if (!schema.empty() && !event.schemaVersion)
                event.schemaVersion = uncounted({}, rows->row().value(rows->expressionAt()), false).schemaVersion;
            tally.add(event);
        }
        if (rows->passed() < rowsAtOnce)
            continue;
        CountedStretch stretch{Cursor(), false};
        reader.moveCursor(*stretch.after, rows->row(), rows->order());
        return stretch;
    }
}

} // namespace leftfold::sql
