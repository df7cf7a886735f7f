// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/sql_event_source.h"
#include "core/storage/event_query_text.h"
#include "core/storage/summary_text.h"

namespace leftfold::sql {

namespace {

/// A page ends early rather than hold more than this; rows may be 64 MiB each.
constexpr std::size_t mostBytes = std::size_t{32} << 20;

template <typename Matches>
auto& eventsOf(Matches& matches) {
    return *std::find_if(matches.begin(), matches.end(), [](const LayoutMatch& match) { return match.role == LayoutRole::Events; });
}

} // namespace

StoreDescription describeStore(const StoreAddress& address, const std::vector<LayoutMatch>& matches, const LayoutMatch& main) {
    StoreDescription description;
    description.engine = address.engine;
    description.name = address.name();
    description.address = address.shown();
    for (const auto& match : matches)
        description.layouts.push_back({match.layout->name, match.role, match.table});
    description.detection =
        (main.layout->title.empty() ? main.layout->name : main.layout->title) + " in " + main.table + ": " + main.reason;
    return description;
}

std::optional<SqlOutbox> openMessages(
    Connection& connection, const EventSource& source, const std::vector<LayoutMatch>& matches, MessageBox box) {
    const std::vector<LayoutRole> roles =
        box == MessageBox::Inbox ? std::vector{LayoutRole::Inbox} : std::vector{LayoutRole::Outbox, LayoutRole::DeadLetters};
    std::vector<MessageSection> sections;
    for (const auto role : roles)
        for (const auto& match : matches)
            if (match.role == role)
                sections.push_back({&*match.bound, role});
    return sections.empty() ? std::nullopt : std::optional<SqlOutbox>(std::in_place, connection, source, std::move(sections));
}

SqlEventSource::SqlEventSource(
    std::unique_ptr<Connection> connection, std::shared_ptr<const std::vector<Layout>> layouts, std::vector<LayoutMatch> matches)
    : m_connection(std::move(connection))
    , m_layouts(std::move(layouts))
    , m_matches(std::move(matches))
    , m_description(describeStore(m_connection->address(), m_matches, eventsOf(m_matches)))
    , m_events(*eventsOf(m_matches).bound)
    , m_reader(m_events)
    , m_outbox(openMessages(*m_connection, *this, m_matches, MessageBox::Outbox))
    , m_inbox(openMessages(*m_connection, *this, m_matches, MessageBox::Inbox)) {
    m_events.mayHoldEscapes = m_events.engine != Engine::Postgresql; // what others refuse is asked for once
}

std::vector<const LayoutMatch*> SqlEventSource::sections(LayoutRole role) const {
    std::vector<const LayoutMatch*> found;
    for (const auto& match : m_matches)
        if (match.role == role)
            found.push_back(&match);
    return found;
}

Result<> SqlEventSource::forEachRow(const SqlText& statement, const std::function<Result<>(const Row&)>& visit, Workers workers) {
    TRY_ASSIGN(const auto rows, m_connection->query(statement, watcher(), nullptr, workers));
    for (;;) {
        TRY_ASSIGN(const bool more, rows->next());
        if (!more)
            return {};
        TRY_VOID(visit(*rows));
    }
}

Result<EventPage> SqlEventSource::readOnce(const EventQuery& query) {
    const auto statement = eventStatement(m_events, query, m_reader.columns());
    if (statement.rest.filter)
        return readFiltered(query, statement.rest);
    TRY_ASSIGN(const auto rows, m_connection->query(statement.sql, watcher()));
    EventPage page;
    page.events.reserve(static_cast<std::size_t>(std::min(query.limit, 4096)));
    std::size_t bytes = 0;
    for (int count = 0;; ++count) {
        TRY_ASSIGN(const bool more, rows->next());
        if (!more)
            return page;
        if (count == query.limit || bytes > mostBytes)
            break;
        auto event = m_reader.read(*rows, query.payload);
        bytes += event.payload.bytes.size() + event.payload.decoded.size();
        // Every row may be the last: what is appended to a store later comes after it.
        m_reader.moveCursor(page.last, *rows, statement.order);
        if (statement.rest.accepts(event))
            page.events.push_back(std::move(event));
    }
    page.atEnd = false;
    return page;
}

Result<EventPage> SqlEventSource::read(const EventQuery& query) {
    return withoutEscapes([&] { return readPages(query); });
}

Result<EventPage> SqlEventSource::readPages(const EventQuery& query) {
    TRY_ASSIGN(auto page, readOnce(query));
    // Where the engine cannot tell, a page may come back empty although more follow. With a filter the caller hears of it.
    for (auto next = query; page.events.empty() && !page.atEnd && !query.filter;) {
        next.after = page.last;
        TRY_ASSIGN(page, readOnce(next));
    }
    return page;
}

Result<Outline> SqlEventSource::outline(const EventQuery& query, int every, Progress& progress) {
    const Watch watch(*this, progress);
    return withoutEscapes([&] { return outlineOnce(query, every, progress); });
}

Result<Outline> SqlEventSource::outlineOnce(const EventQuery& query, int every, Progress& progress) {
    Outline outline{.count = 0, .every = every, .marks = {}};
    const int stretch = every * std::max(1, 65536 / every);
    for (auto next = query;;) {
        const auto statement = outlineStatement(m_events, next, every, stretch);
        if (statement.rest.filter)
            return outlineByReading(query, every, progress);
        if (!statement.rest.empty())
            return fail(ErrorCode::Unsupported, "The engine cannot count what only Leftfold can decode.");
        std::int64_t rows = 0;
        TRY_VOID(forEachRow(statement.sql, [&](const Row& row) -> Result<> {
            Cursor cursor;
            for (int at = 0; at < static_cast<int>(statement.order.size()); ++at)
                cursor.keys.emplace_back(row.value(at).value_or(nullKey));
            rows = integerOf(row.bytes(static_cast<int>(statement.order.size()))).value_or(0);
            if (rows % every == 0)
                outline.marks.push_back(cursor);
            next.after = std::move(cursor);
            return {};
        }));
        outline.count += rows;
        if (rows < stretch)
            break;
        if (!progress.keepGoing(outline.count, -1))
            return fail(ErrorCode::Cancelled, "Counting was cancelled.");
    }
    // A mark at the very end begins no page.
    if (!outline.marks.empty() && outline.count % every == 0)
        outline.marks.pop_back();
    return outline;
}

} // namespace leftfold::sql
