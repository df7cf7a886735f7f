// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/sql_outbox.h"
#include "core/model/instant.h"
#include "core/storage/event_reading.h"
#include <algorithm>

namespace leftfold::sql {

namespace {

/// A page ends early rather than hold more than this.
constexpr std::size_t mostBytes = std::size_t{32} << 20;

void addTo(OutboxTally& tally, MessageState state, std::int64_t count, std::optional<Instant> oldest, std::int64_t attempts) {
    std::int64_t* const counts[] = {&tally.pending, &tally.published, &tally.failing, &tally.dead};
    *counts[static_cast<std::size_t>(state)] += count;
    tally.mostAttempts = std::max(tally.mostAttempts, attempts);
    if (oldest && (state == MessageState::Pending || state == MessageState::Failing))
        tally.oldestPending = std::min(tally.oldestPending.value_or(*oldest), *oldest);
}

void addTo(OutboxTally& tally, const Row& row, const TimeSpelling& times) {
    addTo(tally, messageStateOf(row.bytes(0)), integerOf(row.bytes(1)).value_or(0), storedInstant(row.bytes(2), times),
        integerOf(row.bytes(3)).value_or(0));
}

bool isAskedFor(const OutboxMessage& message, const MessageQuery& query) {
    const auto& events = query.anyEventId;
    return (query.id.empty() || message.id == query.id)
        && (events.empty() || std::find(events.begin(), events.end(), message.eventId) != events.end());
}

} // namespace

SqlOutbox::SqlOutbox(Connection& connection, const EventSource& source, std::vector<MessageSection> sections)
    : m_connection(connection)
    , m_source(source)
    , m_sections(std::move(sections)) { }

/// Adds the messages of one statement to the page, up to its limit. The cursor's first key is the section that it is in.
Result<> SqlOutbox::readRows(std::size_t section, const MessageQuery& query, MessagePage& page) {
    const MessageReader reader(m_sections[section], query.order, query.part);
    const bool chosen = tellsInSql(m_sections[section], query);
    TRY_ASSIGN(const auto rows, m_connection.query(messagesStatement(m_sections[section], query, reader.columns()), m_source.watcher()));
    std::size_t bytes = 0;
    for (int count = 0;; ++count) {
        TRY_ASSIGN(const bool more, rows->next());
        if (!more)
            return {};
        if (count == query.limit || (bytes > mostBytes && count > 0)) {
            page.atEnd = false;
            return {};
        }
        auto message = reader.read(*rows, query.payload);
        bytes += message.payload.bytes.size();
        if (chosen || isAskedFor(message, query))
            page.messages.push_back(std::move(message));
        if (count + 1 < query.limit && bytes <= mostBytes)
            continue; // another row follows in this page, or none at all: nobody asks for this place
        page.last.keys = reader.keys(*rows);
        page.last.keys.insert(page.last.keys.begin(), std::to_string(section));
    }
}

/// As `readRows`. Where only decoding tells which event a message tells of, statements go on until one of them gave something.
Result<> SqlOutbox::readSection(std::size_t section, MessageQuery query, MessagePage& page) {
    const auto before = page.messages.size();
    for (;;) {
        TRY_VOID(readRows(section, query, page));
        if (page.atEnd || page.messages.size() > before || tellsInSql(m_sections[section], query))
            return {};
        page.atEnd = true;
        query.after = Cursor{{page.last.keys.begin() + 1, page.last.keys.end()}};
    }
}

Result<MessagePage> SqlOutbox::messages(const MessageQuery& query) {
    MessagePage page;
    const auto count = m_sections.size();
    const bool backward = query.direction == Direction::Backward;
    auto rest = query;
    std::size_t done = 0;
    if (query.after && !query.after->keys.empty()) {
        const auto section = static_cast<std::size_t>(integerOf(query.after->keys.front()).value_or(0));
        done = backward ? count - 1 - std::min(section, count - 1) : section;
        rest.after->keys.erase(rest.after->keys.begin());
    }
    for (; done < count && page.atEnd; ++done) {
        rest.limit = query.limit - static_cast<int>(page.messages.size());
        TRY_VOID(readSection(backward ? count - 1 - done : done, rest, page));
        rest.after.reset();
    }
    return page;
}

Result<> SqlOutbox::tallyInSql(std::size_t section, OutboxTally& tally) {
    TRY_ASSIGN(const auto rows, m_connection.query(messageTallyStatement(m_sections[section]), m_source.watcher()));
    for (;;) {
        TRY_ASSIGN(const bool more, rows->next());
        if (!more)
            return {};
        addTo(tally, *rows, m_sections[section].bound->section->times);
    }
}

Result<> SqlOutbox::tallyByReading(std::size_t section, OutboxTally& tally) {
    MessageQuery query;
    query.order = MessageOrder::Any;
    query.part = MessagePart::Comparable;
    query.limit = 4096;
    for (;;) {
        MessagePage page;
        TRY_VOID(readRows(section, query, page));
        for (const auto& message : page.messages)
            addTo(tally, message.state, 1, message.createdAt, message.attempts);
        if (page.atEnd)
            return {};
        query.after = Cursor{{page.last.keys.begin() + 1, page.last.keys.end()}};
    }
}

Result<OutboxTally> SqlOutbox::tallyMessages() {
    OutboxTally tally;
    for (std::size_t section = 0; section < m_sections.size(); ++section)
        TRY_VOID(talliesInSql(m_sections[section]) ? tallyInSql(section, tally) : tallyByReading(section, tally));
    return tally;
}

bool SqlOutbox::keepsPublished() const {
    return std::any_of(m_sections.begin(), m_sections.end(), [](const MessageSection& section) {
        return section.role != LayoutRole::DeadLetters
            && section.bound->section->states.contains(std::string(messageStateName(MessageState::Published, section.box())));
    });
}

bool SqlOutbox::namesEvents() const {
    return std::any_of(
        m_sections.begin(), m_sections.end(), [](const MessageSection& section) { return section.bound->field("event_id").exists(); });
}

bool SqlOutbox::findsByEvent() const {
    return std::all_of(
        m_sections.begin(), m_sections.end(), [](const MessageSection& section) { return section.bound->finds("event_id"); });
}

} // namespace leftfold::sql
