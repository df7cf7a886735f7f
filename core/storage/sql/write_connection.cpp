// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/write_connection.h"
#include "core/storage/sql/postgres_parameters.h"
#include <QSqlError>
#include <QUuid>
#include <map>

namespace leftfold::sql {

namespace {

struct Meaning {
    ErrorCode code;
    const char* advice;
};

constexpr Meaning otherMeaning{ErrorCode::Unavailable, "the database reported an error"};

/// SQLite's primary result codes (sqlite.org/rescode.html); extended ones carry them in the low byte.
Meaning sqliteMeaning(int code) {
    static const std::map<int, Meaning> meanings{
        {3, {ErrorCode::PermissionDenied, "the file may not be written; check its permissions"}},
        {5, {ErrorCode::Unavailable, "another program keeps the database locked; try again when it is done"}},
        {6, {ErrorCode::Unavailable, "another program keeps the database locked; try again when it is done"}},
        {8, {ErrorCode::PermissionDenied, "the file is read-only; check its permissions"}},
        {11, {ErrorCode::Malformed, "the file is damaged"}},
        {13, {ErrorCode::Unavailable, "the disk is full; make room and try again"}},
        {14, {ErrorCode::Unavailable, "the file cannot be opened or made; check the folder and its permissions"}},
        {19, {ErrorCode::Conflict, "a row with the same key is there already"}},
        {26, {ErrorCode::Malformed, "the file is no SQLite database"}},
    };
    const auto found = meanings.find(code & 0xff);
    return found == meanings.end() ? otherMeaning : found->second;
}

/// PostgreSQL's SQLSTATE (appendix A of its manual).
Meaning postgresqlMeaning(const QString& state) {
    if (state == QLatin1String("23505"))
        return {ErrorCode::Conflict, "a row with the same key is there already"};
    if (state == QLatin1String("42501"))
        return {ErrorCode::PermissionDenied, "the user may not write here; ask for the rights"};
    if (state.startsWith(QLatin1String("22")))
        return {ErrorCode::Malformed, "a value does not fit its column"};
    return otherMeaning;
}

QString connectionName() {
    return QLatin1String("leftfold-write-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QSqlDatabase describe(const StoreAddress& address, const QString& name) {
    const bool postgresql = address.engine == Engine::Postgresql;
    auto database = QSqlDatabase::addDatabase(postgresql ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"), name);
    if (postgresql)
        applyParameters(database, address.parameters);
    else
        database.setDatabaseName(QString::fromStdString(address.file));
    return database;
}

} // namespace

Error writeError(const QSqlError& error, const std::string& doing) {
    const QString native = error.nativeErrorCode();
    const Meaning meaning = native.size() == 5 ? postgresqlMeaning(native) : sqliteMeaning(native.toInt());
    return {meaning.code, doing + ": " + meaning.advice + ".", error.text().toStdString()};
}

Result<std::unique_ptr<WriteConnection>> WriteConnection::open(const StoreAddress& address) {
    std::unique_ptr<WriteConnection> connection(new WriteConnection);
    connection->m_engine = address.engine;
    connection->m_name = connectionName();
    connection->m_database = describe(address, connection->m_name);
    if (!connection->m_database.open())
        return fail(writeError(connection->m_database.lastError(), address.shown() + " cannot be opened for writing"));
    if (address.engine == Engine::Postgresql)
        TRY_VOID(connection->execute("SET client_min_messages = warning")); // else each repeated CREATE is reported on stderr
    return connection;
}

WriteConnection::~WriteConnection() {
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<> WriteConnection::execute(std::string_view sql) {
    QSqlQuery query(m_database);
    if (!query.exec(QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size()))))
        return fail(writeError(query.lastError(), "The store cannot be written"));
    return {};
}

Result<QSqlQuery> WriteConnection::prepare(const QString& sql) {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return fail(writeError(query.lastError(), "The store cannot be written"));
    return query;
}

Result<> WriteConnection::begin() {
    return execute(m_engine == Engine::Sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
}

Result<> WriteConnection::commit() {
    return execute("COMMIT");
}

void WriteConnection::rollback() {
    (void)execute("ROLLBACK"); // nothing is left to be said: the first error is the one to report
}

} // namespace leftfold::sql
