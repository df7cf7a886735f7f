// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/row_writer.h"
#include "core/model/instant.h"
#include "core/model/json_text.h"
#include <QMetaType>
#include <QSqlError>
#include <QStringDecoder>
#include <QVariant>

namespace leftfold::sql {

namespace {

constexpr auto eventColumns =
    R"("event_id", "aggregate_id", "aggregate_type", "event_type", "version", "payload", "correlation_id", "causation_id", "occurred_at", "created_at")";

QVariant text(const std::string& value) {
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QVariant textOrNull(const std::string& value) {
    return value.empty() ? QVariant(QMetaType(QMetaType::QString)) : text(value);
}

QVariant time(const std::optional<Instant>& at) {
    return at ? text(formatInstant(*at)) : QVariant(QMetaType(QMetaType::QString));
}

/// Text that is no UTF-8 goes in byte for byte; SQLite keeps it, PostgreSQL refuses it.
QVariant bytes(const std::string& value) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = decoder(QByteArrayView(value.data(), static_cast<qsizetype>(value.size())));
    if (decoder.hasError())
        return QByteArray(value.data(), static_cast<qsizetype>(value.size()));
    return decoded;
}

QVariant number(std::int64_t value) {
    return QVariant(static_cast<qlonglong>(value));
}

Result<> run(QSqlQuery& query, const std::string& doing) {
    if (!query.exec())
        return fail(writeError(query.lastError(), doing));
    return {};
}

int bindEvent(QSqlQuery& query, const Event& event) {
    int at = 0;
    if (event.position)
        query.bindValue(at++, number(event.position->value));
    query.bindValue(at++, text(event.id.text));
    query.bindValue(at++, text(event.aggregate.id));
    query.bindValue(at++, text(event.aggregate.type));
    query.bindValue(at++, text(event.storedType));
    query.bindValue(at++, number(event.version->value));
    query.bindValue(at++, bytes(event.payload.bytes));
    query.bindValue(at++, textOrNull(event.correlation.text));
    query.bindValue(at++, textOrNull(event.causation.text));
    const QVariant occurredAt = time(event.occurredAt);
    query.bindValue(at++, occurredAt);
    query.bindValue(at++, occurredAt); // the specification: created_at = occurred_at
    return at;
}

QString insertStatement(const char* table, const char* columns, int count) {
    QString marks = QStringLiteral("?, ").repeated(count);
    marks.chop(2);
    return QStringLiteral("INSERT INTO \"%1\" (%2) VALUES (%3)").arg(QLatin1String(table), QLatin1String(columns), marks);
}

} // namespace

RowWriter::RowWriter(QSqlQuery event, QSqlQuery placedEvent, QSqlQuery message, QSqlQuery snapshot, QSqlQuery version)
    : m_event(std::move(event))
    , m_placedEvent(std::move(placedEvent))
    , m_message(std::move(message))
    , m_snapshot(std::move(snapshot))
    , m_version(std::move(version)) { }

Result<RowWriter> RowWriter::prepare(WriteConnection& connection) {
    constexpr auto messageColumns =
        R"("id", "event_type", "event_id", "aggregate_id", "aggregate_type", "payload", "published", "published_at", "created_at", "attempts")";
    const std::string placedColumns = std::string(R"("position", )") + eventColumns;
    TRY_ASSIGN(auto event, connection.prepare(insertStatement("events", eventColumns, 10)));
    TRY_ASSIGN(auto placed, connection.prepare(insertStatement("events", placedColumns.c_str(), 11)));
    TRY_ASSIGN(auto message, connection.prepare(insertStatement("outbox", messageColumns, 10)));
    TRY_ASSIGN(auto snapshot, connection.prepare(insertStatement("snapshots", R"("aggregate_id", "version", "state", "created_at")", 4)));
    TRY_ASSIGN(auto version, connection.prepare(QStringLiteral(R"(SELECT max("version") FROM "events" WHERE "aggregate_id" = ?)")));
    return RowWriter(std::move(event), std::move(placed), std::move(message), std::move(snapshot), std::move(version));
}

Result<> RowWriter::insert(const Event& event) {
    if (!event.version || !event.occurredAt)
        return fail(ErrorCode::InvalidArgument, "Event " + event.id.text + " cannot be written without a version and a time.");
    QSqlQuery& query = event.position ? m_placedEvent : m_event;
    bindEvent(query, event);
    return run(query, "Event " + event.id.text + " of " + event.aggregate.path() + " cannot be written");
}

Result<> RowWriter::insert(const OutboxMessage& message) {
    int at = 0;
    m_message.bindValue(at++, text(message.id));
    m_message.bindValue(at++, text(message.eventType));
    m_message.bindValue(at++, text(message.eventId.text));
    m_message.bindValue(at++, text(message.aggregate.id));
    m_message.bindValue(at++, text(message.aggregate.type));
    m_message.bindValue(at++, bytes(message.payload.bytes));
    m_message.bindValue(at++, message.state == MessageState::Published);
    m_message.bindValue(at++, time(message.publishedAt));
    m_message.bindValue(at++, time(message.createdAt));
    m_message.bindValue(at++, message.attempts);
    return run(m_message, "The message for event " + message.eventId.text + " cannot be written");
}

Result<> RowWriter::insert(const NewSnapshot& snapshot) {
    m_snapshot.bindValue(0, text(snapshot.aggregate.id));
    m_snapshot.bindValue(1, number(snapshot.version.value));
    m_snapshot.bindValue(2, bytes(toJson(snapshot.state)));
    m_snapshot.bindValue(3, text(formatInstant(snapshot.takenAt)));
    return run(m_snapshot,
        "The snapshot of " + snapshot.aggregate.path() + " at version " + std::to_string(snapshot.version.value) + " cannot be written");
}

Result<Version> RowWriter::currentVersion(const AggregateId& aggregate) {
    m_version.bindValue(0, text(aggregate.id));
    TRY_VOID(run(m_version, "The version of " + aggregate.path() + " cannot be read"));
    const Version current{m_version.next() ? m_version.value(0).toLongLong() : 0};
    m_version.finish();
    return current;
}

} // namespace leftfold::sql
