// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/sql_outbox.h"
#include "core/model/instant.h"
#include "core/storage/event_reading.h"
#include <algorithm>

namespace leftfold::sql {

namespace {

/// A page ends early rather than hold more than this.
constexpr std::size_t mostBytes = std::size_t{32} << 20;

void addTo(OutboxTally& tally, const Row& row) {
    const auto state = messageStateOf(row.bytes(0));
    const auto count = integerOf(row.bytes(1)).value_or(0);
    std::int64_t* const counts[] = {&tally.pending, &tally.published, &tally.failing, &tally.dead};
    *counts[static_cast<std::size_t>(state)] += count;
    tally.mostAttempts = std::max(tally.mostAttempts, integerOf(row.bytes(3)).value_or(0));
    if (state != MessageState::Pending && state != MessageState::Failing)
        return;
    if (const auto oldest = storedInstant(row.bytes(2)))
        tally.oldestPending = std::min(tally.oldestPending.value_or(*oldest), *oldest);
}

} // namespace

SqlOutbox::SqlOutbox(Connection& connection, const EventSource& source, std::vector<MessageSection> sections)
    : m_connection(connection)
    , m_source(source)
    , m_sections(std::move(sections)) { }

/// Fills the page up to its limit. The cursor's first key is the section that it is in.
Result<> SqlOutbox::readSection(std::size_t section, const MessageQuery& query, MessagePage& page) {
    const MessageReader reader(m_sections[section], query.order, query.part);
    const auto statement = messagesStatement(m_sections[section], query, reader.columns());
    if (!statement)
        return fail(ErrorCode::Unsupported, "The engine cannot find messages by their event in this outbox.");
    TRY_ASSIGN(const auto rows, m_connection.query(*statement, m_source.watcher()));
    std::size_t bytes = 0;
    for (int count = 0;; ++count) {
        TRY_ASSIGN(const bool more, rows->next());
        if (!more)
            return {};
        if (count == query.limit || (bytes > mostBytes && count > 0)) {
            page.atEnd = false;
            return {};
        }
        page.messages.push_back(reader.read(*rows, query.payload));
        bytes += page.messages.back().payload.bytes.size();
        if (count + 1 < query.limit && bytes <= mostBytes)
            continue; // another row follows in this page, or none at all: nobody asks for this place
        page.last.keys = reader.keys(*rows);
        page.last.keys.insert(page.last.keys.begin(), std::to_string(section));
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

Result<OutboxTally> SqlOutbox::tallyMessages() {
    OutboxTally tally;
    for (const auto& section : m_sections) {
        TRY_ASSIGN(const auto rows, m_connection.query(messageTallyStatement(section), m_source.watcher()));
        for (;;) {
            TRY_ASSIGN(const bool more, rows->next());
            if (!more)
                break;
            addTo(tally, *rows);
        }
    }
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

} // namespace leftfold::sql
