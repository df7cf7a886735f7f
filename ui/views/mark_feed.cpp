// SPDX-License-Identifier: Apache-2.0
#include "ui/views/mark_feed.h"
#include "core/storage/store_roles.h"

namespace leftfold::ui {

namespace {

/// A window shows parts of two pages; more than a few that wait were only passed by.
constexpr std::size_t mostWaiting = 4;

} // namespace

MarkFeed::MarkFeed(Workspace& workspace, EventTableModel& model, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_model(model) {
    connect(&workspace, &Workspace::opened, this, &MarkFeed::restart);
    connect(&workspace, &Workspace::reconnected, this, &MarkFeed::restart);
    connect(&workspace, &Workspace::closed, this, &MarkFeed::restart);
    restart();
}

void MarkFeed::restart() {
    m_looking.cancel();
    m_lane = Lane::Quick;
    if (m_asked)
        m_waiting.push_back(*std::exchange(m_asked, std::nullopt));
    for (const EventMarksRequest& request : std::exchange(m_waiting, {}))
        m_model.dropMarks(request.era, request.page);
    const auto& store = m_workspace.description();
    const bool hasMessages = m_workspace.isOpen() && (hasRole(store, LayoutRole::Outbox) || hasRole(store, LayoutRole::DeadLetters));
    m_model.setMarkFetch(hasMessages ? [this](EventMarksRequest request) { fetch(std::move(request)); } : EventTableModel::FetchMarks());
}

void MarkFeed::fetch(EventMarksRequest request) {
    m_waiting.push_back(std::move(request));
    if (m_waiting.size() > mostWaiting) {
        m_model.dropMarks(m_waiting.front().era, m_waiting.front().page);
        m_waiting.erase(m_waiting.begin());
    }
    next();
}

void MarkFeed::next() {
    if (m_asked || m_waiting.empty())
        return;
    m_asked = std::move(m_waiting.back());
    m_waiting.pop_back();
    const LookupCost cost = m_lane == Lane::Quick ? LookupCost::IndexOnly : LookupCost::Any;
    m_workspace.ask(
        this, {{}, m_lane, &m_looking},
        [events = m_asked->events, cost](EventSource& source, Progress& progress) { return findMessages(source, events, cost, progress); },
        [this](const Result<std::optional<MessageStates>>& states) { take(states); });
}

/// What could not be told stays unknown: the page itself says what is wrong with the store.
void MarkFeed::take(const Result<std::optional<MessageStates>>& states) {
    const EventMarksRequest request = *std::exchange(m_asked, std::nullopt);
    if (states && !*states) {
        m_lane = Lane::Long;
        m_waiting.push_back(request);
    } else if (states) {
        m_model.setMarks(request.era, request.page, marksOf(**states));
    }
    next();
}

} // namespace leftfold::ui
