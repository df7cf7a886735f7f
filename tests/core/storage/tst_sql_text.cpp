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

    void conditions_data() {
        QTest::addColumn<int>("comparison");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char* name, Comparison comparison, const char* value, const char* sql) {
            QTest::newRow(name) << static_cast<int>(comparison) << QByteArray(value) << QByteArray(sql);
        };
        row("equal", Comparison::Equal, "E", "\"m\".\"k\" = 'E'");
        row("number", Comparison::Equal, "0", "\"m\".\"k\" = 0");
        row("unequal", Comparison::Unequal, "x'y", "\"m\".\"k\" <> 'x''y'");
        row("like", Comparison::Like, "a%", "\"m\".\"k\" LIKE 'a%' ESCAPE '\\'");
        row("unlike", Comparison::Unlike, "a%", "\"m\".\"k\" NOT LIKE 'a%' ESCAPE '\\'");
        row("at least", Comparison::AtLeast, "3", "\"m\".\"k\" >= 3");
        row("null", Comparison::Null, "", "\"m\".\"k\" IS NULL");
        row("not null", Comparison::NotNull, "", "\"m\".\"k\" IS NOT NULL");
        row("true", Comparison::True, "", "\"m\".\"k\" IN ('1', 't', 'true', 1)");
    }
    void conditions() {
        QFETCH(int, comparison);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, sql);
        QCOMPARE(conditionSql(BoundSection{}, {{"m", "k"}, static_cast<Comparison>(comparison), value.toStdString()}), sql.toStdString());
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
        QVERIFY(!fieldSql(section, {.column = ColumnName{"m", "type"}, .at = {"a"}})); // a text column may hold anything
    }
};

LEFTFOLD_TEST(TstSqlText)
#include "tst_sql_text.moc"
