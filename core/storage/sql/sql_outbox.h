// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/message_reading.h"
#include "core/storage/outbox_store.h"
#include "core/storage/sql/connection.h"

namespace leftfold::sql {

/// The outboxes and dead letters of a store of SQLite or PostgreSQL, or its inboxes, one after the other.
class SqlOutbox final : public OutboxStore {
public:
    /// The connection, its source (whose watcher is told of long statements) and the sections outlive this; there is at least
    /// one section.
    SqlOutbox(Connection& connection, const EventSource& source, std::vector<MessageSection> sections);

    Result<MessagePage> messages(const MessageQuery& query) override;
    Result<OutboxTally> tallyMessages() override;
    bool keepsPublished() const override;
    bool namesEvents() const override;
    bool findsByEvent() const override;

private:
    Result<> readRows(std::size_t section, const MessageQuery& query, MessagePage& page);
    Result<> readSection(std::size_t section, MessageQuery query, MessagePage& page);
    Result<> tallyInSql(std::size_t section, OutboxTally& tally);
    Result<> tallyByReading(std::size_t section, OutboxTally& tally);

    Connection& m_connection;
    const EventSource& m_source;
    std::vector<MessageSection> m_sections;
};

} // namespace leftfold::sql
