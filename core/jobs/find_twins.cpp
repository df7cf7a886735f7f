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

/// Takes what is a twin and not of the chain itself.
class TwinSearch {
public:
    TwinSearch(EventSource& source, const CausationGraph& graph, Progress& progress)
        : m_source(source)
        , m_graph(graph)
        , m_progress(progress) {
        for (const auto& node : graph.nodes())
            m_places.insert(placeOf(node.event));
    }

    Result<> inPieces() {
        for (int first = 0; first < m_graph.size(); first += batch) {
            EventQuery query;
            query.anyId = idsOf(m_graph, first);
            if (!query.anyId.empty())
                TRY_VOID(walk(query));
            if (!m_progress.keepGoing(first, m_graph.size()))
                return fail(ErrorCode::Cancelled, "Looking for doubled ids was cancelled.");
        }
        return {};
    }

    Result<> inOneWalk() { return walk({}); }

    std::vector<ChainEvent> twins() && { return std::move(m_twins); }

private:
    Result<> walk(EventQuery query) {
        query.limit = pageSize;
        query.payload = PayloadPart::Beginning;
        return forEachPage(m_source, query, m_progress, [this](EventPage&& page) -> Result<> {
            for (auto& event : page.events)
                if (!event.id.empty() && m_graph.find(event.id) >= 0)
                    take(chainEvent(std::move(event)));
            return {};
        });
    }

    void take(ChainEvent event) {
        if (m_places.insert(placeOf(event)).second)
            m_twins.push_back(std::move(event));
    }

    EventSource& m_source;
    const CausationGraph& m_graph;
    Progress& m_progress;
    std::unordered_set<std::string> m_places;
    std::vector<ChainEvent> m_twins;
};

} // namespace

Result<std::vector<ChainEvent>> findTwins(EventSource& source, const CausationGraph& graph, Progress& progress) {
    TwinSearch search(source, graph, progress);
    // Without an index every lookup is a walk of the engine's own: then one of ours over all events costs less than several.
    if (source.findsById() || graph.size() <= batch)
        TRY_VOID(search.inPieces());
    else
        TRY_VOID(search.inOneWalk());
    return std::move(search).twins();
}

} // namespace leftfold
