// SPDX-License-Identifier: Apache-2.0
#include "ui/views/event_feed.h"
#include "core/jobs/locate_event.h"

namespace leftfold::ui {

namespace {

/// A window shows parts of two pages; more than a few that wait were only passed by.
constexpr std::size_t mostWaiting = 4;

} // namespace

Result<EventRowsAnswer> readEventRows(EventSource& source, EventQuery query, Progress& progress) {
    const auto wanted = static_cast<std::size_t>(query.limit);
    EventRowsAnswer answer;
    for (;;) {
        TRY_ASSIGN(auto page, source.read(query));
        auto rows = makeEventRows(std::move(page.events));
        if (!rows.empty())
            answer.last = page.last;
        std::move(rows.begin(), rows.end(), std::back_inserter(answer.rows));
        answer.atEnd = page.atEnd;
        if (answer.atEnd || answer.rows.size() >= wanted)
            return answer;
        if (!progress.keepGoing(static_cast<std::int64_t>(answer.rows.size()), query.limit))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
        query.after = answer.last;
        query.limit = static_cast<int>(wanted - answer.rows.size());
    }
}

EventFeed::EventFeed(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_model([this](const EventRowsRequest& request) { fetch(request); }) {
    connect(&workspace, &Workspace::reconnected, this, &EventFeed::goOn);
}

void EventFeed::start(Direction direction) {
    m_waiting.clear();
    m_busy = false;
    m_outline = nullptr;
    m_wanted.reset();
    EventQuery query;
    query.direction = direction;
    m_model.show(query);
    askOutline();
}

void EventFeed::fetch(const EventRowsRequest& request) {
    m_waiting.push_back(request);
    if (m_waiting.size() > mostWaiting) {
        m_model.dropRequest(m_waiting.front().era, m_waiting.front().page);
        m_waiting.erase(m_waiting.begin());
    }
    next();
}

void EventFeed::next() {
    if (m_busy || m_waiting.empty())
        return;
    const EventRowsRequest request = m_waiting.back();
    m_waiting.pop_back();
    m_busy = true;
    m_workspace.ask(
        this, {}, [query = request.query](EventSource& source, Progress& progress) { return readEventRows(source, query, progress); },
        [this, request](Result<EventRowsAnswer> answer) { take(request, std::move(answer)); });
}

void EventFeed::take(const EventRowsRequest& request, Result<EventRowsAnswer> answer) {
    m_busy = false;
    if (answer) {
        m_model.setRows(request.era, request.page, *std::move(answer));
    } else {
        m_model.failRows(request.era, request.page);
        if (request.era == m_model.era())
            Q_EMIT failed(answer.error());
    }
    next();
}

void EventFeed::askOutline() {
    m_workspace.ask(
        this, {tr("Counting events"), Lane::Long, &m_outlining},
        [query = m_model.outlineQuery()](EventSource& source, Progress& progress) -> Result<std::shared_ptr<const Outline>> {
            TRY_ASSIGN(auto outline, source.outline(query, EventTableModel::pageRows, progress));
            return std::make_shared<const Outline>(std::move(outline));
        },
        [this](const Result<std::shared_ptr<const Outline>>& outline) {
            if (!outline)
                return;
            m_outline = *outline;
            m_model.setOutline(m_model.era(), *m_outline);
            findWanted();
        });
}

void EventFeed::locate(Position position) {
    m_wanted = position;
    findWanted();
}

void EventFeed::findWanted() {
    if (!m_outline || !m_wanted)
        return;
    const Position position = *std::exchange(m_wanted, std::nullopt);
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_locating},
        [query = m_model.outlineQuery(), outline = m_outline, position](
            EventSource& source, Progress&) { return countBefore(source, query, *outline, position); },
        [this](const Result<std::int64_t>& count) {
            if (!count)
                return Q_EMIT failed(count.error());
            const std::int64_t last = m_outline ? m_outline->count - 1 : -1;
            Q_EMIT located(m_model.rowOfOrdinal(std::min(*count, last)));
        });
}

/// The answers that were on their way went down with the connection.
void EventFeed::goOn() {
    m_busy = false;
    m_waiting.clear();
    m_model.forgetRequests();
    askOutline(); // the store may have grown
}

} // namespace leftfold::ui
