// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_totals.h"
#include <algorithm>
#include <map>
#include <set>

namespace leftfold {

namespace {

std::vector<std::string> byFrequency(const std::map<std::string_view, int>& counts) {
    std::vector<std::string> types;
    types.reserve(counts.size());
    for (const auto& [type, count] : counts)
        types.emplace_back(type);
    std::stable_sort(types.begin(), types.end(),
        [&counts](const std::string& left, const std::string& right) { return counts.at(left) > counts.at(right); });
    return types;
}

} // namespace

ChainTotals chainTotals(const CausationGraph& graph) {
    std::set<std::pair<std::string_view, std::string_view>> aggregates;
    std::map<std::string_view, int> types;
    std::optional<Instant> first;
    std::optional<Instant> last;
    for (const auto& node : graph.nodes()) {
        const auto& event = node.event;
        aggregates.emplace(event.aggregate.type, event.aggregate.id);
        ++types[event.aggregate.type];
        if (!event.occurredAt)
            continue;
        first = first ? std::min(*first, *event.occurredAt) : *event.occurredAt;
        last = last ? std::max(*last, *event.occurredAt) : *event.occurredAt;
    }
    ChainTotals totals{std::ssize(aggregates), byFrequency(types), {}};
    if (first)
        totals.lasted = std::chrono::duration_cast<std::chrono::microseconds>(*last - *first);
    return totals;
}

} // namespace leftfold
