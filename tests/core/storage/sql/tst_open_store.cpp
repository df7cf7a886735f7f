// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/open_store.h"
#include "core/storage/table_source.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

/// What cannot be opened is said in one sentence; what can, is, even beside a writer.
class TstOpenStore : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static constexpr const char* eventsTable = "CREATE TABLE e(position INTEGER PRIMARY KEY, event_id TEXT, aggregate_id TEXT, event_type "
                                               "TEXT, version INTEGER, payload TEXT, created_at TEXT);";

    std::string file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

    std::string write(const char* name, const QByteArray& bytes) const {
        QFile written(QString::fromStdString(file(name)));
        written.open(QIODevice::WriteOnly);
        written.write(bytes);
        return file(name);
    }

    std::string store(const char* name, const QByteArray& more = {}) const {
        return runSqlite(file(name), eventsTable + more) ? file(name) : std::string();
    }

    static Error errorOf(const std::string& address, std::string layout = {}) {
        const auto source = sql::openStore({.store = address, .layout = std::move(layout), .timeout = std::chrono::seconds(1)});
        if (!source)
            return source.error();
        const auto page = (*source)->read({});
        NoProgress progress;
        const auto summary = (*source)->summarize(progress);
        return !page ? page.error() : !summary ? summary.error() : Error{};
    }

    static QByteArray bytesOf(const std::string& name) {
        QFile read(QString::fromStdString(name));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

    void expectError(const std::string& address, ErrorCode code, const char* part) {
        const auto error = errorOf(address);
        QVERIFY2(error.message.find(part) != std::string::npos, error.message.c_str());
        QCOMPARE(error.code, code);
        QVERIFY(error.message.ends_with('.'));
        QCOMPARE(error.message.find('\n'), std::string::npos);
    }

private Q_SLOTS:
    void filesThatAreNone() {
        expectError(file("nowhere.db"), ErrorCode::NotFound, "There is no file");
        expectError(m_folder.path().toStdString(), ErrorCode::InvalidArgument, "is a folder");
        expectError(write("empty.db", {}), ErrorCode::Malformed, "is an empty file");
        expectError(write("text.db", "hello, I am no database"), ErrorCode::Malformed, "is no SQLite database");
        expectError(write("short.db", "SQLite format 3"), ErrorCode::Malformed, "is no SQLite database");
    }

    void databasesThatAreNone() {
        QVERIFY(runSqlite(file("bare.db"), "CREATE TABLE t(a); DROP TABLE t"));
        expectError(file("bare.db"), ErrorCode::NotFound, "it has no tables");
        QVERIFY(runSqlite(file("other.db"), "CREATE TABLE songs(title); CREATE TABLE \"odd \"\"name\"(a)"));
        expectError(file("other.db"), ErrorCode::NotFound,
            "other.db is no event store: none of its 2 tables (odd \"name, songs) has an event's columns. Name the columns in a layout "
            "file (leftfold layouts STORE --propose writes a first one) and pass --layout FILE.");
        QCOMPARE(errorOf(file("other.db")).detail, std::string(noLayoutFits));
    }

    void anEmptyStoreIsAStore() {
        const auto source = sql::openStore({.store = store("none.db"), .layout = {}, .timeout = {}});
        QVERIFY(source);
        const auto page = (*source)->read({});
        QVERIFY(page && page->events.empty() && page->atEnd);
        NoProgress progress;
        QCOMPARE((*source)->summarize(progress)->events, 0);
        QCOMPARE((*source)->outline({}, 512, progress)->count, 0);
        QVERIFY((*source)->aggregates({})->aggregates.empty());
    }

    void damagedFilesAreSaidToBe() {
        QByteArray rows("INSERT INTO e VALUES ");
        for (int at = 1; at <= 2000; ++at)
            rows += QStringLiteral("%1(%2,'e%2','o','t',%2,'{\"a\":\"%3\"}','2026-01-01')")
                        .arg(at == 1 ? QString() : QStringLiteral(","))
                        .arg(at)
                        .arg(QString(200, QLatin1Char('x')))
                        .toLatin1();
        const auto whole = bytesOf(store("whole.db", rows));
        QVERIFY(whole.size() > 400000);
        expectError(write("cut.db", whole.left(whole.size() / 2)), ErrorCode::Malformed, "is damaged");
        auto overwritten = whole;
        overwritten.replace(8192, 200000, QByteArray(200000, '\x5a'));
        expectError(write("overwritten.db", overwritten), ErrorCode::Malformed, "is damaged");
        expectError(write("header.db", whole.left(100)), ErrorCode::Malformed, "is damaged");
    }

    void layoutsByName() {
        const auto name = store("named.db");
        QVERIFY(sql::openStore({.store = name, .layout = "specification", .timeout = {}}));
        QVERIFY(errorOf(name, "emmett").message.find("does not fit the layout emmett") != std::string::npos);
        QCOMPARE(errorOf(name, "no such").code, ErrorCode::InvalidArgument);
        const auto mine = write("mine.layout.json",
            R"({"leftfold":"layout/1","name":"mine","engines":["sqlite"],"events":{"tables":{"e":{"columns":["event_id"]}},"from":"e","fields":{"event_id":"e.event_id","aggregate_id":"e.aggregate_id","payload":"e.payload"}}})");
        const auto source = sql::openStore({.store = name, .layout = mine, .timeout = {}});
        QVERIFY2(source, source ? "" : source.error().message.c_str());
        QCOMPARE((*source)->description().layouts.front().name, std::string("mine"));
        QCOMPARE(errorOf(name, write("broken.layout.json", "{")).code, ErrorCode::InvalidArgument);
    }

    /// A table for each stream, as prooph has it: so many are read as one log, of more one has to be chosen.
    void ofTooManyTablesOneIsChosen() {
        const auto mine = write("together.layout.json",
            R"({"leftfold":"layout/1","name":"streams","engines":["sqlite"],"events":{"tables":{"e":{"columns":["eid","body"],"together":true}},"from":"e","order":["e.rowid"],"fields":{"event_id":"e.eid","aggregate_id":"e.eid","payload":"e.body"}}})");
        QByteArray script = "BEGIN;";
        for (int stream = 0; stream < 501; ++stream)
            script += QByteArray("CREATE TABLE s%1(eid TEXT, body TEXT); INSERT INTO s%1 VALUES('e%1', '{}');")
                          .replace("%1", QByteArray::number(stream));
        const auto name = file("streams.db");
        QVERIFY(runSqlite(name, script + "COMMIT;"));
        const auto refused = sql::openStore({.store = name, .layout = {}, .timeout = {}, .layoutFiles = {mine}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
        QCOMPARE(refused.error().message,
            std::string("streams.db keeps its events in 501 tables, and Leftfold reads 500 as one log at most. Choose one of them: "
                        "--layout streams:TABLE, for example streams:s0."));
        const auto one = sql::openStore({.store = name, .layout = "streams:s17", .timeout = {}, .layoutFiles = {mine}});
        QVERIFY2(one, one ? "" : one.error().message.c_str());
        const auto page = (*one)->read({});
        QVERIFY(page);
        QCOMPARE(page->events.size(), std::size_t{1});
        QCOMPARE(page->events.front().id.text, std::string("e17"));
        QVERIFY(runSqlite(name, "DROP TABLE s500;"));
        QVERIFY(sql::openStore({.store = name, .layout = {}, .timeout = {}, .layoutFiles = {mine}}));
    }

    void aLayoutOfTheProjectIsMeantWhereItFits() {
        const auto name = store("project.db");
        const auto mine = write("project.layout.json",
            R"({"leftfold":"layout/1","name":"ours","engines":["sqlite"],"events":{"tables":{"e":{"columns":["event_id"]}},"from":"e","fields":{"event_id":"e.event_id","aggregate_id":"e.aggregate_id","payload":"e.payload"}}})");
        const auto other = write("other.layout.json",
            R"({"leftfold":"layout/1","name":"other","engines":["sqlite"],"events":{"tables":{"e":{"columns":["no_such_column"]}},"from":"e","fields":{"event_id":"e.event_id","aggregate_id":"e.aggregate_id","payload":"e.payload"}}})");
        const auto used = [&](std::string layout, std::vector<std::string> files) {
            const auto source =
                sql::openStore({.store = name, .layout = std::move(layout), .timeout = {}, .layoutFiles = std::move(files)});
            return source ? (*source)->description().layouts.front().name : source.error().message;
        };
        QCOMPARE(used({}, {other, mine}), std::string("ours"));
        QCOMPARE(used({}, {other}), std::string("specification"));
        QCOMPARE(used("ours", {other, mine}), std::string("ours"));
        QCOMPARE(used("specification", {mine}), std::string("specification"));
        const auto report = sql::examineLayouts({.store = name, .layout = {}, .timeout = {}, .layoutFiles = {mine}});
        QCOMPARE(report->matches.front().layout->name, std::string("ours"));
    }

    void aLockedFileIsWaitedForThenNamed() {
        const auto name = store("locked.db", "INSERT INTO e VALUES (1,'e','o','t',1,'{}','2026-01-01')");
        sqlite3* writer = nullptr;
        QCOMPARE(sqlite3_open(name.c_str(), &writer), SQLITE_OK);
        QCOMPARE(sqlite3_exec(writer, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
        QElapsedTimer waited;
        waited.start();
        expectError(name, ErrorCode::Unavailable, "is locked by another process");
        QVERIFY(waited.elapsed() >= 900);
        sqlite3_exec(writer, "COMMIT", nullptr, nullptr, nullptr);
        sqlite3_close(writer);
        QVERIFY(errorOf(name).message.empty());
    }

    void aWriterInWalModeGoesOn() {
        const auto name = store("wal.db", "PRAGMA journal_mode=WAL; INSERT INTO e VALUES (1,'e','o','t',1,'{}','2026-01-01')");
        sqlite3* writer = nullptr;
        QCOMPARE(sqlite3_open(name.c_str(), &writer), SQLITE_OK);
        QCOMPARE(
            sqlite3_exec(writer, "BEGIN IMMEDIATE; INSERT INTO e VALUES (2,'f','o','t',2,'{}','2026-01-01')", nullptr, nullptr, nullptr),
            SQLITE_OK);
        const auto source = sql::openStore({.store = name, .layout = {}, .timeout = {}});
        QVERIFY2(source, source ? "" : source.error().message.c_str());
        QCOMPARE((*source)->read({})->events.size(), std::size_t{1});
        QCOMPARE(sqlite3_exec(writer, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE((*source)->read({})->events.size(), std::size_t{2});
        sqlite3_close(writer);
    }

    void aReadOnlyFolderIsEnough() {
        QDir(m_folder.path()).mkdir(QStringLiteral("shut"));
        const auto name = store("shut/wal.db", "PRAGMA journal_mode=WAL; INSERT INTO e VALUES (1,'e','o','t',1,'{}','2026-01-01')");
        QFile::setPermissions(QString::fromStdString(name), QFile::ReadOwner);
        QFile::setPermissions(m_folder.filePath(QStringLiteral("shut")), QFile::ReadOwner | QFile::ExeOwner);
        const auto before = bytesOf(name);
        QVERIFY2(errorOf(name).message.empty(), errorOf(name).message.c_str());
        QVERIFY(bytesOf(name) == before);
        QFile::setPermissions(m_folder.filePath(QStringLiteral("shut")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void serversThatAreNone() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        expectError("postgresql://nobody@127.0.0.1:1/db", ErrorCode::Unavailable, "nothing answers");
        expectError("postgresql://nobody@no-such-host.invalid/db", ErrorCode::Unavailable, "no host of that name");
        const PostgresDatabase database(QStringLiteral("none"));
        expectError(database.uri() + "x", ErrorCode::NotFound, "does not exist");
        expectError(database.uri(), ErrorCode::NotFound, "it has no tables");
    }
};

LEFTFOLD_TEST(TstOpenStore)
#include "tst_open_store.moc"
