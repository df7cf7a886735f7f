// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/outbox_message.h"
#include "core/storage/event_source.h"

namespace leftfold {

enum class MessageOrder {
    Created, ///< as the relay takes them
    Any ///< the order that costs the engine least, for walks over all
};

enum class MessagePart {
    Everything,
    Comparable /* what a comparison with the events looks at: neither correlation, cause, error nor destination */
};

/// Which messages; everything that is set must hold.
struct MessageQuery {
    std::optional<MessageState> state;
    std::vector<EventId> anyEventId; ///< of one of these, some hundred at most; empty: any
    MessageOrder order = MessageOrder::Created;
    Direction direction = Direction::Forward;
    std::optional<Cursor> after; ///< exclusive, in reading direction
    int limit = 512;
    PayloadPart payload = PayloadPart::Beginning;
    MessagePart part = MessagePart::Everything;
};

struct MessagePage {
    std::vector<OutboxMessage> messages;
    Cursor last; ///< without meaning in an empty page
    bool atEnd = true;
};

/// What the whole outbox counts to.
struct OutboxTally {
    std::int64_t pending = 0;
    std::int64_t published = 0;
    std::int64_t failing = 0;
    std::int64_t dead = 0;
    std::optional<Instant> oldestPending; ///< of the pending and the failing
    std::int64_t mostAttempts = 0;
};

/// Where messages are read from: the outbox of a store, its dead letters with it. Rules as for EventSource.
class OutboxStore {
public:
    virtual ~OutboxStore() = default;

    virtual Result<MessagePage> messages(const MessageQuery& query) = 0;
    virtual Result<OutboxTally> tallyMessages() = 0;
    /// False where the layout takes rows away once they are published: then a message that is not there proves nothing.
    virtual bool keepsPublished() const = 0;
    /// Whether messages name the events that they tell of.
    virtual bool namesEvents() const = 0;
};

/// As `forEachPage` of events.
template <typename Visit>
Result<> forEachMessagePage(OutboxStore& store, MessageQuery query, Progress& progress, Visit&& visit) {
    for (std::int64_t done = 0;;) {
        TRY_ASSIGN(auto page, store.messages(query));
        done += static_cast<std::int64_t>(page.messages.size());
        const bool atEnd = page.atEnd;
        query.after = page.last;
        TRY_VOID(visit(std::move(page)));
        if (atEnd)
            return {};
        if (!progress.keepGoing(done, -1))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
    }
}

} // namespace leftfold
