// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql_text.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstSqlText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesNamesAndLiterals() {
        QCOMPARE(quotedName("a\"b"), std::string("\"a\"\"b\""));
        QCOMPARE(literal("it's"), std::string("'it''s'"));
        QCOMPARE(columnSql({"e", "rowid"}), std::string("\"e\".rowid"));
    }

    void fieldsBecomeExpressions() {
        const auto match = bestMatch(Engine::Postgresql, {messageDbMessages()});
        const auto& section = *match.bound;
        QCOMPARE(*fieldSql(section, {.column = ColumnName{"m", "type"}, .after = ":", .before = "."}),
            std::string("(CASE WHEN strpos((CASE WHEN strpos(\"m\".\"type\"::text, ':') > 0 THEN substr(\"m\".\"type\"::text, "
                        "strpos(\"m\".\"type\"::text, ':') + 1) ELSE \"m\".\"type\"::text END), '.') > 0 THEN substr((CASE WHEN "
                        "strpos(\"m\".\"type\"::text, ':') > 0 THEN substr(\"m\".\"type\"::text, strpos(\"m\".\"type\"::text, ':') + 1) "
                        "ELSE \"m\".\"type\"::text END), 1, strpos((CASE WHEN strpos(\"m\".\"type\"::text, ':') > 0 THEN "
                        "substr(\"m\".\"type\"::text, strpos(\"m\".\"type\"::text, ':') + 1) ELSE \"m\".\"type\"::text END), '.') - 1) "
                        "ELSE (CASE WHEN strpos(\"m\".\"type\"::text, ':') > 0 THEN substr(\"m\".\"type\"::text, "
                        "strpos(\"m\".\"type\"::text, ':') + 1) ELSE \"m\".\"type\"::text END) END)"));
        expect(*fieldSql(section, {.join = {Field{.column = ColumnName{"m", "type"}}, Field{.constant = "x"}}, .with = "/"}),
            "(\"m\".\"type\"::text || '/' || 'x')");
        const auto tag = fieldSql(section, {.column = ColumnName{"m", "data"}, .tag = true});
        expectPart(*tag, "jsonb_object_keys(\"m\".\"data\"::jsonb #> '{}') AS k HAVING count(*) = 1");
        QVERIFY(!fieldSql(section, {.column = ColumnName{"m", "type"}, .tag = true}));
        QVERIFY(!fieldSql(section, {.column = ColumnName{"m", "type"}, .at = {"a"}})); // a text column may hold anything
    }

    void numbersThatAreNoneAreNull() {
        const auto match = bestMatch(Engine::Postgresql, {messageDbMessages()});
        const Field type{.column = ColumnName{"m", "type"}};
        const Field position{.column = ColumnName{"m", "position"}};
        expect(*numberSql(*match.bound, type),
            "(CASE WHEN \"m\".\"type\"::text ~ '^-?[0-9]{1,18}$' THEN CAST(\"m\".\"type\"::text AS bigint) END)");
        expect(*numberSql(*match.bound, position), "\"m\".\"position\"");
        auto taken = position;
        taken.negative = true;
        expect(*fieldSql(*match.bound, Field{.sum = {position, Field{.constant = "1"}, taken}}),
            "(\"m\".\"position\" + 1 - \"m\".\"position\")");
        auto hex = type;
        hex.hex = true;
        expectPart(*fieldSql(*match.bound, hex), "lpad(\"m\".\"type\"::text, 16, '0') AS bit(64)) AS bigint) END)");
    }

    void aDateIsNoNumber() {
        const auto match = bestMatch(Engine::Sqlite, {specificationEvents()});
        const auto bound = [&](const std::string& key) {
            SqlWriter sql(*match.bound);
            sql.bindKey({"e", "position"}, key);
            return sql.take().binds.front();
        };
        QVERIFY(std::holds_alternative<std::string>(bound("2026-03-01")));
        QCOMPARE(std::get<std::int64_t>(bound("-20")), -20);
    }

    void largeObjectsAreReadWhereTheyAre() {
        auto table = messageDbMessages();
        for (auto& column : table.columns)
            if (column.name == "data")
                column.type = "oid";
        const auto match = bestMatch(Engine::Postgresql, {table});
        expectPart(selectedSql(*match.bound, {"m", "data"}), "THEN pg_catalog.lo_get(\"m\".\"data\") END)");
    }

    void beyondAKeyThatMayBeNull() {
        auto table = messageDbMessages();
        for (auto& column : table.columns)
            column.nullable = column.name == "time";
        const auto match = bestMatch(Engine::Postgresql, {table});
        const std::vector<ColumnName> order{{"m", "time"}, {"m", "global_position"}};
        const auto beyond = [&](const std::string& key, bool backward) {
            SqlWriter sql(*match.bound);
            sql.beyond(order, {key, "7"}, backward);
            return sql.take().text;
        };
        expect(beyond("2026", true), " AND (\"m\".\"time\", \"m\".\"global_position\") < ($1, $2)");
        expect(beyond("2026", false),
            " AND (\"m\".\"time\" > $1 OR \"m\".\"time\" IS NULL OR (\"m\".\"time\" = $2 AND (\"m\".\"global_position\" > $3)))");
        expect(beyond(nullKey, false), " AND (FALSE OR (\"m\".\"time\" IS NULL AND (\"m\".\"global_position\" > $1)))");
        expect(beyond(nullKey, true), " AND (\"m\".\"time\" IS NOT NULL OR (\"m\".\"time\" IS NULL AND (\"m\".\"global_position\" < $1)))");
    }
};

LEFTFOLD_TEST(TstSqlText)
#include "tst_sql_text.moc"
