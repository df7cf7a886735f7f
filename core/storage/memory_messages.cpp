// SPDX-License-Identifier: Apache-2.0
#include "core/storage/memory_store.h"
#include <algorithm>

namespace leftfold {

namespace {

bool isAskedFor(const OutboxMessage& message, const MessageQuery& query) {
    const auto& ids = query.anyEventId;
    return (!query.state || message.state == *query.state) && (query.id.empty() || message.id == query.id)
        && (ids.empty() || std::find(ids.begin(), ids.end(), message.eventId) != ids.end());
}

std::size_t placeIn(const Cursor& cursor) {
    return cursor.keys.empty() ? 0 : static_cast<std::size_t>(std::stoull(cursor.keys.front()));
}

} // namespace

/// The order is that of putting; a cursor is a place in it.
Result<MessagePage> MemoryStore::messages(const MessageQuery& query) {
    if (m_broken)
        return fail(*m_broken);
    MessagePage page;
    const bool backward = query.direction == Direction::Backward;
    const auto count = m_messages.size();
    for (std::size_t step = query.after ? (backward ? count - placeIn(*query.after) : placeIn(*query.after) + 1) : 0; step < count;
         ++step) {
        const auto place = backward ? count - 1 - step : step;
        if (!isAskedFor(m_messages[place], query))
            continue;
        if (std::ssize(page.messages) == query.limit) {
            page.atEnd = false;
            break;
        }
        page.messages.push_back(m_messages[place]);
        page.last.keys = {std::to_string(place)};
    }
    return page;
}

Result<OutboxTally> MemoryStore::tallyMessages() {
    if (m_broken)
        return fail(*m_broken);
    OutboxTally tally;
    for (const auto& message : m_messages) {
        std::int64_t* const counts[] = {&tally.pending, &tally.published, &tally.failing, &tally.dead};
        ++*counts[static_cast<std::size_t>(message.state)];
        tally.mostAttempts = std::max<std::int64_t>(tally.mostAttempts, message.attempts);
        if (message.createdAt && (message.state == MessageState::Pending || message.state == MessageState::Failing))
            tally.oldestPending = std::min(tally.oldestPending.value_or(*message.createdAt), *message.createdAt);
    }
    return tally;
}

} // namespace leftfold
