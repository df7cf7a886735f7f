// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_query_text.h"
#include "core/storage/facet_tally.h"
#include "core/storage/row.h"

namespace leftfold {

/// Facets as PostgreSQL counts them: one row for each type, schema version, aggregate type and bucket of time, so that events
/// stay in the server.
class FacetGroups {
public:
    /// Nothing where the engine cannot tell one of them, or what the filter asks.
    static std::optional<FacetGroups> of(
        const BoundSection& section, const EventQuery& query, const Stretch& stretch, Instant::duration width);

    const SqlText& statement() const { return m_sql; }
    /// Malformed where the row's time stands elsewhere than in its first column, so that only a reader of rows can tell it.
    Result<> take(const Row& row, FacetTally& tally) const;

private:
    FacetGroups(const BoundSection& section, SqlText sql, Instant::duration width)
        : m_section(section)
        , m_sql(std::move(sql))
        , m_width(width) { }

    const BoundSection& m_section;
    SqlText m_sql;
    Instant::duration m_width;
};

} // namespace leftfold
