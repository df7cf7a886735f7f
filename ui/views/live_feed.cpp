// SPDX-License-Identifier: Apache-2.0
#include "ui/views/live_feed.h"

namespace leftfold::ui {

namespace {

/// So much slower where looking fails although the store is there.
constexpr int reluctance = 10;

} // namespace

/// What one look brings; the log as it is with that.
struct LiveFeed::News {
    std::shared_ptr<const GrowingLog> log;
    EventRowsGrowth growth;
    std::vector<EventColumn> columns; ///< that the rows were read for
    std::vector<Position> late;
    bool atEnd = true;
};

LiveFeed::LiveFeed(Workspace& workspace, EventFeed& feed, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_feed(feed) {
    m_next.setSingleShot(true);
    m_retry.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &LiveFeed::look);
    connect(&m_retry, &QTimer::timeout, &workspace, &Workspace::reconnect);
    connect(&feed, &EventFeed::started, this, &LiveFeed::restart);
    connect(&feed, &EventFeed::outlined, this, &LiveFeed::begin);
    connect(&workspace, &Workspace::connectionLost, this, &LiveFeed::lose);
    connect(&workspace, &Workspace::reconnected, this, &LiveFeed::goOn);
    connect(&workspace, &Workspace::closed, this, [this] { setFollowing(false); });
}

LiveFeed::~LiveFeed() {
    retire(std::move(m_news));
}

void LiveFeed::setFollowing(bool on) {
    if (m_on == on)
        return;
    m_on = on;
    m_paused = false;
    m_deaf = false;
    if (on) {
        begin();
    } else {
        releaseHeld();
        m_retry.stop();
        m_lost = false;
        restart();
    }
    settle();
}

void LiveFeed::setPaused(bool paused) {
    if (!m_on || m_paused == paused)
        return;
    m_paused = paused;
    if (!paused)
        releaseHeld();
    settle();
}

bool LiveFeed::canListen() const {
    return m_workspace.newsOpener() && m_workspace.isOpen() && m_workspace.description().engine == Engine::Postgresql;
}

void LiveFeed::setChannel(const QString& channel) {
    if (m_channel == channel)
        return;
    m_channel = channel;
    m_deaf = false;
    m_heard = false;
    retire(std::move(m_news));
    if (m_log && !m_lost)
        look();
    Q_EMIT stateChanged();
}

/// Another result, or nobody follows any more: what was known of the log is past.
void LiveFeed::restart() {
    m_beginning.cancel();
    m_looking.cancel();
    m_next.stop();
    m_log = nullptr;
    m_held.clear();
    m_told = false;
    m_heard = false;
    retire(std::move(m_news));
    m_feed.leave();
}

void LiveFeed::begin() {
    if (!m_on || m_log || !m_feed.known())
        return;
    m_workspace.ask(
        this, {{}, Lane::Long, &m_beginning},
        [known = m_feed.known(), query = m_feed.model().outlineQuery()](
            EventSource& source, Progress& progress) -> Result<std::shared_ptr<const GrowingLog>> {
            TRY_ASSIGN(auto log, GrowingLog::begin(source, query, *known, EventFeed::clock(), progress));
            return std::make_shared<const GrowingLog>(std::move(log));
        },
        [this](const Result<std::shared_ptr<const GrowingLog>>& log) {
            if (!log) {
                Q_EMIT failed(log.error());
                return;
            }
            m_log = *log;
            tellTotal();
            catchUp();
            look();
        });
}

/// Without a filter what is followed is all there is.
void LiveFeed::tellTotal() {
    if (!m_feed.model().outlineQuery().filter)
        m_workspace.noteEvents(m_log->outline().count);
}

/// What has come since the outline was made, while nobody followed.
void LiveFeed::catchUp() {
    EventRowsGrowth growth;
    growth.added = m_log->outline().count - m_feed.known()->outline.count;
    growth.marks = m_log->outline().marks;
    m_feed.keepUp({m_log, &m_log->known()});
    if (growth.added <= 0)
        return;
    const std::int64_t missed = growth.added;
    apply(std::move(growth));
    Q_EMIT grew(missed, {});
}

Result<LiveFeed::News> LiveFeed::readNews(
    const GrowingLog& log, const std::vector<EventColumn>& columns, EventSource& source, Progress& progress) {
    auto next = std::make_shared<GrowingLog>(log);
    TRY_ASSIGN(auto growth, next->grow(source, progress));
    News news;
    for (const auto& late : growth.late) {
        news.growth.late.push_back(late.ordinal);
        news.late.push_back(*late.event.position);
    }
    news.growth.added = std::ssize(growth.events);
    const ColumnValues values(columns);
    news.growth.rows = makeEventRows(std::move(growth.events), columns.empty() ? nullptr : &values);
    news.columns = columns;
    news.growth.keptMarks = growth.keptMarks;
    news.growth.marks = std::move(growth.marks);
    news.atEnd = growth.atEnd;
    news.log = std::move(next);
    return news;
}

void LiveFeed::look() {
    m_next.stop();
    if (!m_log)
        return;
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_looking},
        [log = m_log, columns = m_feed.model().added()](
            EventSource& source, Progress& progress) { return readNews(*log, columns, source, progress); },
        [this](Result<News> news) { take(std::move(news)); });
}

