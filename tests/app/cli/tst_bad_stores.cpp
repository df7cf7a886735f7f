// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace leftfold::test;

/// Everything that can be wrong with a store: one clear sentence, exit code 3, never a crash.
class TstBadStores : public QObject {
    Q_OBJECT

    static std::string bytesOf(const std::string& file) {
        QFile source(QString::fromStdString(file));
        return source.open(QIODevice::ReadOnly) ? source.readAll().toStdString() : std::string();
    }

    static std::string databaseWith(const Folder& folder, const QStringList& statements) {
        const std::string file = folder.path("made.db");
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("made"));
            database.setDatabaseName(QString::fromStdString(file));
            if (database.open())
                for (const QString& statement : statements)
                    QSqlQuery(database).exec(statement);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("made"));
        return file;
    }

    static void refused(const Ran& ran, const std::string& what) {
        QVERIFY2(ran.err.starts_with("leftfold: "), ran.err.c_str());
        QVERIFY2(ran.err.find(what) != std::string::npos, ran.err.c_str());
        QCOMPARE(std::count(ran.err.begin(), ran.err.end(), '\n'), 1); // one line, no stack
        QCOMPARE(ran.exit, 3);
        QCOMPARE(ran.out, std::string());
    }

    /// The same answer from every verb that opens a store.
    static void refusedByAll(const std::string& store, const std::string& what) {
        refused(run({"info", store}), what);
        refused(run({"events", store, "--format", "jsonl"}), what);
        refused(run({"aggregates", store}), what);
        refused(run({"replay", store, "Order/o-1"}), what);
        refused(run({"layouts", store}), what);
    }

private Q_SLOTS:
    void noSuchFile() { refusedByAll(Folder().path("nowhere.db"), "There is no file"); }
    void aFolder() { refusedByAll("/tmp", "is a folder"); }

    void anEmptyFile() {
        const Folder folder;
        refusedByAll(folder.write("empty.db", ""), "is an empty file");
    }

    void noDatabase() {
        const Folder folder;
        refusedByAll(folder.write("notes.txt", std::string(4096, 'x')), "is no SQLite database");
    }

    void aTruncatedDatabase() {
        const Folder folder;
        const std::string whole = bytesOf(sampleStore());
        refused(run({"info", folder.write("half.db", whole.substr(0, whole.size() / 2))}), "damaged");
    }

    void aCorruptDatabase() {
        const Folder folder;
        std::string bytes = bytesOf(sampleStore());
        for (std::size_t at = 8192; at < bytes.size(); at += 4096)
            bytes.replace(at, 2048, 2048, '\x5a');
        refused(run({"info", folder.write("bad.db", bytes)}), "damaged");
    }

    void aDatabaseWithoutEvents() {
        const Folder folder;
        const std::string file = databaseWith(folder, {QStringLiteral("CREATE TABLE invoices (id INTEGER, total TEXT)")});
        const std::string what = "is no event store: none of its 1 tables (invoices) has an event's columns";
        refused(run({"info", file}), what);
        refused(run({"events", file}), what);
        refused(run({"replay", file, "Order/o-1"}), what);
        QCOMPARE(run({"layouts", file}).exit, 0); // it is there to tell why
    }

    void aDatabaseWithoutTables() {
        const Folder folder;
        const std::string file = databaseWith(folder, {QStringLiteral("CREATE TABLE x (id)"), QStringLiteral("DROP TABLE x")});
        refused(run({"info", file}), "is no event store: it has no tables");
    }

    void anUnknownLayoutIsUsage() {
        const auto ran = run({"info", sampleStore(), "--layout", "martin"});
        QVERIFY2(ran.err.find("There is no layout") != std::string::npos, ran.err.c_str());
        QCOMPARE(ran.exit, 2);
    }

    void aLayoutFileWithAnErrorIsUsage() {
        const Folder folder;
        const auto ran = run({"info", sampleStore(), "--layout", folder.write("ours.layout.json", "{\n \"leftfold\": \n")});
        QVERIFY2(ran.err.find("ours.layout.json:") != std::string::npos, ran.err.c_str());
        QCOMPARE(ran.exit, 2);
    }

    void anUnreachableServer() {
        refused(run({"info", "postgresql://nobody@127.0.0.1:1/shop", "--timeout", "2"}), "127.0.0.1");
        refused(run({"info", "postgresql://nobody@no-such-host.invalid/shop", "--timeout", "5"}), "no-such-host.invalid");
    }

    void aWrongPassword() {
        const QString server = qEnvironmentVariable("LEFTFOLD_TEST_PG");
        if (server.isEmpty())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL");
        QUrl url(server);
        url.setUserName(QStringLiteral("leftfold_nobody"));
        url.setPassword(QStringLiteral("wrong-secret"));
        const auto ran = run({"info", url.toString().toStdString()});
        refused(ran, "refuses the user name or password");
        QVERIFY(ran.err.find("wrong-secret") == std::string::npos); // never shown
    }
};

LEFTFOLD_TEST(TstBadStores)
#include "tst_bad_stores.moc"
