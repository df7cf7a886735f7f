// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include "core/storage/facet_tally.h"

namespace leftfold {

/// A count that has come so far.
struct FacetCount {
    FacetTally tally;
    std::optional<Cursor> after;
    bool atEnd = false;
};

/// Counts on for a moment, some ten thousand events: who shows the numbers as they grow asks again until the end.
Result<FacetCount> countOn(EventSource& source, const std::shared_ptr<const EventFilter>& filter, FacetCount count, Progress& progress);

/// Types, aggregate types, schema versions and times of everything that the filter holds for; null: of the whole store.
Result<Facets> countFacets(EventSource& source, const std::shared_ptr<const EventFilter>& filter, Progress& progress);

/// The filter without its bounds of time, as far as they stand by themselves: what a histogram shows beside the range that was
/// chosen in it. Null: every event.
std::shared_ptr<const EventFilter> withoutTimes(const std::shared_ptr<const EventFilter>& filter);

} // namespace leftfold
