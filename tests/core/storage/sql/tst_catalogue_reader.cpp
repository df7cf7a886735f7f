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
                text += column.name + ' ' + column.type + ',';
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
        QCOMPARE(shown(file), std::string("a*(x integer,y z varchar(9),)b(k ,)v(x integer,)"));
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
};

LEFTFOLD_TEST(TstCatalogueReader)
#include "tst_catalogue_reader.moc"
