// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql/sql_event_sink.h"
#include "core/storage/sql/write_connection.h"
#include "tests/core/storage/sink_contract.h"
#include <QSqlError>
#include <QTemporaryDir>

namespace leftfold::test {

/// A sink on a real database, read back through plain SQL on a second connection.
class SqlUnderTest : public SinkUnderTest {
public:
    explicit SqlUnderTest(const std::string& address, const sql::SinkOptions& options = {})
        : m_sink(sql::openSink(address, options).value())
        , m_reading(sql::WriteConnection::open(sql::parseStoreAddress(address).value()).value()) { }
    EventSink& sink() override { return *m_sink; }

    std::vector<Event> events() override {
        std::vector<Event> all;
        auto rows = query("SELECT position, event_id, aggregate_type, aggregate_id, version, event_type, payload, correlation_id, "
                          "causation_id, CAST(occurred_at AS text) FROM events ORDER BY position");
        while (rows.next()) {
            Event& event = all.emplace_back();
            event.position = Position{rows.value(0).toLongLong()};
            event.id.text = text(rows, 1);
            event.aggregate = {text(rows, 2), text(rows, 3)};
            event.version = Version{rows.value(4).toLongLong()};
            event.storedType = text(rows, 5);
            event.payload.bytes = text(rows, 6);
            event.correlation.text = text(rows, 7);
            event.causation.text = text(rows, 8);
            event.occurredAt = time(rows, 9);
        }
        return all;
    }

    std::vector<OutboxMessage> messages() override {
        std::vector<OutboxMessage> all;
        auto rows = query(
            "SELECT id, event_id, event_type, payload, published, CAST(published_at AS text), attempts FROM outbox ORDER BY event_id");
        while (rows.next()) {
            OutboxMessage& message = all.emplace_back();
            message.id = text(rows, 0);
            message.eventId.text = text(rows, 1);
            message.eventType = text(rows, 2);
            message.payload.bytes = text(rows, 3);
            message.attempts = rows.value(6).toInt();
            message.publishedAt = time(rows, 5);
            const MessageState unpublished = message.attempts >= 3 ? MessageState::Dead
                : message.attempts > 0                             ? MessageState::Failing
                                                                   : MessageState::Pending;
            message.state = rows.value(4).toBool() ? MessageState::Published : unpublished;
        }
        return all;
    }

    std::vector<Snapshot> snapshots(const AggregateId& aggregate) override {
        std::vector<Snapshot> all;
        auto rows = query("SELECT version, state FROM snapshots WHERE aggregate_id = '" + aggregate.id + "' ORDER BY version");
        while (rows.next()) {
            Snapshot& snapshot = all.emplace_back();
            snapshot.version = Version{rows.value(0).toLongLong()};
            snapshot.state.bytes = text(rows, 1);
        }
        return all;
    }

    QSqlQuery query(const std::string& statement) {
        QSqlQuery rows = m_reading->prepare(QString::fromStdString(statement)).value();
        if (!rows.exec())
            qFatal("%s", qPrintable(rows.lastError().text()));
        return rows;
    }

    bool execute(const std::string& statement) { return m_reading->execute(statement).has_value(); }

private:
    static std::string text(const QSqlQuery& rows, int column) { return rows.value(column).toString().toStdString(); }
    static std::optional<Instant> time(const QSqlQuery& rows, int column) { return parseInstant(text(rows, column)); }

    std::unique_ptr<EventSink> m_sink;
    std::unique_ptr<sql::WriteConnection> m_reading;
};

/// On a new file in a folder that goes with it.
class SqliteUnderTest final : public SqlUnderTest {
public:
    SqliteUnderTest()
        : SqliteUnderTest(std::make_unique<QTemporaryDir>()) { }

private:
    explicit SqliteUnderTest(std::unique_ptr<QTemporaryDir> folder)
        : SqlUnderTest(folder->filePath(QStringLiteral("store.db")).toStdString())
        , m_folder(std::move(folder)) { }
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace leftfold::test
