// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/storage/facet_tally.h"
#include "core/storage/sql/filtered_rows.h"
#include "core/storage/sql/sql_event_source.h"

namespace leftfold::sql {

namespace {

using Step = FilteredRows::Step;

/// A tenth of a second, so that first numbers come soon and a count can give way.
constexpr int rowsAtOnce = 65'536;

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

/// One walk for all facets: grouping in the engine would sort or walk once for each of them, and sees times only as texts.
Result<CountedStretch> SqlEventSource::tally(const EventQuery& query, FacetTally& tally) {
    auto next = query;
    next.limit = rowsAtOnce;
    next.direction = Direction::Forward;
    ColumnList keys;
    for (const auto& column : orderOf(m_events, next))
        keys.place(column);
    const auto schema = schemaExpression(m_events);
    const EventReader reader(m_events, partsWith(schema), keys);
    TRY_ASSIGN(auto rows, FilteredRows::open(*m_connection, m_events, next, reader.columns(), watcher(), schema));
    if (rows->rest().filter && rows->rest().filter->needs().outbox) {
        rows.reset(); // one cursor at a time
        return tallyPage(*this, query, tally);
    }
    Event event;
    for (;;) {
        TRY_ASSIGN(const auto step, rows->next());
        if (step == Step::End)
            return CountedStretch();
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
