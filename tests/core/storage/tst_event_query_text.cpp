// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_query_text.h"
#include "core/storage/event_reading.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

/// Golden texts: what goes to an engine is read here before it is run anywhere.
class TstEventQueryText : public QObject {
    Q_OBJECT

    static std::string afterFrom(const std::string& sql) { return sql.substr(sql.find(" FROM ") + 1); }

    static std::string binds(const SqlText& sql) {
        std::string all;
        for (const auto& bind : sql.binds)
            all += (all.empty() ? "" : " ")
                + (std::holds_alternative<std::string>(bind) ? '"' + std::get<std::string>(bind) + '"'
                                                             : std::to_string(std::get<std::int64_t>(bind)));
        return all;
    }

private Q_SLOTS:
    void theLog() {
        const auto match = bestMatch(Engine::Sqlite, {specificationEvents()});
        const EventReader reader(*match.bound);
        const auto statement = eventStatement(*match.bound, {.after = Cursor{{"17"}}, .limit = 100}, reader.columns());
        expect(afterFrom(statement.sql.text),
            "FROM \"events\" AS \"e\" WHERE TRUE AND \"e\".\"position\" > ? ORDER BY \"e\".\"position\" LIMIT ?");
        QCOMPARE(binds(statement.sql), std::string("17 101"));
        QVERIFY(statement.rest.empty());
    }

    void theEngineMayAskAboutRows() {
        const auto match = bestMatch(Engine::Sqlite, {specificationEvents()});
        ColumnList position;
        position.place({"e", "position"});
        ColumnList tested;
        tested.place({"e", "payload"});
        tested.place({"e", "event_type"});
        expect(eventStatement(*match.bound, {.after = Cursor{{"17"}}}, position, tested).sql.text,
            "SELECT \"e\".\"position\" FROM \"events\" AS \"e\" WHERE TRUE AND \"e\".\"position\" > ? AND "
            "leftfold_accepts(\"e\".\"payload\", \"e\".\"event_type\") ORDER BY \"e\".\"position\" LIMIT ?");
    }

    void oneAggregateBackwards() {
        const auto match = bestMatch(Engine::Sqlite, {specificationEvents()});
        const EventReader reader(*match.bound);
        EventQuery query{.aggregate = AggregateId{"Order", "o'1"}, .direction = Direction::Backward, .after = Cursor{{"5", "90"}}};
        query.upToVersion = Version{7};
        const auto statement = eventStatement(*match.bound, query, reader.columns());
        QCOMPARE(afterFrom(statement.sql.text),
            std::string("FROM \"events\" AS \"e\" WHERE TRUE AND \"e\".\"aggregate_id\" = ? AND \"e\".\"aggregate_type\" = ? AND "
                        "\"e\".\"version\" <= ? AND (\"e\".\"version\", \"e\".\"position\") < (?, ?) ORDER BY \"e\".\"version\" DESC, "
                        "\"e\".\"position\" DESC LIMIT ?"));
        expect(binds(statement.sql), "\"o'1\" \"Order\" 7 5 90 513");
    }

