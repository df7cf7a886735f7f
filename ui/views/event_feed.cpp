// SPDX-License-Identifier: Apache-2.0
#include "ui/views/event_feed.h"
#include "core/jobs/locate_event.h"

namespace leftfold::ui {

namespace {

/// A window shows parts of two pages; more than a few that wait were only passed by.
constexpr std::size_t mostWaiting = 4;

/// So long a filter looks before it shows what it has, and lets other questions to the store pass.
constexpr auto moment = std::chrono::milliseconds(250);
constexpr int countMilliseconds = 120;

/// Tells how far a count is to whoever looks.
class CountingProgress final : public Progress {
public:
    CountingProgress(Progress& inner, std::shared_ptr<std::atomic<std::int64_t>> counted)
        : m_inner(inner)
        , m_counted(std::move(counted)) { }
    bool keepGoing(std::int64_t done, std::int64_t total) override {
        if (done > 0)
            m_counted->store(done);
        return m_inner.keepGoing(done, total);
    }

private:
    Progress& m_inner;
    std::shared_ptr<std::atomic<std::int64_t>> m_counted;
};

} // namespace

Result<EventRowsAnswer> readEventRows(EventSource& source, EventQuery query, Progress& progress, const ColumnValues* added) {
    const auto wanted = static_cast<std::size_t>(query.limit);
    const auto begin = std::chrono::steady_clock::now();
    EventRowsAnswer answer;
    for (;;) {
        TRY_ASSIGN(auto page, source.read(query));
        auto rows = makeEventRows(std::move(page.events), added);
        answer.last = page.last;
        std::move(rows.begin(), rows.end(), std::back_inserter(answer.rows));
        answer.atEnd = page.atEnd;
        if (answer.atEnd || answer.rows.size() >= wanted)
            return answer;
        answer.partial = query.filter && std::chrono::steady_clock::now() - begin > moment;
        if (answer.partial)
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
    connect(&m_countTimer, &QTimer::timeout, this, &EventFeed::countChanged);
}

Clock& EventFeed::clock() {
    static SystemClock clock;
    return clock;
}

void EventFeed::start(Direction direction, std::shared_ptr<const EventFilter> filter) {
    m_reading.cancel();
    m_waiting.clear();
    m_first.clear();
    m_busy = false;
    m_known = nullptr;
    m_keptUp = false;
    m_wanted.reset();
    EventQuery query;
    query.direction = direction;
    query.filter = std::move(filter);
    m_model.show(query);
    askOutline();
    Q_EMIT started();
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
    m_first.clear();
    ask(request);
}

void EventFeed::ask(const EventRowsRequest& request) {
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_reading},
        [query = request.query, added = request.added](
            EventSource& source, Progress& progress) { return readEventRows(source, query, progress, added.get()); },
        [this, request](Result<EventRowsAnswer> answer) { take(request, std::move(answer)); });
}

void EventFeed::take(const EventRowsRequest& request, Result<EventRowsAnswer> answer) {
    if (answer)
        answer->rows.insert(answer->rows.begin(), m_first.begin(), m_first.end());
    if (answer && answer->partial && request.era == m_model.era())
        return askForMore(request, *std::move(answer));
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

/// Shows what was found and goes on looking for the rest of the page.
void EventFeed::askForMore(EventRowsRequest request, EventRowsAnswer answer) {
    m_first = answer.rows;
    m_model.setFirstRows(request.era, request.page, std::move(answer.rows));
    request.query.after = std::move(answer.last);
    request.query.limit = EventTableModel::pageRows - static_cast<int>(m_first.size());
    ask(request);
}

void EventFeed::askOutline() {
    m_counted = std::make_shared<std::atomic<std::int64_t>>(0);
    m_countTimer.start(countMilliseconds);
    m_workspace.ask(
        this, {tr("Counting events"), Lane::Long, &m_outlining},
        [query = m_model.outlineQuery(), counted = m_counted](
            EventSource& source, Progress& progress) -> Result<std::shared_ptr<const LogOutline>> {
            CountingProgress counting(progress, counted);
            TRY_ASSIGN(auto known, outlineLog(source, query, EventTableModel::pageRows, clock(), counting));
            return std::make_shared<const LogOutline>(std::move(known));
        },
        [this](const Result<std::shared_ptr<const LogOutline>>& known) {
            m_countTimer.stop();
            if (known)
                takeOutline(*known);
        });
}

void EventFeed::takeOutline(const std::shared_ptr<const LogOutline>& known) {
    if (m_keptUp)
        return;
    m_known = known;
    m_model.setOutline(m_model.era(), m_known->outline);
    findWanted();
    Q_EMIT outlined();
}

void EventFeed::keepUp(std::shared_ptr<const LogOutline> known) {
    m_known = std::move(known);
    m_keptUp = true;
}

void EventFeed::locate(Position position) {
    m_wanted = position;
    findWanted();
}

void EventFeed::locate(const Event& event) {
    if (event.position || !m_known)
        return event.position ? locate(*event.position) : void();
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_locating},
        [query = m_model.outlineQuery(), event](
            EventSource& source, Progress& progress) { return countBefore(source, query, event, progress); },
        [this](const Result<std::int64_t>& count) {
            if (count)
                Q_EMIT located(m_model.rowOfOrdinal(*count));
        });
}

void EventFeed::findWanted() {
    if (!m_known || !m_wanted)
        return;
    const Position position = *std::exchange(m_wanted, std::nullopt);
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_locating},
        [query = m_model.outlineQuery(), known = m_known, position](
            EventSource& source, Progress&) { return countBefore(source, query, known->outline, position); },
        [this](const Result<std::int64_t>& count) {
            if (!count)
                return Q_EMIT failed(count.error());
            const std::int64_t last = m_known ? m_known->outline.count - 1 : -1;
            Q_EMIT located(m_model.rowOfOrdinal(std::min(*count, last)));
        });
}

/// The answers that were on their way went down with the connection.
void EventFeed::goOn() {
    m_busy = false;
    m_waiting.clear();
    m_model.forgetRequests();
    if (!m_keptUp)
        askOutline(); // the store may have grown
}

} // namespace leftfold::ui
