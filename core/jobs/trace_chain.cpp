// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/trace_chain.h"
#include <algorithm>
#include <unordered_set>

namespace leftfold {

namespace {

constexpr std::size_t batch = 400; ///< ids in one statement
constexpr int pageSize = 4096;

/// Gathers the events of a chain, each once.
class Tracer {
public:
    Tracer(EventSource& source, Progress& progress)
        : m_source(source)
        , m_progress(progress) { }

    Result<> readCorrelation(const CorrelationId& correlation) {
        EventQuery query;
        query.correlation = correlation;
        return read(query, m_events);
    }

    Result<> readEvent(const EventId& id) {
        EventQuery query;
        query.id = id;
        return read(query, m_events);
    }

    /// Causes of causes and effects of effects, whatever correlation they belong to.
    Result<> follow() {
        for (std::size_t done = 0; done < m_events.size();) {
            const std::size_t end = m_events.size();
            TRY_VOID(readEffects(done, end));
            TRY_VOID(readByIds(absentIds(), m_events));
            done = end;
        }
        return {};
    }

    /// Those of the events that are stored.
    Result<> readByIds(const std::vector<EventId>& ids, std::vector<ChainEvent>& into) {
        for (std::size_t first = 0; first < ids.size(); first += batch) {
            EventQuery query;
            query.anyId.assign(ids.begin() + static_cast<std::ptrdiff_t>(first),
                ids.begin() + static_cast<std::ptrdiff_t>(std::min(first + batch, ids.size())));
            TRY_VOID(read(query, into));
        }
        return {};
    }

    std::vector<ChainEvent>& events() { return m_events; }

private:
    Result<> readEffects(std::size_t first, std::size_t end) {
        for (; first < end; first += batch) {
            EventQuery query;
            for (std::size_t at = first; at < std::min(first + batch, end); ++at)
                if (!m_events[at].id.empty())
                    query.anyCausation.push_back(CausationId{m_events[at].id.text});
            if (!query.anyCausation.empty())
                TRY_VOID(read(query, m_events));
        }
        return {};
    }

    /// What the events name as causes and is not among them.
    std::vector<EventId> absentIds() const {
        std::unordered_set<std::string_view> known;
        for (const auto& event : m_events)
            known.insert(event.id.text);
        std::vector<EventId> absent;
        for (const auto& event : m_events)
            if (!event.causation.empty() && known.insert(event.causation.text).second)
                absent.push_back(EventId{event.causation.text});
        return absent;
    }

    Result<> read(EventQuery query, std::vector<ChainEvent>& into) {
        query.limit = pageSize;
        query.payload = PayloadPart::Beginning;
        const bool mayRepeat = &into == &m_events && !m_events.empty();
        if (mayRepeat)
            rememberPlaces();
        return forEachPage(m_source, query, m_progress, [&](EventPage&& page) -> Result<> {
            for (auto& event : page.events) {
                auto kept = chainEvent(std::move(event));
                if (!mayRepeat || m_places.insert(placeOf(kept)).second)
                    into.push_back(std::move(kept));
            }
            return {};
        });
    }

    /// An event read twice (by correlation, then as an effect) counts once; twins with one id and two places are two events.
    void rememberPlaces() {
        for (; m_placed < m_events.size(); ++m_placed)
            m_places.insert(placeOf(m_events[m_placed]));
    }

    static std::string placeOf(const ChainEvent& event) {
        if (event.position)
            return std::to_string(event.position->value);
        return event.id.text + '\n' + event.aggregate.path() + '\n' + (event.version ? std::to_string(event.version->value) : "");
    }