void LiveFeed::take(Result<News> news) {
    if (!news) {
        if (!std::exchange(m_told, true))
            Q_EMIT failed(news.error());
        return m_lost ? void() : m_next.start(m_pace.look * reluctance);
    }
    m_told = false;
    m_log = news->log;
    tellTotal();
    m_feed.keepUp({m_log, &m_log->known()});
    const std::int64_t added = news->growth.added;
    if (news->columns != m_feed.model().added())
        news->growth.rows.clear(); // others were chosen meanwhile
    if (added > 0 || !news->late.empty()) {
        apply(std::move(news->growth));
        Q_EMIT grew(added, news->late);
    }
    if (news->atEnd)
        wait();
    else
        m_next.start(0);
}

/// What is paused keeps counts and places alone, so that memory does not grow with the pause.
void LiveFeed::apply(EventRowsGrowth growth) {
    if (!m_paused)
        return m_feed.model().grow(std::move(growth));
    growth.rows.clear();
    if (m_held.empty() || !growth.late.empty()) {
        m_held.push_back(std::move(growth));
        return;
    }
    EventRowsGrowth& last = m_held.back();
    last.added += growth.added;
    std::move(growth.marks.begin(), growth.marks.end(), std::back_inserter(last.marks));
}

void LiveFeed::releaseHeld() {
    for (EventRowsGrowth& growth : std::exchange(m_held, {}))
        m_feed.model().grow(std::move(growth));
}

void LiveFeed::wait() {
    const bool hears = !m_channel.isEmpty() && !m_deaf && m_workspace.newsOpener();
    if (!hears)
        return m_next.start(m_pace.look);
    if (!m_news)
        m_news = std::make_unique<Worker<NewsLine>>([opener = m_workspace.newsOpener(), store = m_workspace.choice(),
                                                        channel = m_channel.toStdString()] { return opener(store, channel); });
    listen(m_heard ? m_pace.listen : 0); // what comes before the line is open is found by one more look
}

void LiveFeed::listen(int atMost) {
    const auto future =
        m_news->run([atMost](NewsLine& line, Progress& progress) { return line.await(std::chrono::milliseconds(atMost), progress); });
    auto* watcher = new QFutureWatcher<Result<bool>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, worker = m_news.get()] {
        watcher->deleteLater();
        if (worker != m_news.get() || watcher->future().resultCount() == 0)
            return; // of a line that is closed
        const auto heard = watcher->result();
        if (!heard)
            return hearNothing(heard.error());
        if (!std::exchange(m_heard, true))
            Q_EMIT stateChanged();
        look();
    });
    watcher->setFuture(future);
}

/// A lost line is told by the look that follows; one that was refused is not tried again.
void LiveFeed::hearNothing(const Error& error) {
    m_heard = false;
    if (error.code != ErrorCode::Unavailable) {
        m_deaf = true;
        Q_EMIT failed(error);
    }
    Q_EMIT stateChanged();
    m_next.start(m_pace.look);
}

/// Where the store refuses, asking it again and again would help nobody.
void LiveFeed::lose(const Error& error) {
    if (!m_on)
        return;
    m_lost = true;
    m_heard = false;
    m_next.stop();
    retire(std::move(m_news));
    if (error.code == ErrorCode::Unavailable)
        m_retry.start(m_pace.retry);
    settle();
}

void LiveFeed::goOn() {
    m_retry.stop();
    m_lost = false;
    if (m_log)
        look();
    else
        begin();
    settle();
}

void LiveFeed::settle() {
    const State state = !m_on ? State::Off : m_lost ? State::Lost : m_paused ? State::Paused : State::Following;
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace leftfold::ui
