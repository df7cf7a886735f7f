// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/preview_layout.h"
#include "core/jobs/propose_layout.h"
#include "core/model/document_text.h"
#include "core/storage/sql/sql_table_source.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

/// Stores made by hand, on both engines: proposed, tried, opened with the proposal.
class TstSqlTableSource : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

    /// The first event of the store when it is opened with what is proposed for it; findings go to `problems`.
    Result<Event> firstEvent(const std::string& store, std::string& problems, const std::string& table = {}) {
        NoProgress progress;
        TRY_ASSIGN(const auto source, sql::openTables({store, {}, {}}));
        TRY_ASSIGN(const auto proposals, proposeLayouts(*source, table, progress));
        const auto& best = proposals.tables.front();
        if (!best.isLog())
            return fail(ErrorCode::NotFound, best.refusalSentence());
        const auto document = documentText(best.document);
        TRY_ASSIGN(const auto preview, previewLayout(*source, document, "proposal", 50, progress));
        for (const auto& finding : preview.findings)
            if (finding.weight == LayoutFinding::Weight::Problem)
                problems += finding.sentence;
        QFile written(QString::fromStdString(file("proposal.layout.json")));
        if (!written.open(QIODevice::WriteOnly) || written.write(QByteArray::fromStdString(document)) < 0)
            return fail(ErrorCode::PermissionDenied, "The layout cannot be written.");
        written.close();
        TRY_ASSIGN(const auto opened, sql::openStore({store, file("proposal.layout.json"), {}}));
        TRY_ASSIGN(const auto page, opened->read({}));
        return page.events.empty() ? Event() : page.events.front();
    }

    void expectHandMade(const std::string& store) {
        std::string problems;
        const auto event = firstEvent(store, problems);
        QVERIFY2(event, event ? "" : event.error().message.c_str());
        QVERIFY2(problems.empty(), problems.c_str());
        QCOMPARE(event->aggregate.path(), std::string("order/17"));
        QCOMPARE(event->storedType, std::string("OrderPlaced"));
        QCOMPARE(event->version->value, std::int64_t{0});
        QVERIFY(event->occurredAt);
        QCOMPARE(event->correlation.text, std::string("c-1"));
        QCOMPARE(event->payload.bytes.front(), '{');
    }

    static QByteArray rows(const char* time, int count = 12) {
        QByteArray all;
        for (int at = 0; at < count; ++at)
            all += QStringLiteral("%1('%2', 'order-1%3', %4, '{\"n\": %4}', '{\"correlationId\": \"c-1\"}', %5)")
                       .arg(at == 0 ? QString() : QStringLiteral(", "))
                       .arg(at % 3 == 0 ? QStringLiteral("OrderPlaced") : QStringLiteral("OrderPaid"))
                       .arg(7 + at % 2)
                       .arg(at / 2)
                       .arg(QString::fromLatin1(time))
                       .toUtf8();
        return all;
    }

private Q_SLOTS:
    void sqlite_data() {
        QTest::addColumn<QByteArray>("time");
        QTest::newRow("seconds") << QByteArray("1772355600");
        QTest::newRow("milliseconds") << QByteArray("1772355600123");
        QTest::newRow("ticks") << QByteArray("638000000000000000");
        QTest::newRow("text") << QByteArray("'2026-03-01 09:00:00'");
    }

    void sqlite() {
        QFETCH(QByteArray, time);
        const auto store = file(QTest::currentDataTag());
        QVERIFY(runSqlite(store,
            "CREATE TABLE \"select \"\"log\"\" ü\"(evtType TEXT, \"stream name\" TEXT, ver INT, body TEXT, \"group\" TEXT, \"when\" TEXT);"
            "CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT, email TEXT); INSERT INTO users VALUES (1, 'a', 'b');"
            "ALTER TABLE \"select \"\"log\"\" ü\" RENAME COLUMN \"group\" TO meta;"
            "INSERT INTO \"select \"\"log\"\" ü\" VALUES "
                + rows(time.constData())));
        expectHandMade(store);
    }

    void postgresql() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        const PostgresDatabase database(QStringLiteral("tables"));
        QVERIFY(runPostgres(database.uri(),
            "CREATE SCHEMA \"Own Schema\"; CREATE TYPE what AS ENUM ('OrderPlaced', 'OrderPaid');"
            "CREATE TABLE \"Own Schema\".\"Order Log\"(\"evtType\" what, \"stream name\" varchar(80), ver int, body jsonb, meta json, "
            "\"when\" timestamptz, \"SELECT\" bigserial);"
            "CREATE TABLE users(id int, name text); INSERT INTO \"Own Schema\".\"Order Log\"(\"evtType\", \"stream name\", ver, body, "
            "meta, "
            "\"when\") VALUES "
                + rows("'2026-03-01 09:00:00+01'")));
        expectHandMade(database.uri());
        std::string problems;
        QVERIFY(firstEvent(database.uri(), problems, "Own Schema.Order Log"));
        QCOMPARE(firstEvent(database.uri(), problems, "users").error().code, ErrorCode::NotFound);
    }

    void postgresBytesAndEmptyTables() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        const PostgresDatabase database(QStringLiteral("bytes"));
        QVERIFY(runPostgres(
            database.uri(), "CREATE TABLE log(id uuid PRIMARY KEY, event_name text, entity_id uuid, revision int, data bytea, at bigint)"));
        std::string problems;
        const auto none = firstEvent(database.uri(), problems);
        QVERIFY2(none, none ? "" : none.error().message.c_str());
        QVERIFY(none->storedType.empty());
        QVERIFY(runPostgres(database.uri(),
            "INSERT INTO log SELECT gen_random_uuid(), 'made', '11111111-1111-4111-8111-111111111111', n, convert_to('{\"n\":1}', 'UTF8'), "
            "1772355600 + n FROM generate_series(1, 9) AS n"));
        const auto event = firstEvent(database.uri(), problems);
        QVERIFY2(event, event ? "" : event.error().message.c_str());
        QVERIFY2(problems.empty(), problems.c_str());
        QCOMPARE(event->version->value, std::int64_t{1});
        QCOMPARE(event->payload.bytes, std::string("{\"n\":1}"));
    }

    void idsInsideJson() {
        const auto store = file("json.db");
        QByteArray rows;
        for (int at = 0; at < 10; ++at)
            rows += QStringLiteral("%1(%2, '{\"eventType\":\"t%3\",\"streamId\":\"s%3\",\"streamVersion\":%4,\"data\":{\"id\":1}}')")
                        .arg(at == 0 ? QString() : QStringLiteral(", "))
                        .arg(at)
                        .arg(at % 2)
                        .arg(at / 2)
                        .toUtf8();
        QVERIFY(runSqlite(store, "CREATE TABLE journal(nr INTEGER PRIMARY KEY, doc TEXT); INSERT INTO journal VALUES " + rows));
        std::string problems;
        const auto event = firstEvent(store, problems);
        QVERIFY2(event, event ? "" : event.error().message.c_str());
        QVERIFY2(problems.empty(), problems.c_str());
        QCOMPARE(event->storedType, std::string("t0"));
        QCOMPARE(event->aggregate.id, std::string("s0"));
        const auto body = readBody(*event);
        QCOMPARE(body->data.find("id")->text(), std::string("1"));
    }

    void whatCannotBeOpened() { QCOMPARE(sql::openTables({file("nowhere.db"), {}, {}}).error().code, ErrorCode::NotFound); }
};

LEFTFOLD_TEST(TstSqlTableSource)
#include "tst_sql_table_source.moc"
