// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/find_twins.h"
#include <string>
#include <unordered_set>

namespace leftfold {

namespace {

constexpr int batch = 400; ///< ids in one statement
constexpr int pageSize = 4096;

/// Twins share an id, never a place.
std::string placeOf(const ChainEvent& event) {
    if (event.position)
        return std::to_string(event.position->value);
    return event.aggregate.path() + '\n' + (event.version ? std::to_string(event.version->value) : "");
}

std::vector<EventId> idsOf(const CausationGraph& graph, int first) {
    std::vector<EventId> ids;
    for (int node = first; node < std::min(first + batch, graph.size()); ++node)
        if (!graph.node(node).event.id.empty())
            ids.push_back(graph.node(node).event.id);
    return ids;
}

} // namespace

Result<std::vector<ChainEvent>> findTwins(EventSource& source, const CausationGraph& graph, Progress& progress) {
    std::unordered_set<std::string> places;
    for (const auto& node : graph.nodes())
        places.insert(placeOf(node.event));
    std::vector<ChainEvent> twins;
    for (int first = 0; first < graph.size(); first += batch) {
        EventQuery query;
        query.anyId = idsOf(graph, first);
        query.limit = pageSize;
        query.payload = PayloadPart::Beginning;
        if (query.anyId.empty())
            continue;
        TRY_VOID(forEachPage(source, query, progress, [&](EventPage&& page) -> Result<> {
            for (auto& event : page.events) {
                auto kept = chainEvent(std::move(event));
                if (places.insert(placeOf(kept)).second)
                    twins.push_back(std::move(kept));
            }
            return {};
        }));
        if (!progress.keepGoing(first, graph.size()))
            return fail(ErrorCode::Cancelled, "Looking for doubled ids was cancelled.");
    }
    return twins;
}

} // namespace leftfold
