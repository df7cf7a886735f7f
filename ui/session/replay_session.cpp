// SPDX-License-Identifier: Apache-2.0
#include "ui/session/replay_session.h"
#include <QElapsedTimer>
#include <algorithm>

namespace leftfold::ui {

namespace {

/// A frame of the screen leaves room for painting.
constexpr qint64 slowFrame = 10;

} // namespace

ReplaySession::ReplaySession(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace) {
    connect(&workspace, &Workspace::eventSelected, this, &ReplaySession::followSelection);
    connect(&workspace, &Workspace::opened, this, &ReplaySession::forget);
    connect(&workspace, &Workspace::closed, this, &ReplaySession::forget);
    connect(&workspace, &Workspace::reconnected, this, &ReplaySession::reload);
}

void ReplaySession::forget() {
    m_folding.cancel();
    m_framing.cancel();
    m_aggregate.reset();
    m_start.reset();
    m_timeline = nullptr;
    m_frame.reset();
    m_head = 0;
    m_loading = false;
    m_toStart = false;
    Q_EMIT timelineChanged();
    Q_EMIT headChanged();
    Q_EMIT frameChanged();
}

void ReplaySession::show(const AggregateId& aggregate, std::optional<Version> version) {
    if (m_aggregate == aggregate && (m_timeline || m_loading))
        return;
    forget();
    m_aggregate = aggregate;
    load(version);
}

void ReplaySession::reload() {
    if (!m_aggregate)
        return;
    m_toStart = m_timeline && m_head == 0;
    load(m_timeline ? m_timeline->version(m_head) : m_wanted);
}

FoldChoice ReplaySession::choiceFor(const AggregateId& aggregate) const {
    const auto found = m_choices.find(aggregate.type);
    return found == m_choices.end() ? FoldChoice() : found->second;
}

FoldWishes ReplaySession::foldWishes() const {
    FoldWishes wishes{{}, m_choices, m_project};
    if (m_mapping.empty() || isOfProject(m_mapping))
        return wishes;
    wishes.usual.upcasters = m_mapping;
    for (auto& [type, choice] : wishes.byType)
        if (!choice.upcasters)
            choice.upcasters = m_mapping;
    return wishes;
}

void ReplaySession::setChoice(const FoldChoice& choice) {
    if (!m_aggregate || choice == this->choice())
        return;
    m_choices[m_aggregate->type] = choice;
    reload();
}

void ReplaySession::setMapping(const std::string& name) {
    if (std::exchange(m_mapping, name) != name && m_aggregate && !choice().upcasters)
        reload();
}

void ReplaySession::setProject(const ProjectFold& project) {
    if (m_project == project)
        return;
    m_project = project;
    reload();
}

void ReplaySession::mappingChanged(const std::string& name) {
    if (m_aggregate && (m_fold.upcastersName == name || isOfProject(name)))
        reload();
}

void ReplaySession::reducerSaved(const std::string& name) {
    if (!m_aggregate)
        return;
    m_project.texts.erase(name); // what was agreed to is older than what the person wrote
    if (m_fold.reducerName == name)
        return reload();
    FoldChoice wanted = choice();
    wanted.reducer = name;
    setChoice(wanted);
}

void ReplaySession::reducerChanged(const std::string& name) {
    if (m_aggregate && m_fold.reducerName == name && !m_project.texts.contains(name))
        reload();
}

bool ReplaySession::isOfProject(const std::string& mapping) const {
    const auto& own = m_project.upcasters;
    return std::find(own.begin(), own.end(), mapping) != own.end();
}

void ReplaySession::setStart(std::optional<Version> snapshot) {
    if (std::exchange(m_start, snapshot) != snapshot)
        reload();
}

void ReplaySession::load(std::optional<Version> version) {
    m_loading = true;
    m_wanted = version;
    Q_EMIT loadingChanged();
    FoldChoice wanted = choice();
    // The mapping that is edited may be one of the project's: then all of them.
    if (!wanted.upcasters && !m_mapping.empty() && !isOfProject(m_mapping))
        wanted.upcasters = m_mapping;
    ReplayRequest request;
    request.aggregate = *m_aggregate;
    request.from = FromZero();
    if (m_start)
        request.from = *m_start;
    m_workspace.ask(
        this,
        {tr("Replaying"), Lane::Long, &m_folding, Subject::Store,
            [this] {
                m_loading = false;
                Q_EMIT loadingChanged();
            }},
        [request, choice = std::move(wanted), project = m_project](EventSource& source, Progress& progress) mutable -> Result<Loaded> {
            QElapsedTimer timer;
            timer.start();
            TRY_ASSIGN(auto fold, chooseFold(source, request.aggregate, choice, project));
            request.reducer = fold.reducer;
            request.upcasters = fold.upcasters;
            TRY_ASSIGN(auto timeline, replayAggregate(source, request, progress));
            return Loaded{std::make_shared<const Timeline>(std::move(timeline)), std::move(fold),
                std::chrono::microseconds(timer.nsecsElapsed() / 1000)};
        },
        [this](Result<Loaded> loaded) { take(std::move(loaded)); });
}

void ReplaySession::take(Result<Loaded> loaded) {
    m_loading = false;
    Q_EMIT loadingChanged();
    if (!loaded)
        return Q_EMIT failed(loaded.error());
    m_frame.reset(); // points into the timeline that goes
    m_timeline = loaded->timeline;
    m_fold = std::move(loaded->fold);
    m_duration = loaded->duration;
    m_slow = m_timeline->setup().reducer->mayWait();
    m_head = firstHead();
    Q_EMIT timelineChanged();
    Q_EMIT headChanged();
    readFrame();
    selectHeadEvent();
}

std::size_t ReplaySession::firstHead() {
    const bool toStart = std::exchange(m_toStart, false);
    auto version = std::exchange(m_wanted, std::nullopt);
    // The selection may have moved on while the fold ran.
    const auto& selected = m_workspace.selectedEvent();
    if (selected && selected->aggregate == *m_aggregate)
        version = selected->version;
    else if (toStart)
        return 0;
    return version ? m_timeline->stepOfVersion(*version).value_or(m_timeline->size()) : m_timeline->size();
}

void ReplaySession::setHead(std::size_t step) {
    if (!m_timeline)
        return;
    step = std::min(step, m_timeline->size());
    if (step == m_head)
        return;
    m_head = step;
    Q_EMIT headChanged();
    readFrame();
    selectHeadEvent();
}

void ReplaySession::selectHeadEvent() {
    if (m_head == 0)
        m_workspace.clearEvent();
    else
        m_workspace.selectEvent(m_timeline->event(m_head));
}

void ReplaySession::followSelection() {
    const auto& event = m_workspace.selectedEvent();
    if (!m_timeline || !event || event->aggregate != *m_aggregate || !event->version)
        return;
    if (const auto step = m_timeline->stepOfVersion(*event->version))
        setHead(*step);
}

void ReplaySession::readFrame() {
    m_framing.cancel();
    if (!m_slow) {
        QElapsedTimer timer;
        timer.start();
        setFrame(m_timeline->frame(m_head));
        m_slow = timer.elapsed() > slowFrame;
        return;
    }
    m_workspace.ask(
        this, {{}, Lane::Long, &m_framing},
        [timeline = m_timeline, step = m_head](EventSource&, Progress&) -> Result<Frame> { return timeline->frame(step); },
        [this, timeline = m_timeline](Result<Frame> frame) {
            if (frame && timeline == m_timeline)
                setFrame(*std::move(frame));
        });
}

void ReplaySession::setFrame(Frame frame) {
    m_frame = std::move(frame);
    Q_EMIT frameChanged();
}

} // namespace leftfold::ui
