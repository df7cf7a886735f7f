// SPDX-License-Identifier: Apache-2.0
// outbox: messages beside the events that they tell of: reconciliation, figures over time. Values in, values out.
// Not here: databases, the relay's loop, windows.
// May be included by: jobs, review, ui/models, ui/widgets, ui/views, app/cli.
#pragma once
#include "core/model/outbox_message.h"
#include <array>
#include <vector>

namespace leftfold {

/// Two independent hashes of an id: among a billion ids no two are taken for one.
struct IdHash {
    std::uint64_t first = 0;
    std::uint64_t second = 0;

    bool operator==(const IdHash&) const = default;
};

IdHash hashId(std::string_view id);

/// What a comparison keeps of a message, so that a million of them fit into some 80 MB.
struct MessageTrace {
    IdHash event;
    std::uint64_t payload = 0; ///< hash of the bytes
    std::uint64_t aggregate = 0; ///< hash of type and id; of the event
    std::int64_t position = 0; ///< of the event
    std::int64_t version = 0; ///< of the event
    std::optional<Instant> publishedAt;
    MessageState state = MessageState::Pending;
    bool matched = false; ///< its event is stored
    bool twin = false; ///< not the first message for its event
    bool sibling = false; ///< not the first message for its event, but one for another listener
    bool nameless = false; ///< it does not say which event it tells of: there is nothing to compare
};

/// Messages by the event that they tell of.
class MessageIndex {
public:
    void add(const OutboxMessage& message);
    /// The first message for the event; null where there is none.
    MessageTrace* find(const IdHash& event);
    /// In the order of adding; the place of a message in it is its number.
    const std::vector<MessageTrace>& traces() const { return m_traces; }

private:
    /// The slot of the event, or the free one where it would go.
    std::size_t slotOf(const IdHash& event) const;
    void grow();

    std::vector<MessageTrace> m_traces;
    std::vector<std::uint32_t> m_slots; ///< number of a message + 1; 0: free. A power of two.
    std::size_t m_used = 0;
};

} // namespace leftfold