    void aCauseByStreamAndPosition() {
        const auto match = bestMatch(Engine::Postgresql, {messageDbMessages()});
        QVERIFY(match.bound);
        const EventReader reader(*match.bound);
        const auto statement = eventStatement(*match.bound, {.correlation = CorrelationId{"c-1"}}, reader.columns());
        QCOMPARE(afterFrom(statement.sql.text),
            std::string("FROM \"message_store\".\"messages\" AS \"m\" LEFT JOIN \"message_store\".\"messages\" AS \"c\" ON TRUE AND "
                        "\"c\".\"stream_name\" = (\"m\".\"metadata\" ->> 'causationMessageStreamName') AND \"c\".\"position\" = (CASE WHEN "
                        "(\"m\".\"metadata\" ->> 'causationMessagePosition') ~ '^-?[0-9]{1,18}$' THEN CAST((\"m\".\"metadata\" ->> "
                        "'causationMessagePosition') AS bigint) END) WHERE TRUE AND \"m\".\"stream_name\" "
                        "NOT LIKE '%:snapshot-%' ESCAPE '\\' AND coalesce((\"m\".\"metadata\" ->> 'correlationStreamName'), "
                        "(\"m\".\"metadata\" ->> '$correlationId'), (\"m\".\"metadata\" ->> 'correlationId')) = $1 ORDER BY "
                        "\"m\".\"global_position\" LIMIT $2"));
        expectPart(statement.sql.text, "to_char(\"m\".\"time\", 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
    }

    void anyOfSeveral() {
        const auto match = bestMatch(Engine::Sqlite, {specificationEvents()});
        const EventReader reader(*match.bound);
        EventQuery query;
        query.anyId = {EventId{"a"}, EventId{"b"}};
        query.anyCausation = {CausationId{"c"}};
        const auto statement = eventStatement(*match.bound, query, reader.columns());
        expect(afterFrom(statement.sql.text),
            "FROM \"events\" AS \"e\" WHERE TRUE AND \"e\".\"event_id\" IN (?, ?) AND \"e\".\"causation_id\" IN (?) "
            "ORDER BY \"e\".\"position\" LIMIT ?");
        QCOMPARE(binds(statement.sql), std::string("\"a\" \"b\" \"c\" 513"));
    }

    void someTypes() {
        EventQuery query;
        query.anyStoredType = {"order.created.v1", "a'b"};
        const auto sqlite = bestMatch(Engine::Sqlite, {specificationEvents()});
        const auto log = eventStatement(*sqlite.bound, query, EventReader(*sqlite.bound).columns());
        expect(afterFrom(log.sql.text),
            "FROM \"events\" AS \"e\" WHERE TRUE AND \"e\".\"event_type\" IN (?, ?) ORDER BY \"e\".\"position\" LIMIT ?");
        QCOMPARE(binds(log.sql), std::string("\"order.created.v1\" \"a'b\" 513"));
        QVERIFY(log.rest.empty());
        const auto postgres = bestMatch(Engine::Postgresql, {messageDbMessages()});
        const auto messages = eventStatement(*postgres.bound, query, EventReader(*postgres.bound).columns());
        expectPart(messages.sql.text, " AND \"m\".\"type\" IN ($1, $2) ORDER BY");
        QVERIFY(messages.rest.empty());
    }

    /// PostgreSQL would end the statement.
    void aUuidColumnIsAskedForUuidsAlone() {
        const auto match = bestMatch(Engine::Postgresql, {messageDbMessages()});
        const EventReader reader(*match.bound);
        EventQuery query;
        query.anyId = {EventId{"gone"}, EventId{"9f1c2b7e-0000-4000-8000-0000000004be"}};
        const auto some = eventStatement(*match.bound, query, reader.columns());
        expectPart(some.sql.text, "\"m\".\"id\" IN ($1)");
        query.anyId.pop_back();
        expectPart(eventStatement(*match.bound, query, reader.columns()).sql.text, " AND FALSE ORDER BY");
        const auto one = eventStatement(*match.bound, {.id = EventId{"gone"}}, reader.columns());
        expectPart(one.sql.text, " AND FALSE ORDER BY");
    }

    void whatOnlyDecodingTellsIsLeftOver() {
        const auto match = bestMatch(Engine::Sqlite,
            {tableOf({}, "event_store_events",
                 {"id integer", "event_id", "event_type", "metadata blob", "data blob", "created_at", "valid_at"}, true),
                tableOf(
                    {}, "event_store_events_in_streams", {"id integer", "stream", "position integer", "event_id", "created_at"}, true)});
        QVERIFY(match.bound);
        const EventReader reader(*match.bound);
        const auto statement = eventStatement(*match.bound, {.correlation = CorrelationId{"c"}}, reader.columns());
        QCOMPARE(statement.rest.correlation->text, std::string("c"));
        expectPart(statement.sql.text,
            "\"s\".\"id\" = (SELECT min(\"s\".\"id\") FROM \"event_store_events_in_streams\" AS \"s\" WHERE TRUE AND \"s\".\"event_id\" = "
            "\"e\".\"event_id\"");
        Event event;
        QVERIFY(!statement.rest.accepts(event));
        event.correlation.text = "c";
        QVERIFY(statement.rest.accepts(event));
    }

    void theOutline() {
        const auto match = bestMatch(Engine::Sqlite, {specificationEvents()});
        const auto statement = outlineStatement(*match.bound, {}, 512, 65536);
        QCOMPARE(statement.sql.text,
            std::string("SELECT k0, n FROM (SELECT *, row_number() OVER (ORDER BY k0) AS n, count(*) OVER () AS total FROM (SELECT "
                        "\"e\".\"position\" AS k0 FROM \"events\" AS \"e\" WHERE TRUE ORDER BY \"e\".\"position\" LIMIT ?) AS stretch) AS "
                        "ranked WHERE n % 512 = 0 OR n = total ORDER BY n"));
    }

    void oddNamesAreQuoted() {
        const auto match = bestMatch(Engine::Sqlite, {specificationEvents("a\"b; DROP TABLE x")});
        const EventReader reader(*match.bound);
        const auto statement = eventStatement(*match.bound, {}, reader.columns());
        expectPart(statement.sql.text, "FROM \"a\"\"b; DROP TABLE x\" AS \"e\"");
    }
};

LEFTFOLD_TEST(TstEventQueryText)
#include "tst_event_query_text.moc"
