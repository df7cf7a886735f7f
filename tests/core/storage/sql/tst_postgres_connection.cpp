// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/sql/rows_under_test.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;
using namespace leftfold::test;

class TstPostgresConnection : public QObject {
    Q_OBJECT

    static std::string server() { return qEnvironmentVariable("LEFTFOLD_TEST_PG").toStdString(); }

    static std::string withParameter(const std::string& parameter) {
        return server() + (server().find('?') == std::string::npos ? '?' : '&') + parameter;
    }

    static Error errorOf(const std::string& uri, std::chrono::seconds timeout = std::chrono::seconds(2)) {
        const auto connection = Connection::openReadOnly({.address = parseStoreAddress(uri).value(), .timeout = timeout});
        return connection ? Error{} : connection.error();
    }

private Q_SLOTS:
    void initTestCase() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
    }

    void aSessionCannotWriteWhateverItIsAsked() {
        const auto connection = connectTo(server());
        QVERIFY(connection);
        QCOMPARE(allRows(*connection, {"SELECT current_setting('transaction_read_only'), 1", {}}), std::string("on|1|"));
        QVERIFY(allRows(*connection, {"CREATE TABLE t(a int)", {}}).find("read-only") != std::string::npos);
    }

    void theServerSeesWhoAsks() {
        const auto connection = connectTo(server());
        QCOMPARE(allRows(*connection, {"SELECT current_setting('application_name'), 1", {}}), std::string("leftfold|1|"));
    }

    void aStatementHasATimeLimit() {
        const auto connection =
            Connection::openReadOnly({.address = parseStoreAddress(server()).value(), .timeout = std::chrono::seconds(2)});
        QCOMPARE(allRows(**connection, {"SELECT current_setting('statement_timeout'), 1", {}}), std::string("12s|1|"));
        QCOMPARE(allRows(**connection, {"SELECT set_config('statement_timeout', '30', false), 1", {}}), std::string("30ms|1|"));
        const auto error = allRows(**connection, {"SELECT pg_sleep(5), 1", {}});
        QVERIFY2(error.find("did not answer within the time limit") != std::string::npos, error.c_str());
    }

    void thePersonsTimeLimitHoldsAndReadOnlyStays() {
        const auto connection = connectTo(withParameter("options=-c%20statement_timeout%3D7s%20-c%20default_transaction_read_only%3Doff"));
        QVERIFY(connection);
        QCOMPARE(allRows(*connection, {"SELECT current_setting('statement_timeout'), 1", {}}), std::string("7s|1|"));
        QCOMPARE(allRows(*connection, {"SELECT current_setting('transaction_read_only'), 1", {}}), std::string("on|1|"));
    }

    void ofSeveralHostsTheOneThatAnswersIsTaken() {
        auto uri = server();
        uri.insert(uri.find('@') + 1, "127.0.0.1:1,");
        const auto connection = connectTo(uri);
        QVERIFY(connection);
        QCOMPARE(allRows(*connection, {"SELECT 1, 1", {}}), std::string("1|1|"));
    }

    void aServerThatCanWriteIsFoundAndNotWrittenTo() {
        for (const auto* wanted : {"any", "read-write", "primary", "prefer-standby"}) {
            const auto connection = connectTo(withParameter(std::string("target_session_attrs=") + wanted));
            QVERIFY2(connection, wanted);
            QCOMPARE(allRows(*connection, {"SELECT current_setting('transaction_read_only'), 1", {}}), std::string("on|1|"));
            QVERIFY(allRows(*connection, {"CREATE TABLE t(a int)", {}}).find("read-only") != std::string::npos);
        }
        QCOMPARE(errorOf(withParameter("target_session_attrs=read-only")).code, ErrorCode::Unavailable); // the test server can write
    }

    void aWrongPasswordIsNamed() {
        auto uri = server();
        const auto at = uri.find('@');
        QVERIFY(uri.rfind(':', at) > uri.find("://") + 3);
        uri.insert(at, "x");
        const auto error = errorOf(uri);
        QCOMPARE(error.code, ErrorCode::PermissionDenied);
        QVERIFY2(error.message.find("refuses the user name or password") != std::string::npos, error.message.c_str());
        QVERIFY2(error.message.find("leftfoldx") == std::string::npos, "no sentence shows a password");
    }

    void whatIsNotThereIsNamed() {
        QCOMPARE(errorOf("postgresql://nobody@127.0.0.1:1/db").code, ErrorCode::Unavailable);
        QCOMPARE(errorOf("postgresql://nobody@no-such-host.invalid/db").code, ErrorCode::Unavailable);
    }
};

LEFTFOLD_TEST(TstPostgresConnection)
#include "tst_postgres_connection.moc"
