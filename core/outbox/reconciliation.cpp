// SPDX-License-Identifier: Apache-2.0
#include "core/outbox/reconciliation.h"
#include <algorithm>
#include <functional>

namespace leftfold {

namespace {

EventTrace traceOf(const Event& event) {
    return {event.id, event.storedType, event.aggregate, event.position, event.version, event.occurredAt};
}

bool hasLeft(const MessageTrace& trace) {
    return trace.state == MessageState::Published;
}

/// Whether the earlier message was overtaken by the later: that one has left, this one later or not yet. A message that was
/// given up waits for nobody.
bool isOvertaken(const MessageTrace& earlier, const MessageTrace& later) {
    if (!hasLeft(later) || earlier.state == MessageState::Dead)
        return false;
    return !hasLeft(earlier) || (earlier.publishedAt && later.publishedAt && *earlier.publishedAt > *later.publishedAt);
}

/// Its event is not stored. Of several messages for one event the first stands for all.
bool isExtra(const MessageTrace& trace) {
    return !trace.twin && !trace.sibling && !trace.nameless && !trace.matched;
}

/// Of two that have left, whether the left one left first; those that have not come last.
bool leftBefore(const MessageTrace& left, const MessageTrace& right) {
    if (hasLeft(left) != hasLeft(right))
        return hasLeft(left);
    return left.publishedAt && right.publishedAt && *left.publishedAt < *right.publishedAt;
}

} // namespace

MessageFound messageFound(const OutboxMessage& message) {
    return {message.id, message.eventId, message.eventType, message.aggregate, message.state, message.attempts, message.createdAt,
        message.publishedAt, {}, {}};
}

void Reconciler::addEvent(const Event& event, bool missingCanBeTold) {
    ++m_result.events;
    m_result.missingCanBeTold = missingCanBeTold;
    auto* trace = m_index.find(hashId(event.id.text));
    if (!trace) {
        m_result.missingCount += missingCanBeTold ? 1 : 0;
        if (missingCanBeTold && m_result.missing.size() < mostFindings)
            m_result.missing.push_back(traceOf(event));
        return;
    }
    if (trace->matched) // the event's id stands twice; the message tells of the first
        return;
    trace->matched = true;
    trace->position = event.position ? event.position->value : 0;
    trace->version = event.version ? event.version->value : 0;
    trace->aggregate = std::hash<std::string>()(event.aggregate.path());
    if (trace->payload != std::hash<std::string_view>()(event.payload.bytes))
        m_suspects.push_back(static_cast<std::size_t>(trace - m_index.traces().data()));
}

std::vector<std::size_t> Reconciler::finishEvents() {
    const auto& traces = m_index.traces();
    m_result.messages = std::ssize(traces);
    for (std::size_t number = 0; number < traces.size(); ++number) {
        const auto& trace = traces[number];
        const bool extra = isExtra(trace);
        m_result.nameless += trace.nameless ? 1 : 0;
        m_result.extraCount += extra ? 1 : 0;
        m_result.duplicateCount += trace.twin ? 1 : 0;
        if ((extra || trace.twin) && m_named.size() < mostFindings)
            wanted(number);
        if (trace.twin && m_named.size() < mostFindings)
            if (const auto* first = m_index.find(trace.event))
                wanted(static_cast<std::size_t>(first - traces.data()));
    }
    findOvertaken();
    std::sort(m_suspects.begin(), m_suspects.end());
    auto again = m_suspects;
    for (const auto& [number, message] : m_named)
        again.push_back(number);
    std::sort(again.begin(), again.end());
    again.erase(std::unique(again.begin(), again.end()), again.end());
    return again;
}

/// Per aggregate from the last version back: the message that left first among the later ones is the one that overtakes.
void Reconciler::findOvertaken() {
    const auto& traces = m_index.traces();
    std::vector<std::size_t> order;
    for (std::size_t number = 0; number < traces.size(); ++number)
        if (traces[number].matched)
            order.push_back(number);
    std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return std::pair(traces[left].aggregate, traces[left].version) < std::pair(traces[right].aggregate, traces[right].version);
    });
    std::size_t first = 0;
    for (std::size_t at = order.size(); at-- > 0;) {
        const auto& here = traces[order[at]];
        const bool last = at + 1 == order.size() || traces[order[at + 1]].aggregate != here.aggregate;
        if (!last && traces[first].version > here.version && isOvertaken(here, traces[first])) {
            ++m_result.outOfOrderCount;
            if (m_overtaken.size() < mostFindings) {
                m_overtaken.emplace_back(order[at], first);
                wanted(order[at]);
                wanted(first);
            }
        }
        if (last || leftBefore(here, traces[first]))
            first = order[at];
    }
}

MessageFound Reconciler::found(const OutboxMessage& message, const MessageTrace* trace) {
    auto found = messageFound(message);
    if (trace && trace->matched) {
        found.position = Position{trace->position};
        found.version = Version{trace->version};
    }
    return found;
}

bool Reconciler::name(std::size_t number, const OutboxMessage& message) {
    if (const auto wanted = m_named.find(number); wanted != m_named.end())
        wanted->second = found(message, &m_index.traces()[number]);
    return std::binary_search(m_suspects.begin(), m_suspects.end(), number);
}

void Reconciler::differs(const OutboxMessage& message) {
    ++m_result.differentCount;
    if (m_result.different.size() < mostFindings)
        m_result.different.push_back(found(message, m_index.find(hashId(message.eventId.text))));
}

Reconciliation Reconciler::finish() && {
    const auto& traces = m_index.traces();
    std::map<std::string, std::vector<MessageFound>> twins;
    for (const auto& [number, message] : m_named) {
        const auto& trace = traces[number];
        if (isExtra(trace) && m_result.extra.size() < mostFindings)
            m_result.extra.push_back(message);
        if (trace.twin)
            twins[message.eventId.text].push_back(message);
    }
    for (auto& [id, messages] : twins) {
        if (const auto* first = m_index.find(hashId(id)))
            messages.insert(messages.begin(), m_named[static_cast<std::size_t>(first - traces.data())]);
        m_result.duplicate.push_back(std::move(messages));
    }
    for (const auto& [message, by] : m_overtaken)
        m_result.outOfOrder.push_back({m_named[message], m_named[by]});
    const auto later = [](const Overtaken& left, const Overtaken& right) { return left.message.position < right.message.position; };
    std::sort(m_result.outOfOrder.begin(), m_result.outOfOrder.end(), later);
    return std::move(m_result);
}

} // namespace leftfold
