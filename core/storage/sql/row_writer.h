// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/model/outbox_message.h"
#include "core/storage/event_sink.h"
#include "core/storage/sql/write_connection.h"
#include <optional>

namespace leftfold::sql {

/// Puts rows into the specification's tables through prepared statements. Asks no questions about versions.
class RowWriter {
public:
    static Result<RowWriter> prepare(WriteConnection& connection);

    /// With a position of its own, or with the next one.
    Result<> insert(const Event& event);
    Result<> insert(const OutboxMessage& message);
    Result<> insert(const NewSnapshot& snapshot);
    /// 0 where the aggregate has no events.
    Result<Version> currentVersion(const AggregateId& aggregate);

private:
    RowWriter(QSqlQuery event, QSqlQuery placedEvent, QSqlQuery message, QSqlQuery snapshot, QSqlQuery version);

    QSqlQuery m_event;
    QSqlQuery m_placedEvent;
    QSqlQuery m_message;
    QSqlQuery m_snapshot;
    QSqlQuery m_version;
};

} // namespace leftfold::sql
