// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/null_probe.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

/// Pages over keys that are NULL: no event is lost, none comes twice, in either direction.
class TstNullProbe : public QObject {
    Q_OBJECT

    static constexpr const char* layoutText = R"({"leftfold":"layout/1","name":"nulls","engines":["sqlite","postgresql"],"events":{
        "tables":{"e":{"columns":["id","at","a","body","v"]}},"from":"e","order":["e.at","e.id"],
        "fields":{"event_id":"e.id","aggregate_id":"e.a","version":"e.v","payload":"e.body","type":{"constant":"x"}}}})";
    static constexpr const char* rows = "CREATE TABLE e(id text NOT NULL, at bigint, a text, v bigint, body text NOT NULL);"
                                        "INSERT INTO e VALUES('1',NULL,'a',NULL,'{}'),('2',5,'a',NULL,'{}'),('3',5,'a',1,'{}'),"
                                        "('4',NULL,'b',1,'{}'),('5',7,'a',2,'{}'),('6',NULL,'a',3,'{}'),('7',6,NULL,NULL,'{}');";
    QTemporaryDir m_folder;

    std::unique_ptr<EventSource> open(const std::string& store) {
        QFile file(m_folder.filePath(QStringLiteral("nulls.layout.json")));
        if (file.open(QIODevice::WriteOnly))
            file.write(layoutText);
        file.close();
        auto source = sql::openStore({.store = store, .layout = file.fileName().toStdString(), .timeout = {}});
        if (!source)
            qWarning("%s", source.error().message.c_str());
        return source ? std::move(*source) : nullptr;
    }

    static std::string ids(EventSource& source, EventQuery query) {
        std::string all;
        NoProgress progress;
        const auto done = forEachPage(source, std::move(query), progress, [&](EventPage page) -> Result<> {
            for (const auto& event : page.events)
                all += event.id.text;
            return {};
        });
        return done ? all : done.error().message;
    }

    static void comparePages(EventSource& source, const std::string& forward, const std::string& ofA) {
        for (const int limit : {1, 2, 3, 100}) {
            const std::string backward(forward.rbegin(), forward.rend());
            QCOMPARE(ids(source, {.limit = limit}), forward);
            QCOMPARE(ids(source, {.direction = Direction::Backward, .limit = limit}), backward);
            const EventQuery query{.aggregate = AggregateId{{}, "a"}, .limit = limit};
            QCOMPARE(ids(source, query), ofA);
        }
        NoProgress progress;
        const auto outline = source.outline({}, 2, progress);
        QVERIFY2(outline, outline ? "" : outline.error().message.c_str());
        QCOMPARE(outline->count, 7);
        for (std::size_t page = 0; page < outline->marks.size(); ++page) {
            EventQuery query{.limit = 2};
            query.after = outline->marks[page];
            QCOMPARE(source.read(query)->events.front().id.text, forward.substr(2 * page + 2, 1));
        }
    }

private Q_SLOTS:
    void sqlite() {
        const auto file = m_folder.filePath(QStringLiteral("a.db")).toStdString();
        QVERIFY(runSqlite(file, rows));
        const auto source = open(file);
        QVERIFY(source);
        comparePages(*source, "1462375", "12356"); // NULLs first
    }

    void postgresql() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        const PostgresDatabase database(QStringLiteral("nulls"));
        QVERIFY(runPostgres(database.uri(), rows));
        const auto source = open(database.uri());
        QVERIFY(source);
        comparePages(*source, "2375146", "35621"); // NULLs last
    }

    void columnsWithoutNullsArePlain() {
        const auto file = m_folder.filePath(QStringLiteral("b.db")).toStdString();
        QVERIFY(runSqlite(file, "CREATE TABLE e(a bigint, b bigint); INSERT INTO e VALUES(1,NULL)"));
        const auto connection = sql::Connection::openReadOnly({.address = sql::parseStoreAddress(file).value()});
        QVERIFY(connection);
        Section section;
        section.from = "e";
        section.order = {Field{.column = ColumnName{"e", "a"}}, Field{.column = ColumnName{"e", "b"}}};
        auto bound = *bindSection(section, Engine::Sqlite, {{"e", Table{{}, "e", {{"a", "bigint"}, {"b", "bigint"}}}}});
        QVERIFY(bound.isNullable({"e", "a"}));
        QVERIFY(sql::findNulls(**connection, bound));
        QVERIFY(!bound.isNullable({"e", "a"}));
        QVERIFY(bound.isNullable({"e", "b"}));
    }
};

LEFTFOLD_TEST(TstNullProbe)
#include "tst_null_probe.moc"
