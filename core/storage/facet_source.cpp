// SPDX-License-Identifier: Apache-2.0
#include "core/storage/facet_source.h"
#include "core/storage/facet_tally.h"

namespace leftfold {

namespace {

constexpr int pageSize = 4096;

} // namespace

Result<CountedStretch> tallyPage(EventSource& source, EventQuery query, FacetTally& tally) {
    query.limit = pageSize;
    query.payload = PayloadPart::Beginning;
    query.direction = Direction::Forward;
    TRY_ASSIGN(auto page, source.read(query));
    for (const auto& event : page.events)
        tally.add(event);
    return CountedStretch{std::move(page.last), page.atEnd};
}

} // namespace leftfold
