// SPDX-License-Identifier: Apache-2.0
#include "core/storage/query_cost.h"

namespace leftfold {

namespace {

std::string thousands(std::int64_t number) {
    auto text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), ",");
    return text;
}

} // namespace

std::string costSentence(const QueryCost& cost) {
    const auto rows = (cost.estimated ? "about " : "") + thousands(cost.rows) + (cost.rows == 1 ? " row" : " rows");
    if (!cost.readsEverything)
        return cost.rows > 0 ? "An index leads to " + rows + '.' : std::string("An index leads to the events.");
    const auto why = cost.unindexed.empty() ? std::string() : ": nothing indexes " + cost.unindexed;
    return "This reads all " + rows + why + '.';
}

} // namespace leftfold