    EventSource& m_source;
    Progress& m_progress;
    std::vector<ChainEvent> m_events;
    std::unordered_set<std::string> m_places; ///< of the first `m_placed` events at least
    std::size_t m_placed = 0;
};

/// Reads the causes that the graph lacks; those that are stored belong to other chains.
Result<> readOutside(Tracer& tracer, CausationGraph& graph) {
    std::vector<EventId> ids;
    for (const auto& absent : graph.absentCauses())
        ids.push_back(EventId{absent.id});
    std::vector<ChainEvent> outside;
    TRY_VOID(tracer.readByIds(ids, outside));
    graph.nameOutside(std::move(outside));
    return {};
}

void sortByPosition(std::vector<ChainEvent>& events) {
    std::stable_sort(events.begin(), events.end(), [](const ChainEvent& left, const ChainEvent& right) {
        return left.position && right.position && *left.position < *right.position;
    });
}

/// The events above and below these nodes.
std::vector<ChainEvent> causesAndEffects(const CausationGraph& graph, const std::vector<int>& wanted) {
    std::vector<bool> isIn(static_cast<std::size_t>(graph.size()));
    auto open = wanted;
    for (std::size_t next = 0; next < open.size(); ++next)
        for (const int effect : graph.effects(open[next]))
            open.push_back(effect);
    for (const int node : wanted) {
        const auto path = graph.pathTo(node);
        open.insert(open.end(), path.begin(), path.end());
    }
    for (const int node : open)
        isIn[static_cast<std::size_t>(node)] = true;
    // A cycle is cut somewhere; whoever is in it has all of it above.
    for (const auto& cycle : graph.cycles())
        if (isIn[static_cast<std::size_t>(cycle.front())])
            for (const int node : cycle)
                isIn[static_cast<std::size_t>(node)] = true;
    std::vector<ChainEvent> events;
    for (int node = 0; node < graph.size(); ++node)
        if (isIn[static_cast<std::size_t>(node)])
            events.push_back(graph.node(node).event);
    return events;
}

std::vector<int> nodesWithId(const CausationGraph& graph, const EventId& id) {
    std::vector<int> nodes;
    for (int node = 0; node < graph.size(); ++node)
        if (graph.node(node).event.id == id)
            nodes.push_back(node);
    return nodes;
}

/// The correlations of these events, each once.
std::vector<CorrelationId> correlationsOf(const std::vector<ChainEvent>& events) {
    std::vector<CorrelationId> all;
    for (const auto& event : events)
        if (!event.correlation.empty() && std::find(all.begin(), all.end(), event.correlation) == all.end())
            all.push_back(event.correlation);
    return all;
}

Result<> gatherAround(Tracer& tracer, const EventId& event, Chain& chain) {
    TRY_VOID(tracer.readEvent(event));
    if (tracer.events().empty())
        return fail(ErrorCode::NotFound, "The store has no event with the id " + event.text + ".");
    chain.correlation = tracer.events().front().correlation;
    for (const auto& correlation : correlationsOf(tracer.events())) // several where the id stands twice
        TRY_VOID(tracer.readCorrelation(correlation));
    return {};
}

Result<> gather(Tracer& tracer, const ChainRequest& request, Chain& chain) {
    if (request.event) {
        TRY_VOID(gatherAround(tracer, *request.event, chain));
    } else {
        chain.correlation = request.correlation.value_or(CorrelationId());
        TRY_VOID(tracer.readCorrelation(chain.correlation));
        if (tracer.events().empty())
            return fail(ErrorCode::NotFound, "The store has no event with the correlation " + chain.correlation.text + ".");
    }
    // Without a correlation there is no edge to stop at.
    return request.edge == ChainEdge::Cross || chain.correlation.empty() ? tracer.follow() : Result<>();
}

} // namespace

Result<Chain> traceChain(EventSource& source, const ChainRequest& request, Progress& progress) {
    const Watch watch(source, progress);
    Chain chain;
    Tracer tracer(source, progress);
    TRY_VOID(gather(tracer, request, chain));
    sortByPosition(tracer.events());
    chain.graph = CausationGraph(std::move(tracer.events()));
    if (request.event) {
        chain.graph = CausationGraph(causesAndEffects(chain.graph, nodesWithId(chain.graph, *request.event)));
        chain.event = chain.graph.find(*request.event);
    }
    TRY_VOID(readOutside(tracer, chain.graph));
    return chain;
}

} // namespace leftfold
