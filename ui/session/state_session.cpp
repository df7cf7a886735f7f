// SPDX-License-Identifier: Apache-2.0
#include "ui/session/state_session.h"
#include <QElapsedTimer>

namespace leftfold::ui {

namespace {

/// Milliseconds: a frame of the screen leaves room for painting.
constexpr qint64 slowAnswer = 6;
/// As many as a menu shows.
constexpr std::size_t mostRemovals = 40;

} // namespace

StateSession::StateSession(Workspace& workspace, ReplaySession& replay, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_replay(replay) {
    connect(&replay, &ReplaySession::timelineChanged, this, &StateSession::takeTimeline);
    connect(&replay, &ReplaySession::headChanged, this, &StateSession::findWriters);
    takeTimeline();
}

void StateSession::setWanted(bool wanted) {
    m_wanted = wanted;
    findBlame();
}

void StateSession::takeTimeline() {
    if (m_timeline == m_replay.timeline())
        return;
    for (Latest* question : {&m_blaming, &m_writing, &m_comparing, &m_tracing, &m_asking})
        question->cancel();
    m_timeline = m_replay.timeline();
    m_blame = nullptr;
    m_slow = false;
    m_writers.reset();
    m_sinceState.reset();
    findSinceState();
    findBlame();
}

void StateSession::findBlame() {
    if (!m_wanted || !m_timeline || m_blame)
        return;
    using Found = Result<std::shared_ptr<const Blame>>;
    m_workspace.ask(
        this, {tr("Finding who wrote what"), Lane::Long, &m_blaming},
        [timeline = m_timeline](EventSource&, Progress& progress) -> Found {
            TRY_ASSIGN(auto blame, Blame::of(timeline, progress));
            return std::make_shared<const Blame>(std::move(blame));
        },
        [this, timeline = m_timeline](Found blame) {
            if (!blame || timeline != m_timeline)
                return;
            m_blame = *std::move(blame);
            findWriters();
        });
}

void StateSession::findWriters() {
    m_writing.cancel();
    m_writers.reset();
    if (!m_blame)
        return;
    if (!m_slow && !m_timeline->setup().reducer->mayWait()) {
        QElapsedTimer timer;
        timer.start();
        NoProgress progress;
        m_writers = m_blame->at(m_replay.head(), progress).value();
        m_slow = timer.elapsed() > slowAnswer;
        return Q_EMIT writersChanged();
    }
    m_workspace.ask(
        this, {{}, Lane::Long, &m_writing},
        [blame = m_blame, head = m_replay.head()](EventSource&, Progress& progress) { return blame->at(head, progress); },
        [this, blame = m_blame, head = m_replay.head()](Result<Writers> writers) {
            if (!writers || blame != m_blame || head != m_replay.head())
                return;
            m_writers = *std::move(writers);
            Q_EMIT writersChanged();
        });
}

void StateSession::setSince(std::optional<Version> version) {
    m_since = version;
    m_sinceState.reset();
    findSinceState();
    Q_EMIT sinceChanged();
}

void StateSession::findSinceState() {
    m_comparing.cancel();
    if (!m_since || !m_timeline)
        return;
    const auto step = m_timeline->stepOfVersion(*m_since);
    if (!step)
        return;
    m_workspace.ask(
        this, {{}, Lane::Long, &m_comparing},
        [timeline = m_timeline, step = *step](EventSource&, Progress&) -> Result<Value> { return timeline->state(step); },
        [this, timeline = m_timeline](Result<Value> state) {
            if (!state || timeline != m_timeline)
                return;
            m_sinceState = *std::move(state);
            Q_EMIT sinceChanged();
        });
}

void StateSession::askOrigins(std::vector<Written> written) {
    if (!m_timeline || written.empty())
        return;
    using Origins = Result<std::vector<ValueOrigin>>;
    m_workspace.ask(
        this, {{}, Lane::Long, &m_tracing},
        [timeline = m_timeline, written](EventSource&, Progress& progress) -> Origins {
            std::vector<ValueOrigin> origins;
            std::map<std::size_t, StepOrigins> steps;
            for (const auto& one : written) {
                auto step = steps.find(one.step);
                if (step == steps.end())
                    step = steps.emplace(one.step, StepOrigins(*timeline, timeline->frame(one.step))).first;
                origins.push_back(step->second.of(one.place, one.value));
                if (!progress.keepGoing(std::ssize(origins), std::ssize(written)))
                    return fail(ErrorCode::Cancelled, "The search for what upcasters wrote was cancelled.");
            }
            return origins;
        },
        [this, written, timeline = m_timeline](const Origins& origins) {
            if (origins && timeline == m_timeline)
                Q_EMIT originsFound(written, *origins);
        });
}

void StateSession::askWriter(const JsonPointer& place) {
    askPast(tr("Finding who wrote it"),
        [place](const Blame& blame, std::size_t head, Progress& progress) { return lastWriter(blame, place, head, progress); });
}

void StateSession::askPrevious(const JsonPointer& place) {
    askPast(tr("Finding who wrote it before"),
        [place](const Blame& blame, std::size_t head, Progress& progress) { return previousWriter(blame, place, head, progress); });
}

void StateSession::askPast(const QString& name, PastJob job) {
    if (!m_blame)
        return;
    using Found = Result<std::optional<PlaceWriting>>;
    m_workspace.ask(
        this, {name, Lane::Long, &m_asking},
        [blame = m_blame, head = m_replay.head(), job = std::move(job)](
            EventSource&, Progress& progress) -> Found { return job(*blame, head, progress); },
        [this, blame = m_blame](const Found& writing) {
            if (writing && blame == m_blame)
                Q_EMIT writerFound(*writing);
        });
}

void StateSession::askRemovals(const JsonPointer& below) {
    if (!m_blame)
        return;
    using Found = Result<std::vector<PlaceWriting>>;
    m_workspace.ask(
        this, {tr("Finding what was removed"), Lane::Long, &m_asking},
        [blame = m_blame, head = m_replay.head(), below](
            EventSource&, Progress& progress) -> Found { return removals(*blame, below, head, mostRemovals, progress); },
        [this, below, blame = m_blame](const Found& found) {
            if (found && blame == m_blame)
                Q_EMIT removalsFound(below, *found);
        });
}

void StateSession::askTouches(const JsonPointer& place) {
    if (!m_timeline)
        return;
    using Found = Result<std::vector<std::size_t>>;
    m_workspace.ask(
        this, {tr("Finding the steps that touch %1").arg(QString::fromStdString(place.toString())), Lane::Long, &m_asking},
        [timeline = m_timeline, head = m_replay.head(), place](
            EventSource&, Progress& progress) -> Found { return touchingSteps(*timeline, place, head, progress); },
        [this, place, timeline = m_timeline](const Found& steps) {
            if (steps && timeline == m_timeline)
                Q_EMIT touchesFound(place, *steps);
        });
}

} // namespace leftfold::ui
