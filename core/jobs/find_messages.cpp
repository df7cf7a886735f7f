// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/find_messages.h"
#include <algorithm>
#include <unordered_map>

namespace leftfold {

namespace {

constexpr std::size_t batch = 400; ///< ids in one statement

using StateOfEvent = std::unordered_map<std::string, MessageState>;

/// Dead is worse than failing, that than pending, and best is what has left.
int gravity(MessageState state) {
    switch (state) {
    case MessageState::Published:
        return 0;
    case MessageState::Pending:
        return 1;
    case MessageState::Failing:
        return 2;
    case MessageState::Dead:
        break;
    }
    return 3;
}

void note(StateOfEvent& found, const OutboxMessage& message) {
    const auto [place, isNew] = found.try_emplace(message.eventId.text, message.state);
    if (!isNew && gravity(message.state) > gravity(place->second))
        place->second = message.state;
}

Result<> readSome(OutboxStore& outbox, std::span<const EventId> events, StateOfEvent& found, Progress& progress) {
    MessageQuery query;
    for (const auto& event : events)
        if (!event.empty())
            query.anyEventId.push_back(event);
    if (query.anyEventId.empty())
        return {};
    query.order = MessageOrder::Any;
    query.part = MessagePart::Comparable;
    query.limit = 4096;
    return forEachMessagePage(outbox, query, progress, [&found](const MessagePage& page) -> Result<> {
        for (const auto& message : page.messages)
            note(found, message);
        return {};
    });
}

} // namespace

Result<std::optional<MessageStates>> findMessages(
    EventSource& source, std::span<const EventId> events, LookupCost cost, Progress& progress) {
    const Watch watch(source, progress);
    OutboxStore* outbox = source.outbox();
    MessageStates answer;
    answer.canBeTold = outbox && outbox->namesEvents();
    if (!answer.canBeTold)
        return answer;
    if (cost == LookupCost::IndexOnly && !outbox->findsByEvent())
        return std::nullopt;
    answer.mayBeGone = !outbox->keepsPublished();
    StateOfEvent found;
    for (std::size_t first = 0; first < events.size(); first += batch)
        TRY_VOID(readSome(*outbox, events.subspan(first, std::min(batch, events.size() - first)), found, progress));
    answer.states.reserve(events.size());
    for (const auto& event : events) {
        const auto state = event.empty() ? found.end() : found.find(event.text);
        answer.states.push_back(state == found.end() ? std::nullopt : std::optional(state->second));
    }
    return answer;
}

} // namespace leftfold
