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
    std::string id; ///< the message's own; empty: any
    MessageOrder order = MessageOrder::Created;
    Direction direction = Direction::Forward;
    std::optional<Cursor> after; ///< exclusive, in reading direction
    int limit = 512;
    PayloadPart payload = PayloadPart::Beginning;
    MessagePart part = MessagePart::Everything;
    MessageBox box = MessageBox::Outbox; ///< for `boxOf`; a store of messages is one of the two and does not look
};

struct MessagePage {
    std::vector<OutboxMessage> messages;
    Cursor last; ///< without meaning where no page follows
    bool atEnd = true;

    std::size_t size() const { return messages.size(); }
};

/// What the whole outbox counts to, or the whole inbox.
struct OutboxTally {
    std::int64_t pending = 0; ///< of an inbox: received and not yet handled
    std::int64_t published = 0; ///< of an inbox: handled
    std::int64_t failing = 0;
    std::int64_t dead = 0;
    std::optional<Instant> oldestPending; ///< of the pending and the failing
    std::int64_t mostAttempts = 0;
};

/// Where messages are read from: the outbox of a store, its dead letters with it; or its inbox. Rules as for EventSource.
class OutboxStore {
public:
    virtual ~OutboxStore() = default;

    virtual Result<MessagePage> messages(const MessageQuery& query) = 0;
    virtual Result<OutboxTally> tallyMessages() = 0;
    /// False where the layout takes rows away once they are published: then a message that is not there proves nothing.
    virtual bool keepsPublished() const = 0;
    /// Whether messages name the events that they tell of.
    virtual bool namesEvents() const = 0;
    /// Whether messages are found by their events without a walk over all of them.
    virtual bool findsByEvent() const { return true; }
};

/// The source's messages of that box; null where it has none.
inline OutboxStore* boxOf(EventSource& source, MessageBox box) {
    return box == MessageBox::Inbox ? source.inbox() : source.outbox();
}

/// Walks the messages of the query.
template <typename Visit>
Result<> forEachMessagePage(OutboxStore& store, MessageQuery query, Progress& progress, Visit&& visit) {
    return walkPages(
        std::move(query), progress, [&store](const MessageQuery& next) { return store.messages(next); }, visit);
}

} // namespace leftfold
