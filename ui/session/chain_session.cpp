// SPDX-License-Identifier: Apache-2.0
#include "ui/session/chain_session.h"
#include "core/jobs/find_twins.h"
#include <QElapsedTimer>

namespace leftfold::ui {

namespace {

ChainRequest requestFor(const Event& event, ChainScope scope, ChainEdge edge) {
    ChainRequest request;
    request.edge = edge;
    if (scope == ChainScope::Correlation && !event.correlation.empty())
        request.correlation = event.correlation;
    else
        request.event = event.id;
    return request;
}

/// The event and nothing else: where a store gave it no id, nothing can be asked about it.
Chain aloneWith(const Event& event) {
    Chain chain;
    Event copy = event;
    chain.graph = CausationGraph({chainEvent(std::move(copy))});
    chain.event = 0;
    return chain;
}

} // namespace

EventRef refOf(const ChainEvent& event) {
    return {event.id, event.position, event.aggregate, event.version};
}

ChainSession::ChainSession(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace) {
    connect(&workspace, &Workspace::eventSelected, this, &ChainSession::followSelection);
    connect(&workspace, &Workspace::opened, this, &ChainSession::forget);
    connect(&workspace, &Workspace::closed, this, &ChainSession::forget);
    connect(&workspace, &Workspace::reconnected, this, &ChainSession::reload);
}

/// Many thousand events are taken apart on another thread, after everybody has let go of them.
void ChainSession::letGo(std::shared_ptr<const ChainScene> scene) {
    if (!scene)
        return;
    const auto last = std::make_shared<std::shared_ptr<const ChainScene>>(std::move(scene));
    m_workspace.compute(
        this, {{}, Lane::Quick, nullptr, Subject::Window, {}},
        [last](Progress&) -> Result<int> {
            last->reset();
            return 0;
        },
        [](const Result<int>&) {});
}

void ChainSession::forget() {
    m_tracing.cancel();
    m_arranging.cancel();
    m_reading.cancel();
    m_twins.cancel();
    m_asked.reset();
    auto before = std::exchange(m_scene, nullptr);
    m_correlation = {};
    m_findings.clear();
    m_totals = {};
    m_selected = -1;
    m_loading = false;
    Q_EMIT chainChanged();
    letGo(std::move(before));
}

void ChainSession::setWatched(bool on) {
    m_watched = on;
    if (on)
        followSelection();
}

void ChainSession::reload() {
    if (m_asked)
        load(*m_asked);
}

bool ChainSession::isAlone() const {
    return m_scene && m_scene->graph->size() == 1 && m_correlation.empty() && m_scene->graph->node(0).link == Link::Root;
}

void ChainSession::setScope(ChainScope scope) {
    if (std::exchange(m_scope, scope) == scope)
        return;
    const auto& event = m_workspace.selectedEvent();
    if (event && m_watched)
        load(*event);
    else
        reload();
}

void ChainSession::setEdge(ChainEdge edge) {
    if (std::exchange(m_edge, edge) != edge)
        reload();
}

void ChainSession::followSelection() {
    const auto& event = m_workspace.selectedEvent();
    if (!event)
        return;
    const int node = nodeOf(refOf(*event));
    if (node >= 0) {
        setSelected(node);
        return;
    }
    // An event that is being read has been asked for already.
    if (m_watched && !(m_loading && m_asked && refOf(*m_asked) == refOf(*event)))
        load(*event);
}

/// An id may stand twice, then the place decides. Without an id only a walk tells, so it compares numbers before texts.
int ChainSession::nodeOf(const EventRef& event) const {
    if (!m_scene)
        return -1;
    const CausationGraph& graph = *m_scene->graph;
    if (!event.id.empty()) {
        const auto twins = graph.nodesWith(event.id);
        const auto found = std::find_if(twins.begin(), twins.end(), [&](int node) { return refOf(graph.node(node).event) == event; });
        return found == twins.end() ? -1 : *found;
    }
    for (int node = 0; node < graph.size(); ++node) {
        const ChainEvent& here = graph.node(node).event;
        if (here.position == event.position && here.version == event.version && refOf(here) == event)
            return node;
    }
    return -1;
}

void ChainSession::load(const Event& event) {
    m_asked = event;
    m_loading = true;
    m_arranging.cancel();
    m_twins.cancel();
    Q_EMIT loadingChanged();
    m_view = unfoldedView();
    m_workspace.ask(
        this,
        {tr("Following the chain"), m_edge == ChainEdge::Cross ? Lane::Long : Lane::Quick, &m_tracing, Subject::Store,
            [this] {
                m_loading = false;
                Q_EMIT loadingChanged();
            }},
        [event, view = m_view, idle = m_idle, request = requestFor(event, m_scope, m_edge)](
            EventSource& source, Progress& progress) -> Result<Loaded> {
            QElapsedTimer timer;
            timer.start();
            const bool isNameless = request.event && request.event->empty();
            TRY_ASSIGN(Chain chain, isNameless ? Result<Chain>(aloneWith(event)) : traceChain(source, request, progress));
            const auto graph = std::make_shared<const CausationGraph>(std::move(chain.graph));
            return Loaded{std::make_shared<const ChainScene>(graph, view, idle), std::move(chain.correlation), chainFindings(*graph),
                chainTotals(*graph), std::chrono::microseconds(timer.nsecsElapsed() / 1000)};
        },
        [this](Result<Loaded> loaded) { take(std::move(loaded)); });
}

void ChainSession::take(Result<Loaded> loaded) {
    m_loading = false;
    if (!loaded) {
        Q_EMIT loadingChanged();
        return Q_EMIT failed(loaded.error());
    }
    auto before = std::exchange(m_scene, std::move(loaded->scene));
    m_correlation = std::move(loaded->correlation);
    m_findings = std::move(loaded->findings);
    m_totals = std::move(loaded->totals);
    m_duration = loaded->duration;
    m_aroundEvent = m_scope == ChainScope::Event || m_asked->correlation.empty();
    const auto& event = m_workspace.selectedEvent();
    m_selected = event ? nodeOf(refOf(*event)) : -1;
    Q_EMIT loadingChanged();
    Q_EMIT chainChanged();
    letGo(std::move(before));
    bringIntoView(m_selected);
    askTwins();
    if (event && m_selected < 0 && m_watched && refOf(*event) != refOf(*m_asked))
        load(*event); // the selection moved on meanwhile
}

/// A twin in another chain is not in what was read for this one; it is asked for when the chain is on the screen.
void ChainSession::askTwins() {
    m_workspace.ask(
        this, {{}, Lane::Long, &m_twins},
        [graph = m_scene->graph](EventSource& source, Progress& progress) -> Result<std::vector<ChainFinding>> {
            TRY_ASSIGN(const auto twins, findTwins(source, *graph, progress));
            return twinFindings(*graph, twins);
        },
        [this](Result<std::vector<ChainFinding>> found) {
            if (!found)
                return Q_EMIT failed(found.error());
            if (found->empty())
                return;
            std::move(found->begin(), found->end(), std::back_inserter(m_findings));
            Q_EMIT findingsChanged();
        });
}

void ChainSession::setSelected(int node) {
    if (std::exchange(m_selected, node) == node)
        return;
    bringIntoView(node);
    Q_EMIT selectionChanged();
}

void ChainSession::select(int node) {
    if (!m_scene || node < 0 || node >= m_scene->graph->size())
        return;
    setSelected(node);
    read(refOf(m_scene->graph->node(node).event), {});
}

void ChainSession::open(int node, std::function<void(const Event&)> go) {
    if (!m_scene || node < 0 || node >= m_scene->graph->size())
        return;
    setSelected(node);
    read(refOf(m_scene->graph->node(node).event), std::move(go));
}

void ChainSession::open(int node, const QString& page) {
    open(node, [this, page](const Event&) { m_workspace.showPage(page); });
}

void ChainSession::follow(const ChainEvent& event) {
    read(refOf(event), {});
}

void ChainSession::find(const QString& id) {
    m_workspace.showPage(QStringLiteral("chains"));
    m_workspace.ask(
        this, {tr("Looking for the chain"), Lane::Quick, &m_reading},
        [id = id.toStdString()](EventSource& source, Progress&) { return findChain(source, id); },
        [this, id](const Result<ChainEntrance>& entrance) {
            if (entrance)
                return enter(*entrance);
            if (entrance.error().code == ErrorCode::NotFound)
                Q_EMIT notFound(id);
            Q_EMIT failed(entrance.error());
        });
}

/// Whoever asks for a correlation sees all of it, also where one event's causes and effects were shown before.
void ChainSession::enter(const ChainEntrance& entrance) {
    const ChainScope wanted = entrance.isCorrelation ? ChainScope::Correlation : m_scope;
    const bool other = std::exchange(m_scope, wanted) != wanted;
    m_workspace.selectEvent(entrance.event);
    if (other && m_watched)
        load(entrance.event);
}

/// Events of a chain come without payloads, and the workspace's selection is whole.
void ChainSession::read(const EventRef& event, std::function<void(const Event&)> go) {
    if (m_workspace.selectedEvent() && refOf(*m_workspace.selectedEvent()) == event) {
        m_reading.cancel();
        return go ? go(*m_workspace.selectedEvent()) : void();
    }
    EventQuery query;
    query.payload = PayloadPart::Beginning;
    query.limit = 16; // twins
    if (event.position)
        query.position = event.position;
    else
        query.id = event.id;
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_reading}, [query](EventSource& source, Progress&) { return source.read(query); },
        [this, event, then = std::move(go)](const Result<EventPage>& found) {
            if (!found)
                return Q_EMIT failed(found.error());
            const auto same = [&event](const Event& one) { return refOf(one) == event; };
            const auto it = std::find_if(found->events.begin(), found->events.end(), same);
            if (it == found->events.end())
                return;
            m_workspace.selectEvent(*it);
            if (then)
                then(*it);
        });
}

