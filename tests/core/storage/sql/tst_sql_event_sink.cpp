// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/sql_event_sink.h"
#include "tests/core/storage/sql/sql_under_test.h"
#include <QFile>

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::unique_ptr<SinkUnderTest> makeStore() {
    auto store = std::make_unique<SqliteUnderTest>();
    return store->sink().prepare() ? std::move(store) : nullptr;
}

} // namespace

/// The contract over SQLite; PostgreSQL has a test of its own.
class TstSqlEventSink : public QObject {
    Q_OBJECT
private Q_SLOTS:
    LEFTFOLD_SINK_CONTRACT

    void bytesThatAreNoUtf8AreKept() {
        SqliteUnderTest store;
        QVERIFY(store.sink().prepare());
        const Commit commit = oneAppend(order, 0, {eventOf("1", "amount=\xff\xfe")});
        QVERIFY(store.sink().write({&commit, 1}));
        auto rows = store.query("SELECT hex(payload) FROM events");
        QVERIFY(rows.next());
        QCOMPARE(rows.value(0).toString(), QStringLiteral("616D6F756E743DFFFE"));
    }

    void quotesInValuesAreValues() {
        SqliteUnderTest store;
        QVERIFY(store.sink().prepare());
        const AggregateId odd{"Order", "o'); DROP TABLE events; --"};
        const Commit commit = oneAppend(odd, 0, {eventOf("1", "{\"t\":\"'\"}")});
        QVERIFY(store.sink().write({&commit, 1}));
        QCOMPARE(store.events().at(0).aggregate.id, odd.id);
        QCOMPARE(store.sink().currentVersion(odd)->value, 1);
    }

    void aBulkLoadEndsAsAnOrdinaryStore() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("bulk.db")).toStdString();
        {
            const auto sink = sql::openSink(file, {sql::SinkMode::BulkLoad, 0x4c464644}).value();
            QVERIFY(sink->prepare());
            const Commit commits[] = {oneAppend(order, 0, {eventOf("1")}), oneAppend(order, 1, {eventOf("2")})};
            QVERIFY(sink->write(commits));
            const Commit late = oneAppend(order, 1, {eventOf("3")});
            QVERIFY(sink->write({&late, 1}).error().code == ErrorCode::Conflict);
            QVERIFY(sink->finish());
        }
        SqlUnderTest store(file);
        QCOMPARE(store.events().size(), 2u);
        auto indexes = store.query("SELECT count(*) FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
        QVERIFY(indexes.next());
        QCOMPARE(indexes.value(0).toInt(), 8);
        auto mark = store.query("PRAGMA application_id");
        QVERIFY(mark.next());
        QCOMPARE(mark.value(0).toInt(), 0x4c464644);
        QCOMPARE(store.sink().currentVersion(order)->value, 2);
    }

    void aFileThatIsNoDatabaseIsRefused() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("letter.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        auto sink = sql::openSink(file.fileName().toStdString());
        const auto prepared = sink ? (*sink)->prepare() : Result<>(fail(sink.error()));
        QVERIFY(prepared.error().code == ErrorCode::Malformed);
        QVERIFY(prepared.error().message.find("no SQLite database") != std::string::npos);
    }

    void aMissingFolderIsSaid() {
        const auto sink = sql::openSink("/no/such/folder/store.db");
        QVERIFY(!sink);
        QVERIFY(sink.error().message.starts_with("/no/such/folder/store.db cannot be opened"));
    }

    void eventsWithoutATimeAreRefused() {
        SqliteUnderTest store;
        QVERIFY(store.sink().prepare());
        Event timeless = eventOf("1");
        timeless.occurredAt.reset();
        const Commit commit = oneAppend(order, 0, {timeless});
        QVERIFY(store.sink().write({&commit, 1}).error().code == ErrorCode::InvalidArgument);
    }
};

LEFTFOLD_TEST(TstSqlEventSink)
#include "tst_sql_event_sink.moc"
