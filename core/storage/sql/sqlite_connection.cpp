// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/connection.h"
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <filesystem>
#include <fstream>

namespace leftfold::sql {

namespace {

namespace fs = std::filesystem;

// SQLite's primary result codes, from its documentation: stable, and here without its header.
constexpr int sqliteBusy = 5, sqliteLocked = 6, sqliteNoMemory = 7, sqliteReadOnly = 8, sqliteInterrupt = 9, sqliteIo = 10,
              sqliteCorrupt = 11, sqliteCantOpen = 14, sqliteNotADatabase = 26;

constexpr std::string_view magic("SQLite format 3\0", 16);

std::string quoted(const std::string& file) {
    return "\"" + file + "\"";
}

/// What the file system alone can tell, in better words than a driver's.
Result<> inspectFile(const std::string& file) {
    std::error_code fault;
    const auto status = fs::status(file, fault);
    if (!fs::exists(status))
        return fail(ErrorCode::NotFound, "There is no file " + quoted(file) + ". Check the path.");
    if (fs::is_directory(status))
        return fail(ErrorCode::InvalidArgument, quoted(file) + " is a folder. Name the SQLite file in it.");
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(ErrorCode::PermissionDenied, quoted(file) + " may not be read by this user. Change its permissions or copy it.");
    std::string head(magic.size(), '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    if (stream.gcount() == 0)
        return fail(ErrorCode::Malformed, quoted(file) + " is an empty file, so it holds no events.");
    if (std::string_view(head.data(), static_cast<std::size_t>(stream.gcount())) != magic)
        return fail(ErrorCode::Malformed,
            quoted(file) + " is no SQLite database: it does not begin as one does. If it is encrypted, open a decrypted copy.");
    return {};
}

std::string uriOf(const std::string& file, bool immutable) {
    const auto path = QUrl::toPercentEncoding(QString::fromStdString(fs::absolute(file).generic_string()), "/:").toStdString();
    return "file:" + path + "?mode=ro" + (immutable ? "&immutable=1" : "");
}

bool isEmptyOrMissing(const fs::path& file) {
    std::error_code fault;
    const auto size = fs::file_size(file, fault);
    return fault || size == 0;
}

} // namespace

Error sqliteError(int code, const std::string& driverText, const StoreAddress& address) {
    const auto file = quoted(address.file);
    switch (code & 0xFF) {
    case sqliteBusy:
    case sqliteLocked:
        return {ErrorCode::Unavailable, file + " is locked by another process. Try again when it has finished writing.", driverText};
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return {ErrorCode::Malformed,
            file + " is damaged: SQLite cannot read a part of it. Work on a copy, and try sqlite3's .recover there.", driverText};
    case sqliteCantOpen:
        return {ErrorCode::PermissionDenied,
            file + " cannot be opened: its folder or its write-ahead log may not be read. Copy the file and its -wal to a folder of yours.",
            driverText};
    case sqliteReadOnly:
        return {ErrorCode::PermissionDenied, file + " is opened read-only, and the statement would write.", driverText};
    case sqliteIo:
        return {ErrorCode::Unavailable, file + " can no longer be read: the disk or the network share reports an error.", driverText};
    case sqliteInterrupt:
        return {ErrorCode::Cancelled, "Reading was cancelled.", driverText};
    case sqliteNoMemory:
        return {ErrorCode::Unavailable, "There is not enough memory to read a row of " + file + ".", driverText};
    default:
        return {ErrorCode::Malformed, file + " cannot be read: " + driverText + ".", driverText};
    }
}

Result<> Connection::openSqliteAs(const std::string& uri) {
    if (!m_database.isValid())
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!m_database.isValid())
        return fail(ErrorCode::Unsupported, "Qt's SQLite driver is missing. Install it (Debian: libqt6sql6-sqlite).");
    m_database.close();
    const auto milliseconds = std::chrono::milliseconds(m_request.timeout).count();
    m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(milliseconds));
    m_database.setDatabaseName(QString::fromStdString(uri));
    const auto failed = [this](const QSqlError& error) {
        return fail(sqliteError(error.nativeErrorCode().toInt(), error.databaseText().toStdString(), m_request.address));
    };
    if (!m_database.open())
        return failed(m_database.lastError());
    QSqlQuery probe(m_database);
    for (const auto* statement : {"PRAGMA query_only = ON", "SELECT count(*) FROM sqlite_master"})
        if (!probe.exec(QString::fromLatin1(statement)))
            return failed(probe.lastError());
    return {};
}

Result<> Connection::openSqlite() {
    TRY_VOID(inspectFile(m_request.address.file));
    auto opened = openSqliteAs(uriOf(m_request.address.file, false));
    // A file in WAL mode wants to make a -shm beside it. Where the folder forbids that and no log waits, nothing can change
    // under us, so SQLite may read the file as it is.
    if (!opened && opened.error().code == ErrorCode::PermissionDenied && isEmptyOrMissing(m_request.address.file + "-wal"))
        return openSqliteAs(uriOf(m_request.address.file, true));
    return opened;
}

} // namespace leftfold::sql
