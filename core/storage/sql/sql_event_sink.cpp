// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/sql_event_sink.h"
#include "core/storage/conflict.h"
#include "core/storage/sql/row_writer.h"
#include "core/storage/sql/specification_schema.h"
#include <unordered_map>

namespace leftfold::sql {

namespace {

class SqlEventSink final : public EventSink {
public:
    SqlEventSink(std::unique_ptr<WriteConnection> connection, const SinkOptions& options)
        : m_connection(std::move(connection))
        , m_options(options) { }

    Result<> prepare() override;
    Result<> write(std::span<const Commit> commits) override;
    Result<Version> currentVersion(const AggregateId& aggregate) override;
    Result<> finish() override;

private:
    Result<> executeAll(const std::vector<std::string>& statements);
    Result<RowWriter*> rows();
    Result<> store(RowWriter& rows, const Commit& commit);
    Result<> store(RowWriter& rows, const Append& append);
    Result<> storeCopies(RowWriter& rows, const std::vector<Event>& copies);
    Result<> advanceIdentity();
    Error explain(Error error, std::span<const Commit> commits);
    bool loading() const { return m_options.mode == SinkMode::BulkLoad; }

    std::unique_ptr<WriteConnection> m_connection;
    SinkOptions m_options;
    std::optional<RowWriter> m_rows;
    /// While loading nobody else writes, and the index that would answer is not there yet.
    std::unordered_map<std::string, Version> m_versions;
};

Result<> SqlEventSink::executeAll(const std::vector<std::string>& statements) {
    for (const auto& statement : statements)
        TRY_VOID(m_connection->execute(statement));
    return {};
}

Result<> SqlEventSink::prepare() {
    const bool sqlite = m_connection->engine() == Engine::Sqlite;
    if (loading() && sqlite)
        TRY_VOID(executeAll({"PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF",
            "PRAGMA cache_size = -262144", "PRAGMA temp_store = MEMORY"}));
    TRY_VOID(m_connection->begin());
    auto made = executeAll(tableStatements(m_connection->engine()));
    if (made && !loading())
        made = executeAll(indexStatements());
    if (!made) {
        m_connection->rollback();
        return made;
    }
    return m_connection->commit();
}

Result<RowWriter*> SqlEventSink::rows() {
    if (!m_rows) {
        TRY_ASSIGN(m_rows, RowWriter::prepare(*m_connection));
    }
    return &*m_rows;
}

Result<Version> SqlEventSink::currentVersion(const AggregateId& aggregate) {
    if (loading()) {
        const auto known = m_versions.find(aggregate.id);
        return known == m_versions.end() ? Version{0} : known->second;
    }
    TRY_ASSIGN(RowWriter * writer, rows());
    return writer->currentVersion(aggregate);
}

Result<> SqlEventSink::store(RowWriter& rows, const Append& append) {
    TRY_ASSIGN(Version version, currentVersion(append.aggregate));
    if (version != append.expectedVersion)
        return fail(versionConflict(append.aggregate, version, append.expectedVersion));
    for (Event event : append.events) {
        event.aggregate = append.aggregate;
        event.version = Version{++version.value};
        event.position.reset();
        TRY_VOID(rows.insert(event));
    }
    if (loading())
        m_versions[append.aggregate.id] = version;
    return {};
}

Result<> SqlEventSink::storeCopies(RowWriter& rows, const std::vector<Event>& copies) {
    for (const Event& event : copies) {
        TRY_VOID(rows.insert(event));
        if (loading())
            m_versions[event.aggregate.id] = *event.version;
    }
    return copies.empty() ? Result<>{} : advanceIdentity();
}

/// PostgreSQL's identity does not notice positions that were given; SQLite's does.
Result<> SqlEventSink::advanceIdentity() {
    if (m_connection->engine() == Engine::Sqlite)
        return {};
    return m_connection->execute(
        R"(SELECT setval(pg_get_serial_sequence('"events"', 'position'), (SELECT max("position") FROM "events")))");
}

Result<> SqlEventSink::store(RowWriter& rows, const Commit& commit) {
    for (const Append& append : commit.appends)
        TRY_VOID(store(rows, append));
    TRY_VOID(storeCopies(rows, commit.copies));
    for (const OutboxMessage& message : commit.messages)
        TRY_VOID(rows.insert(message));
    for (const NewSnapshot& snapshot : commit.snapshots)
        TRY_VOID(rows.insert(snapshot));
    return {};
}

Result<> SqlEventSink::write(std::span<const Commit> commits) {
    TRY_ASSIGN(RowWriter * writer, rows());
    TRY_VOID(m_connection->begin());
    for (const Commit& commit : commits)
        if (auto stored = store(*writer, commit); !stored) {
            m_connection->rollback();
            return fail(explain(std::move(stored).error(), commits));
        }
    return m_connection->commit();
}

/// Two writers may both have found the version that they expect; then the unique key stops the second, and only now can be
/// said which versions collided.
Error SqlEventSink::explain(Error error, std::span<const Commit> commits) {
    if (error.code != ErrorCode::Conflict || loading())
        return error;
    std::unordered_map<std::string, Version> reached;
    for (const Commit& commit : commits)
        for (const Append& append : commit.appends) {
            const Version current = currentVersion(append.aggregate).value_or(append.expectedVersion);
            Version& version = reached.try_emplace(append.aggregate.id, current).first->second;
            if (version != append.expectedVersion)
                return versionConflict(append.aggregate, version, append.expectedVersion);
            version.value += std::ssize(append.events);
        }
    return error;
}

Result<> SqlEventSink::finish() {
    if (!loading())
        return {};
    m_rows.reset();
    TRY_VOID(executeAll(indexStatements()));
    if (m_connection->engine() != Engine::Sqlite)
        return {};
    // The mark comes last and with everything on the disk: a file that bears it is whole.
    const std::string mark = "PRAGMA application_id = " + std::to_string(m_options.applicationId);
    return executeAll({"PRAGMA journal_mode = DELETE", "PRAGMA synchronous = FULL", mark, "PRAGMA locking_mode = NORMAL"});
}

} // namespace

Result<std::unique_ptr<EventSink>> openSink(const std::string& address, const SinkOptions& options) {
    TRY_ASSIGN(const StoreAddress parsed, parseStoreAddress(address));
    TRY_ASSIGN(auto connection, WriteConnection::open(parsed));
    return std::make_unique<SqlEventSink>(std::move(connection), options);
}

} // namespace leftfold::sql
