// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/outbox_store.h"

namespace leftfold::ui {

/// Message n of a small outbox: every fourth is dead, failing, pending, published in turn.
inline OutboxMessage sampleMessage(int n) {
    OutboxMessage message;
    message.id = "m-" + std::to_string(n);
    message.eventId.text = "event-" + std::to_string(n);
    message.eventType = "item.counted";
    message.aggregate = {"Shelf", "s-1"};
    message.state = static_cast<MessageState>(n % 4);
    message.attempts = message.state == MessageState::Pending ? 0 : n % 4;
    message.createdAt = *parseInstant("2026-03-01T09:00:00Z") + std::chrono::seconds(n);
    if (message.state == MessageState::Published)
        message.publishedAt = *message.createdAt + std::chrono::milliseconds(1200);
    if (message.state == MessageState::Dead)
        message.lastError = "the broker refused";
    return message;
}

inline MessagePage samplePage(int first, int count, bool atEnd) {
    MessagePage page;
    for (int n = first; n < first + count; ++n)
        page.messages.push_back(sampleMessage(n));
    page.last.keys = {std::to_string(first + count - 1)};
    page.atEnd = atEnd;
    return page;
}

} // namespace leftfold::ui
