// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"

namespace leftfold {

class FacetTally;

/// How far a count has come.
struct CountedStretch {
    std::optional<Cursor> after; ///< where it goes on
    bool atEnd = true;
};

/// A source that counts without making events of its rows. Sources that have no faster way than their pages are none.
class FacetSource {
public:
    virtual ~FacetSource() = default;
    /// Adds the query's next events, some ten thousand; limit and direction are not looked at.
    virtual Result<CountedStretch> tally(const EventQuery& query, FacetTally& tally) = 0;
};

/// The same by pages, for every source.
Result<CountedStretch> tallyPage(EventSource& source, EventQuery query, FacetTally& tally);

} // namespace leftfold
