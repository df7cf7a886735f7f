// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/write_connection.h"
#include "tests/runner.h"
#include <QSqlError>
#include <QTemporaryDir>

using namespace leftfold;
using namespace leftfold::sql;

namespace {

QSqlError errorOf(const char* native) {
    return QSqlError(QStringLiteral("driver"), QStringLiteral("database"), QSqlError::StatementError, QLatin1String(native));
}

} // namespace

class TstWriteConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void errorsKeepTheirKind() {
        QVERIFY(writeError(errorOf("2067"), "x").code == ErrorCode::Conflict); // SQLITE_CONSTRAINT_UNIQUE
        QVERIFY(writeError(errorOf("23505"), "x").code == ErrorCode::Conflict);
        QVERIFY(writeError(errorOf("8"), "x").code == ErrorCode::PermissionDenied);
        QVERIFY(writeError(errorOf("42501"), "x").code == ErrorCode::PermissionDenied);
        QVERIFY(writeError(errorOf("26"), "x").code == ErrorCode::Malformed);
        QVERIFY(writeError(errorOf("22P02"), "x").code == ErrorCode::Malformed);
        QVERIFY(writeError(errorOf(""), "x").code == ErrorCode::Unavailable);
        QCOMPARE(writeError(errorOf("13"), "The store cannot be written").message,
            std::string("The store cannot be written: the disk is full; make room and try again."));
    }

    void whatIsRolledBackIsGone() {
        const QTemporaryDir folder;
        const auto address = parseStoreAddress(folder.filePath(QStringLiteral("a.db")).toStdString()).value();
        const auto connection = WriteConnection::open(address).value();
        QVERIFY(connection->execute("CREATE TABLE t (x)"));
        QVERIFY(connection->begin());
        QVERIFY(connection->execute("INSERT INTO t VALUES (1)"));
        connection->rollback();
        auto count = connection->prepare(QStringLiteral("SELECT count(*) FROM t")).value();
        QVERIFY(count.exec() && count.next());
        QCOMPARE(count.value(0).toInt(), 0);
    }

    void aWrongStatementIsAnError() {
        const QTemporaryDir folder;
        const auto address = parseStoreAddress(folder.filePath(QStringLiteral("a.db")).toStdString()).value();
        const auto connection = WriteConnection::open(address).value();
        QVERIFY(!connection->execute("CREATE NOTHING"));
        QVERIFY(!connection->prepare(QStringLiteral("SELECT * FROM nothing")));
    }

    void connectionsGoWithTheirOwner() {
        const QTemporaryDir folder;
        const auto address = parseStoreAddress(folder.filePath(QStringLiteral("a.db")).toStdString()).value();
        const auto before = QSqlDatabase::connectionNames().size();
        QVERIFY(WriteConnection::open(address));
        QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    }
};

LEFTFOLD_TEST(TstWriteConnection)
#include "tst_write_connection.moc"
