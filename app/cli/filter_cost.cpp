// SPDX-License-Identifier: Apache-2.0
#include "app/cli/filter_cost.h"
#include <algorithm>
#include <cstdio>

namespace leftfold::cli {

namespace {

std::string sentences(const QueryCost& cost) {
    const auto cure = cost.remedy.empty() ? std::string() : " This would help: " + cost.remedy;
    return costSentence(cost) + cure;
}

} // namespace

Result<Exit> explain(EventSource& source, const EventQuery& query, Output& out) {
    TRY_ASSIGN(const auto cost, source.cost(query));
    out.text() += sentences(cost) + '\n';
    for (std::size_t at = 0; at < cost.plan.size();) {
        const auto end = std::min(cost.plan.find('\n', at), cost.plan.size());
        out.text() += "  " + cost.plan.substr(at, end - at) + '\n';
        at = end + 1;
    }
    TRY_VOID(out.commit());
    return Exit::Done;
}

Result<> warnOfScan(EventSource& source, const EventQuery& query) {
    TRY_ASSIGN(const auto cost, source.cost(query));
    if (cost.readsEverything && cost.rows >= manyRows)
        std::fprintf(stderr, "leftfold: %s\n", sentences(cost).c_str());
    return {};
}

} // namespace leftfold::cli
