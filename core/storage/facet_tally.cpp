// SPDX-License-Identifier: Apache-2.0
#include "core/storage/facet_tally.h"
#include <algorithm>

namespace leftfold {

RowParts FacetTally::parts() {
    return RowParts().with(EventField::Type).with(EventField::Schema).with(EventField::Aggregate).with(EventField::Time);
}

void FacetTally::add(const Event& event, std::int64_t count) {
    m_events += count;
    m_types.add(event.type, count);
    m_aggregateTypes.add(event.aggregate.type, count);
    m_schemaVersions.add(event.schemaVersion ? std::to_string(*event.schemaVersion) : std::string(), count);
    if (event.occurredAt)
        m_times.add(*event.occurredAt, count);
    else
        m_timeless += count;
}

Facets FacetTally::facets() const {
    return {m_events, m_types.facet(), m_aggregateTypes.facet(), m_schemaVersions.facet(), m_times.histogram(), m_timeless};
}

void FacetTally::Counts::add(std::string_view text, std::int64_t count) {
    if (text.empty()) {
        without += count;
        return;
    }
    const auto found = values.find(text);
    if (found != values.end())
        found->second += count;
    else if (values.size() < mostValues)
        values.emplace(text, count);
    else
        others += count;
}

Facet FacetTally::Counts::facet() const {
    Facet facet{{}, others, without};
    for (const auto& [text, count] : values)
        facet.values.push_back({text, count});
    std::sort(facet.values.begin(), facet.values.end(), [](const FacetValue& left, const FacetValue& right) {
        return left.count != right.count ? left.count > right.count : left.text < right.text;
    });
    return facet;
}

} // namespace leftfold
