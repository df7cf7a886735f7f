// SPDX-License-Identifier: Apache-2.0
#include "core/storage/password_refusal.h"
#include "core/storage/sql/connection.h"
#include "core/storage/sql/postgres_parameters.h"
#include <QSqlError>
#include <QSqlQuery>
#include <algorithm>

namespace leftfold::sql {

namespace {

std::string firstLine(const std::string& text) {
    auto line = text.substr(0, text.find('\n'));
    while (!line.empty() && (line.back() == '.' || line.back() == ' '))
        line.pop_back();
    return line;
}

Error connectError(const std::string& driverText, const StoreAddress& address) {
    const auto contains = [&](std::string_view part) { return driverText.find(part) != std::string::npos; };
    const auto start = "Cannot open " + address.shown() + ": ";
    if (refusesPassword(driverText))
        return {ErrorCode::PermissionDenied,
            start + "the server refuses the user name or password. Set PGPASSWORD or an entry in ~/.pgpass.", driverText};
    if (contains("private key file"))
        return {ErrorCode::InvalidArgument,
            start + "the client's key cannot be used. Check that sslkey is its file, that only you may read it, and its sslpassword.",
            driverText};
    if (contains("could not translate host name") || contains("Name or service not known"))
        return {ErrorCode::Unavailable, start + "no host of that name is known. Check the host name.", driverText};
    if (contains("Connection refused"))
        return {ErrorCode::Unavailable, start + "nothing answers at that host and port. Check that the server runs and the port is right.",
            driverText};
    if (contains("does not exist"))
        return {ErrorCode::NotFound,
            start + firstLine(driverText.substr(driverText.find("FATAL:") == std::string::npos ? 0 : driverText.find("FATAL:") + 8)) + ".",
            driverText};
    if (contains("timeout expired"))
        return {ErrorCode::Unavailable, start + "the server did not answer in time. Check the address, or give it longer with --timeout.",
            driverText};
    return {ErrorCode::Unavailable, start + firstLine(driverText) + ".", driverText};
}

bool isReadOnly(const QSqlDatabase& database) {
    QSqlQuery query(database);
    return query.exec(QStringLiteral("SHOW transaction_read_only")) && query.next() && query.value(0).toString() == QLatin1String("on");
}

} // namespace

Result<> Connection::connectPostgres(Startup startup) {
    auto parameters = m_request.address.parameters;
    parameters.try_emplace("connect_timeout", std::to_string(std::max<std::int64_t>(2, m_request.timeout.count())));
    parameters.try_emplace("application_name", "leftfold");
    parameters.try_emplace("keepalives_idle", "20");
    if (startup != Startup::Plain) {
        // Of two settings of one name the later one holds: the person's time limit, and our read-only.
        auto& options = parameters["options"];
        options = "-c statement_timeout=" + std::to_string(std::chrono::milliseconds(m_request.timeout).count() * 6) + ' ' + options;
        if (startup == Startup::ReadOnly)
            options += " -c default_transaction_read_only=on";
    }
    if (parameters.contains("sslpassword") && parameters.at("sslpassword").find(';') != std::string::npos)
        return fail(ErrorCode::Unsupported,
            "The pass phrase of the client's key has a semicolon in it, which Qt's PostgreSQL driver cannot hand on. Give the key "
            "another.");
    applyParameters(m_database, std::move(parameters));
    if (!m_database.open())
        return fail(connectError(m_database.lastError().databaseText().toStdString(), m_request.address));
    return {};
}

Result<> Connection::openPostgres() {
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
    if (!m_database.isValid())
        return fail(ErrorCode::Unsupported, "Qt's PostgreSQL driver is missing. Install it (Debian: libqt6sql6-psql).");
    // A session that says of itself that it is read-only is no answer to who wants a server that can write, or one that can't.
    const auto attributes = m_request.address.parameters.find("target_session_attrs");
    const bool asksWhoWrites = attributes == m_request.address.parameters.end() ? qgetenv("PGTARGETSESSIONATTRS").startsWith("read-")
                                                                                : attributes->second.starts_with("read-");
    if (asksWhoWrites)
        m_readOnlyBy = ReadOnlyBy::Transaction;
    auto opened = connectPostgres(asksWhoWrites ? Startup::TimeLimit : Startup::ReadOnly);
    if (opened && m_readOnlyBy == ReadOnlyBy::Session && !isReadOnly(m_database))
        m_readOnlyBy = ReadOnlyBy::Transaction; // a pooler may swallow the option
    if (opened || opened.error().detail.find("startup parameter") == std::string::npos)
        return opened;
    m_readOnlyBy = ReadOnlyBy::Transaction; // PgBouncer and its like refuse options
    return connectPostgres(Startup::Plain);
}

} // namespace leftfold::sql
