// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/sql/rows_under_test.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;
using namespace leftfold::test;

class TstSqliteConnection : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void everyCodeIsASentence_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](int code, ErrorCode kind, const char* part) {
            QTest::addRow("%d", code) << code << static_cast<int>(kind) << QByteArray(part);
        };
        row(SQLITE_BUSY, ErrorCode::Unavailable, "is locked by another process");
        row(SQLITE_BUSY_SNAPSHOT, ErrorCode::Unavailable, "is locked by another process");
        row(SQLITE_CORRUPT, ErrorCode::Malformed, "is damaged");
        row(SQLITE_NOTADB, ErrorCode::Malformed, "is damaged");
        row(SQLITE_CANTOPEN, ErrorCode::PermissionDenied, "cannot be opened");
        row(SQLITE_READONLY, ErrorCode::PermissionDenied, "read-only");
        row(SQLITE_IOERR_SHORT_READ, ErrorCode::Unavailable, "can no longer be read");
        row(SQLITE_INTERRUPT, ErrorCode::Cancelled, "was cancelled");
        row(SQLITE_NOMEM, ErrorCode::Unavailable, "not enough memory");
        row(SQLITE_ERROR, ErrorCode::Malformed, "cannot be read: the driver's words");
    }
    void everyCodeIsASentence() {
        QFETCH(int, code);
        QFETCH(int, kind);
        QFETCH(QByteArray, part);
        const auto error = sqliteError(code, "the driver's words", parseStoreAddress("shop.db").value());
        QCOMPARE(static_cast<int>(error.code), kind);
        QVERIFY2(error.message.find(part.toStdString()) != std::string::npos, error.message.c_str());
        QVERIFY(error.message.ends_with('.'));
        QCOMPARE(error.detail, std::string("the driver's words"));
    }

    void awkwardNamesAreNames_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"a b.db", "50%.db", "what?.db", "a#b.db", "ö;礼物.db", "it's.db"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void awkwardNamesAreNames() {
        QFETCH(QString, name);
        const auto file = m_folder.filePath(name).toStdString();
        QVERIFY(runSqlite(file, "CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 2)"));
        const auto connection = connectTo(file);
        QVERIFY(connection);
        QCOMPARE(allRows(*connection, {"SELECT a, b FROM t", {}}), std::string("1|2|"));
    }
};

LEFTFOLD_TEST(TstSqliteConnection)
#include "tst_sqlite_connection.moc"
