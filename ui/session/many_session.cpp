// SPDX-License-Identifier: Apache-2.0
#include "ui/session/many_session.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

/// Of more events nobody reads how each message fares.
constexpr std::size_t mostMessages = 5'000;

} // namespace

ManySession::ManySession(Workspace& workspace, ReplaySession& replay, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_replay(replay) {
    connect(&workspace, &Workspace::opened, this, &ManySession::forget);
    connect(&workspace, &Workspace::closed, this, &ManySession::forget);
    connect(&workspace, &Workspace::reconnected, this, &ManySession::load);
    connect(&workspace, &Workspace::eventSelected, this, &ManySession::followSelection);
}

void ManySession::forget() {
    m_reading.cancel();
    m_framing.cancel();
    m_telling.cancel();
    m_correlation = {};
    m_chosen.clear();
    take(std::shared_ptr<const ManyLoaded>());
}

void ManySession::showCorrelation(const CorrelationId& correlation) {
    m_correlation = correlation;
    m_chosen.clear();
    load();
}

void ManySession::showAggregates(std::vector<AggregateId> aggregates) {
    m_correlation = {};
    m_chosen = std::move(aggregates);
    load();
}

void ManySession::add(const AggregateId& aggregate) {
    auto all = m_chosen;
    if (m_loaded && !m_correlation.empty()) // what the correlation has stays
        for (const auto& timeline : m_loaded->many.timelines())
            all.push_back(timeline->setup().aggregate);
    if (std::find(all.begin(), all.end(), aggregate) == all.end())
        all.push_back(aggregate);
    showAggregates(std::move(all));
}

void ManySession::remove(const AggregateId& aggregate) {
    auto all = m_chosen;
    std::erase(all, aggregate);
    showAggregates(std::move(all));
}

void ManySession::setOrder(ManyOrder order) {
    if (std::exchange(m_order, order) != order)
        load();
}

void ManySession::load() {
    if (!isAskedFor())
        return take(std::shared_ptr<const ManyLoaded>());
    ManyRequest request;
    if (!m_correlation.empty())
        request.correlation = m_correlation;
    request.aggregates = m_chosen;
    request.order = m_order;
    request.folds = m_replay.foldWishes();
    m_loading = true;
    Q_EMIT loadingChanged();
    const auto stopped = [this] {
        m_loading = false;
        Q_EMIT loadingChanged();
    };
    m_workspace.ask(
        this, {tr("Replaying several aggregates"), Lane::Long, &m_reading, Subject::Store, stopped},
        [request](EventSource& source, Progress& progress) -> Result<std::shared_ptr<const ManyLoaded>> {
            TRY_ASSIGN(auto loaded, loadMany(source, request, progress));
            return std::make_shared<const ManyLoaded>(std::move(loaded));
        },
        [this](Result<std::shared_ptr<const ManyLoaded>> loaded) { take(std::move(loaded)); });
}

void ManySession::take(Result<std::shared_ptr<const ManyLoaded>> loaded) {
    m_loading = false;
    Q_EMIT loadingChanged();
    if (!loaded)
        return Q_EMIT failed(loaded.error());
    m_framing.cancel();
    m_frames.clear(); // they point into what goes
    m_framed.clear();
    m_messages.reset();
    m_loaded = *std::move(loaded);
    m_cursor = m_loaded ? m_loaded->many.size() : 0;
    Q_EMIT manyChanged();
    Q_EMIT cursorChanged();
    followSelection();
    readFrames();
    readMessages();
}

void ManySession::setCursor(std::size_t cursor) {
    if (!m_loaded)
        return;
    cursor = std::min(cursor, m_loaded->many.size());
    if (std::exchange(m_cursor, cursor) == cursor)
        return;
    Q_EMIT cursorChanged();
    readFrames();
}

std::optional<std::size_t> ManySession::moved() const {
    return m_loaded && m_cursor > 0 ? std::optional(m_loaded->many.step(m_cursor).timeline) : std::nullopt;
}

void ManySession::readFrames() {
    if (!m_loaded)
        return;
    const auto steps = m_loaded->many.stepsAt(m_cursor);
    m_workspace.compute(
        this, {{}, Lane::Long, &m_framing},
        [loaded = m_loaded, steps, known = m_framed, frames = m_frames](Progress& progress) mutable -> Result<std::vector<Frame>> {
            frames.resize(steps.size());
            for (std::size_t at = 0; at < steps.size(); ++at) {
                if (!progress.keepGoing(static_cast<std::int64_t>(at), -1))
                    return fail(ErrorCode::Cancelled, "Another place is wanted.");
                if (known.size() != steps.size() || known[at] != steps[at])
                    frames[at] = loaded->many.timelines()[at]->frame(steps[at]);
            }
            return std::move(frames);
        },
        [this, loaded = m_loaded, steps](Result<std::vector<Frame>> frames) {
            if (!frames || loaded != m_loaded)
                return;
            m_frames = *std::move(frames);
            m_framed = steps;
            Q_EMIT framesChanged();
        });
}

void ManySession::readMessages() {
    if (!m_loaded || m_loaded->many.size() > mostMessages)
        return;
    std::vector<EventId> events;
    for (std::size_t cursor = 1; cursor <= m_loaded->many.size(); ++cursor)
        events.push_back(m_loaded->many.event(cursor).id);
    m_workspace.ask(
        this, {{}, Lane::Long, &m_telling},
        [events = std::move(events)](
            EventSource& source, Progress& progress) { return findMessages(source, events, LookupCost::Any, progress); },
        [this, loaded = m_loaded](Result<std::optional<MessageStates>> states) {
            if (!states || loaded != m_loaded)
                return;
            m_messages = *std::move(states);
            Q_EMIT messagesChanged();
        });
}

/// An event that is selected elsewhere is found here, if the cursor stops at it.
void ManySession::followSelection() {
    const auto& event = m_workspace.selectedEvent();
    if (!m_loaded || !event || !event->version)
        return;
    const auto& timelines = m_loaded->many.timelines();
    for (std::size_t at = 0; at < timelines.size(); ++at) {
        if (timelines[at]->setup().aggregate != event->aggregate)
            continue;
        const auto step = timelines[at]->stepOfVersion(*event->version);
        const auto cursor = step ? m_loaded->many.cursorOf(at, *step) : 0;
        if (cursor > 0 && m_loaded->many.event(cursor).id == event->id)
            setCursor(cursor);
    }
}

} // namespace leftfold::ui
