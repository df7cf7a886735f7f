// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/copy_sink.h"
#include "core/expression/quoting.h"
#include "core/storage/event_record.h"
#include "core/storage/sql/write_connection.h"
#include <QMetaType>
#include <QSqlError>
#include <QVariant>

namespace leftfold::sql {

namespace {

constexpr std::string_view table = R"(CREATE TABLE "events" (
    "position" INTEGER PRIMARY KEY,
    "event_id" TEXT,
    "aggregate_id" TEXT,
    "aggregate_type" TEXT,
    "event_type" TEXT NOT NULL,
    "version" INTEGER,
    "schema_version" INTEGER,
    "payload" TEXT,
    "metadata" TEXT,
    "correlation_id" TEXT,
    "causation_id" TEXT,
    "occurred_at" TEXT,
    "created_at" TEXT))";

QVariant nothing() {
    return QVariant(QMetaType(QMetaType::QString));
}

/// What is no text goes in byte for byte.
QVariant bound(const std::string& text) {
    const auto size = static_cast<qsizetype>(text.size());
    const bool readable = text.find('\0') == std::string::npos && validUtf8Prefix(text) == text.size();
    return readable ? QVariant(QString::fromUtf8(text.data(), size)) : QVariant(QByteArray(text.data(), size));
}

QVariant textOrNull(const std::string& text) {
    return text.empty() ? nothing() : bound(text);
}

QVariant bytesOrNull(const std::optional<std::string>& bytes) {
    return bytes ? bound(*bytes) : nothing();
}

template <typename Number>
QVariant numberOrNull(const std::optional<Number>& number) {
    return number ? QVariant(static_cast<qlonglong>(*number)) : QVariant(QMetaType(QMetaType::LongLong));
}

QString insertStatement() {
    QStringList names;
    QStringList marks;
    for (const auto column : recordColumns) {
        names << QLatin1Char('"') + QLatin1String(column.data(), static_cast<qsizetype>(column.size())) + QLatin1Char('"');
        marks << QStringLiteral("?");
    }
    return QStringLiteral("INSERT INTO \"events\" (%1) VALUES (%2)")
        .arg(names.join(QStringLiteral(", ")), marks.join(QStringLiteral(", ")));
}

class CopySink final : public EventSink {
public:
    explicit CopySink(std::unique_ptr<WriteConnection> connection)
        : m_connection(std::move(connection)) { }

    Result<> prepare() override {
        return executeAll({"PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", table});
    }
    Result<> write(std::span<const Commit> commits) override;
    Result<Version> currentVersion(const AggregateId&) override {
        return fail(ErrorCode::Unsupported, "A copy of a store takes no new events.");
    }
    Result<> finish() override;

private:
    Result<> executeAll(const std::vector<std::string_view>& statements) {
        for (const auto statement : statements)
            TRY_VOID(m_connection->execute(statement));
        return {};
    }
    Result<> insert(const Event& event);

    std::unique_ptr<WriteConnection> m_connection;
    std::optional<QSqlQuery> m_insert;
    std::int64_t m_last = 0; ///< the position of the last event
    bool m_any = false;
};

Result<> CopySink::write(std::span<const Commit> commits) {
    if (!m_insert) {
        TRY_ASSIGN(m_insert, m_connection->prepare(insertStatement()));
    }
    TRY_VOID(m_connection->begin());
    for (const Commit& commit : commits) {
        if (!commit.appends.empty() || !commit.messages.empty() || !commit.snapshots.empty())
            return fail(ErrorCode::Unsupported, "A copy of a store takes no new events.");
        for (const Event& event : commit.copies)
            TRY_VOID(insert(event));
    }
    return m_connection->commit();
}

/// The order of the copy is that in which the events come: a position that would break it, or is missing, is counted on.
Result<> CopySink::insert(const Event& event) {
    const EventRecord record = recordOf(event);
    const bool fits = record.position && (!m_any || *record.position > m_last);
    m_last = fits ? *record.position : m_last + 1;
    m_any = true;
    int at = 0;
    m_insert->bindValue(at++, static_cast<qlonglong>(m_last));
    for (const auto* text : {&record.eventId, &record.aggregateId, &record.aggregateType})
        m_insert->bindValue(at++, textOrNull(*text));
    m_insert->bindValue(at++, bound(record.eventType));
    m_insert->bindValue(at++, numberOrNull(record.version));
    m_insert->bindValue(at++, numberOrNull(record.schemaVersion));
    m_insert->bindValue(at++, bytesOrNull(record.payload));
    m_insert->bindValue(at++, bytesOrNull(record.metadata));
    for (const auto* text : {&record.correlationId, &record.causationId, &record.occurredAt, &record.occurredAt})
        m_insert->bindValue(at++, textOrNull(*text));
    if (!m_insert->exec())
        return fail(writeError(m_insert->lastError(), "Event " + event.id.text + " of " + event.aggregate.path() + " cannot be written"));
    return {};
}

Result<> CopySink::finish() {
    m_insert.reset();
    return executeAll({R"(CREATE INDEX "events_aggregate_version" ON "events" ("aggregate_id", "version"))",
        R"(CREATE INDEX "events_event_id" ON "events" ("event_id"))",
        R"(CREATE INDEX "events_correlation_id" ON "events" ("correlation_id"))",
        R"(CREATE INDEX "events_causation_id" ON "events" ("causation_id"))",
        R"(CREATE INDEX "events_event_type" ON "events" ("event_type"))", "PRAGMA journal_mode = DELETE", "PRAGMA synchronous = FULL",
        "PRAGMA user_version = 1", // one write more, which takes all before it to the disk
        "PRAGMA locking_mode = NORMAL"});
}

} // namespace

Result<std::unique_ptr<EventSink>> openCopySink(const std::string& file) {
    StoreAddress address;
    address.engine = Engine::Sqlite;
    address.file = file;
    TRY_ASSIGN(auto connection, WriteConnection::open(address));
    return std::make_unique<CopySink>(std::move(connection));
}

} // namespace leftfold::sql
