// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/catalogue_reader.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;
using namespace leftfold::test;

class TstCatalogueReader : public QObject {
    Q_OBJECT

    static std::string shown(const std::string& address) {
        auto connection = Connection::openReadOnly({.address = parseStoreAddress(address).value()});
        if (!connection)
            return connection.error().message;
        const auto catalogue = readCatalogue(**connection);
        std::string text;
        for (const auto& table : catalogue->tables) {
            text += table.path() + (table.hasRowid ? "*(" : "(");
            for (const auto& column : table.columns)
                text += column.name + ' ' + column.type + (column.leadsIndex ? "!," : ",");
            text += ')';
        }
        return text;
    }

private Q_SLOTS:
    void sqlite() {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("a.db")).toStdString();
        QVERIFY(runSqlite(file,
            "CREATE TABLE a(x INTEGER PRIMARY KEY AUTOINCREMENT, \"y z\" VARCHAR(9)); CREATE TABLE b(k PRIMARY KEY) WITHOUT ROWID; CREATE "
            "VIEW v AS SELECT x FROM a"));
        QCOMPARE(shown(file), std::string("a*(x integer!,y z varchar(9),)b(k !,)v(x integer,)"));
    }
    void sqliteIndexes() {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("a.db")).toStdString();
        QVERIFY(runSqlite(file,
            "CREATE TABLE a(k TEXT PRIMARY KEY, one, two, part, lower); CREATE INDEX i ON a(one, two); CREATE INDEX p ON a(part) WHERE one "
            "> "
            "1; CREATE INDEX e ON a(lower(lower)); CREATE TABLE pair(x INTEGER, y TEXT UNIQUE, PRIMARY KEY(x, y))"));
        QCOMPARE(shown(file), std::string("a*(k text!,one !,two ,part ,lower ,)pair*(x integer!,y text!,)"));
    }

    void whatCannotBeReadIsLeftOut() {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("broken.db")).toStdString();
        QVERIFY(runSqlite(file,
            "CREATE TABLE a(x NOT NULL, y AS (x + 1)); CREATE VIEW v AS SELECT * FROM gone; CREATE TABLE b(z); PRAGMA writable_schema = 1;"
            "INSERT INTO sqlite_master VALUES('table', 'f', 'f', 0, 'CREATE VIRTUAL TABLE f USING no_such_module(a)')"));
        QCOMPARE(shown(file), std::string("a*(x ,y ,)b*(z ,)"));
    }

    void postgresql() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        const PostgresDatabase database(QStringLiteral("catalogue"));
        QVERIFY(runPostgres(database.uri(),
            "CREATE SCHEMA \"Odd\"; CREATE TABLE \"Odd\".\"T t\"(a timestamptz, gone int); ALTER TABLE \"Odd\".\"T t\" DROP COLUMN gone;"
            "CREATE TABLE p(k text, n bigint) PARTITION BY LIST (k); CREATE TABLE p1 PARTITION OF p FOR VALUES IN ('x'); CREATE VIEW v AS "
            "SELECT n FROM p"));
        QCOMPARE(shown(database.uri()), std::string("Odd.T t(a timestamp with time zone,)p(k text,n bigint,)v(n bigint,)"));
    }
    void postgresqlIndexes() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        const PostgresDatabase database(QStringLiteral("catalogue_indexes"));
        QVERIFY(runPostgres(database.uri(),
            "CREATE TABLE a(k text PRIMARY KEY, one int, two int, part int, expr text); CREATE INDEX ON a(one, two);"
            "CREATE INDEX ON a(part) WHERE one > 1; CREATE INDEX ON a(lower(expr))"));
        QCOMPARE(shown(database.uri()), std::string("a(k text!,one integer!,two integer,part integer,expr text,)"));
    }
};

LEFTFOLD_TEST(TstCatalogueReader)
#include "tst_catalogue_reader.moc"