/// A selected event is never hidden: what hides it gives way.
void ChainSession::bringIntoView(int node) {
    if (node < 0 || !m_scene || m_scene->rowOf(node) >= 0)
        return;
    for (const int cause : m_scene->graph->pathTo(node))
        m_view.collapsed.erase(cause);
    m_view.focus = -1;
    arrange();
}

/// Nothing hidden but repeats.
ChainView ChainSession::unfoldedView() const {
    ChainView view;
    view.foldRepeats = m_view.foldRepeats;
    return view;
}

/// The newest view counts: a change before the one before it is arranged builds on it all the same.
void ChainSession::arrange() {
    m_workspace.compute(
        this, {{}, Lane::Quick, &m_arranging},
        [graph = m_scene->graph, view = m_view, idle = m_idle](
            Progress&) -> Result<std::shared_ptr<const ChainScene>> { return std::make_shared<const ChainScene>(graph, view, idle); },
        [this](Result<std::shared_ptr<const ChainScene>> scene) {
            if (!scene || !m_scene || (*scene)->graph != m_scene->graph)
                return;
            auto before = std::exchange(m_scene, *std::move(scene));
            Q_EMIT sceneChanged();
            letGo(std::move(before));
        });
}

void ChainSession::toggle(int row) {
    if (!m_scene || row < 0 || row >= m_scene->size() || m_scene->row(row).node < 0)
        return;
    const ChainRow& shown = m_scene->row(row);
    if (!shown.repeats.empty())
        m_view.unfolded.insert(shown.node);
    else if (m_view.unfolded.erase(shown.node) == 0 && shown.hasEffects && m_view.collapsed.erase(shown.node) == 0)
        m_view.collapsed.insert(shown.node);
    arrange();
}

void ChainSession::collapseAll() {
    if (!m_scene)
        return;
    for (const int top : m_scene->graph->tops())
        for (const int effect : m_scene->graph->effects(top))
            if (!m_scene->graph->effects(effect).empty())
                m_view.collapsed.insert(effect);
    arrange();
}

void ChainSession::expandAll() {
    m_view = unfoldedView();
    if (m_scene)
        arrange();
}

void ChainSession::setFoldRepeats(bool on) {
    m_view.foldRepeats = on;
    m_view.unfolded.clear();
    if (m_scene)
        arrange();
}

void ChainSession::setFocus(int node) {
    if (std::exchange(m_view.focus, node) != node && m_scene)
        arrange();
}

void ChainSession::setIdle(IdleTime idle) {
    if (std::exchange(m_idle, idle) != idle && m_scene)
        arrange();
}

} // namespace leftfold::ui
