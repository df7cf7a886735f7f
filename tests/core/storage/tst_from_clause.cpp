// SPDX-License-Identifier: Apache-2.0
#include "core/storage/from_clause.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

/// Golden texts: what goes to an engine is read here before it is run anywhere.
class TstFromClause : public QObject {
    Q_OBJECT

    static Section section() {
        Section section;
        section.from = "e";
        section.tables["e"] = {};
        section.fields["payload"].column = ColumnName{"e", "body"};
        return section;
    }
    static std::string from(const Section& section, Engine engine, BoundTable table) {
        const auto bound = bindSection(section, engine, {{"e", std::move(table)}});
        return fromSql(*bound, Membership::Log);
    }

private Q_SLOTS:
    void aTable() {
        expect(from(section(), Engine::Postgresql, tableOf("o\"dd", "t", {"body"})), " FROM \"o\"\"dd\".\"t\" AS \"e\" WHERE TRUE");
    }

    void severalTablesAsOne() {
        const auto tables = together({tableOf("s", "a", {"id", "body jsonb"}), tableOf("s", "b's", {"ID", "body jsonb", "extra uuid"})});
        expect(from(section(), Engine::Postgresql, tables),
            " FROM (SELECT \"e\".\"id\" AS \"id\", \"e\".\"body\" AS \"body\", CAST(NULL AS uuid) AS \"extra\", 'a'::text AS "
            "\"leftfold_table\" FROM \"s\".\"a\" AS \"e\" UNION ALL SELECT \"e\".\"ID\" AS \"id\", \"e\".\"body\" AS \"body\", "
            "\"e\".\"extra\" AS \"extra\", 'b''s'::text AS \"leftfold_table\" FROM \"s\".\"b's\" AS \"e\") AS \"e\" WHERE TRUE");
    }

    void columnsMadeOfOthers() {
        auto wanted = section();
        wanted.tables["e"].computed["aggregate"] = Field{.column = ColumnName{"e", "meta"}, .at = {"_id"}};
        wanted.tables["e"].computed["gone"] = Field{.column = ColumnName{"e", "nowhere"}};
        expect(from(wanted, Engine::Postgresql, tableOf({}, "t", {"body", "meta jsonb"})),
            " FROM (SELECT \"e\".\"body\", \"e\".\"meta\", (\"e\".\"meta\" ->> '_id') AS \"aggregate\" FROM \"t\" AS \"e\") AS \"e\" WHERE "
            "TRUE");
    }

    void rowsThatHoldSeveralEvents() {
        auto wanted = section();
        wanted.tables["e"].items = RowItems{"Items", "body"};
        expect(from(wanted, Engine::Sqlite, tableOf({}, "t", {"body blob", "items integer"}, true)),
            " FROM (SELECT \"e\".\"body\" AS \"body\", \"e\".\"items\" AS \"items\", \"items\".\"key\" AS \"leftfold_item\", \"e\".rowid "
            "AS "
            "rowid FROM \"t\" AS \"e\" JOIN json_each('[0' || replace(hex(zeroblob(min(\"e\".\"items\", 100000) - 1)), '00', ',0') || ']') "
            "AS \"items\" WHERE \"e\".\"items\" >= 1) AS \"e\" WHERE TRUE");
        expectPart(from(wanted, Engine::Postgresql, tableOf({}, "t", {"body bytea", "items smallint"})),
            "CROSS JOIN LATERAL generate_series(CAST(0 AS bigint), least(\"e\".\"items\", 100000) - 1) AS \"items\"(\"key\")");
    }

    void anEventInSeveralStreamsStandsOnceInTheLog() {
        auto wanted = section();
        wanted.tables["s"] = {};
        wanted.joins = {{.table = "s",
            .kind = JoinKind::Member,
            .on = {{Field{.column = ColumnName{"s", "event"}}, Field{.column = ColumnName{"e", "id"}}}},
            .where = {},
            .order = "id"}};
        const auto bound = bindSection(
            wanted, Engine::Sqlite, {{"e", tableOf({}, "t", {"id", "body"})}, {"s", tableOf({}, "in_streams", {"id", "event"})}});
        expect(fromSql(*bound, Membership::Log),
            " FROM \"t\" AS \"e\" LEFT JOIN \"in_streams\" AS \"s\" ON TRUE AND \"s\".\"event\" = \"e\".\"id\" AND \"s\".\"id\" = (SELECT "
            "min(\"s\".\"id\") FROM \"in_streams\" AS \"s\" WHERE TRUE AND \"s\".\"event\" = \"e\".\"id\") WHERE TRUE");
        expect(fromSql(*bound, Membership::Aggregates),
            " FROM \"t\" AS \"e\" JOIN \"in_streams\" AS \"s\" ON TRUE AND \"s\".\"event\" = \"e\".\"id\" WHERE TRUE");
    }
};

LEFTFOLD_TEST(TstFromClause)
#include "tst_from_clause.moc"
