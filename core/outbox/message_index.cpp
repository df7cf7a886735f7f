// SPDX-License-Identifier: Apache-2.0
#include "core/outbox/message_index.h"
#include <functional>

namespace leftfold {

IdHash hashId(std::string_view id) {
    std::uint64_t fnv = 14695981039346656037ULL;
    for (const char letter : id)
        fnv = (fnv ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    return {std::hash<std::string_view>()(id), fnv};
}

void MessageIndex::add(const OutboxMessage& message) {
    if (m_used * 2 >= m_slots.size())
        grow();
    MessageTrace trace;
    trace.event = hashId(message.eventId.text);
    trace.payload = std::hash<std::string_view>()(message.payload.bytes);
    trace.publishedAt = message.publishedAt;
    trace.state = message.state;
    auto& slot = m_slots[slotOf(trace.event)];
    trace.nameless = message.eventId.empty();
    trace.sibling = slot != 0 && !trace.nameless && message.oneOfSeveral;
    trace.twin = slot != 0 && !trace.nameless && !trace.sibling;
    if (slot == 0 && !trace.nameless) {
        slot = static_cast<std::uint32_t>(m_traces.size()) + 1;
        ++m_used;
    }
    m_traces.push_back(trace);
}

MessageTrace* MessageIndex::find(const IdHash& event) {
    if (m_slots.empty())
        return nullptr;
    const auto found = m_slots[slotOf(event)];
    return found == 0 ? nullptr : &m_traces[found - 1];
}

std::size_t MessageIndex::slotOf(const IdHash& event) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = event.first & mask;
    while (m_slots[slot] != 0 && m_traces[m_slots[slot] - 1].event != event)
        slot = (slot + 1) & mask;
    return slot;
}

void MessageIndex::grow() {
    const auto old = std::move(m_slots);
    m_slots.assign(std::max<std::size_t>(1024, old.size() * 2), 0);
    for (const auto entry : old)
        if (entry != 0)
            m_slots[slotOf(m_traces[entry - 1].event)] = entry;
}

} // namespace leftfold
