// SPDX-License-Identifier: Apache-2.0
#include "core/storage/condition_text.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstConditionText : public QObject {
    Q_OBJECT

    static BoundSection readers() {
        BoundSection section;
        section.tables["m"] = BoundTable(tableOf({}, "watermill_orders", {"offset bigint", "transaction_id xid8"}));
        section.tables["g"] = BoundTable(tableOf("public", "watermill_offsets_orders", {"offset_acked bigint"}));
        return section;
    }

private Q_SLOTS:
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

    void oneOfSeveral() {
        Condition condition;
        condition.any = {{{"m", "a"}, Comparison::NotNull, {}}, {{"m", "b"}, Comparison::Equal, "X"}};
        QCOMPARE(conditionSql(BoundSection{}, condition), std::string("(\"m\".\"a\" IS NOT NULL OR \"m\".\"b\" = 'X')"));
    }
    void whatHasBeenReached() {
        Condition condition;
        condition.reached = {{{"m", "n"}, {"s", "last"}}};
        QCOMPARE(conditionSql(BoundSection{}, condition), std::string("\"m\".\"n\" <= \"s\".\"last\""));
        condition.reached.insert(condition.reached.begin(), {{"m", "t"}, {"s", "t"}});
        QCOMPARE(conditionSql(BoundSection{}, condition), std::string("(\"m\".\"t\", \"m\".\"n\") <= (\"s\".\"t\", \"s\".\"last\")"));
    }
    /// Nobody has read what nobody reads.
    void whatEveryReaderHasReached() {
        Condition condition;
        condition.reached = {{{"m", "offset"}, {"g", "offset_acked"}}};
        condition.byEvery = "g";
        QCOMPARE(conditionSql(readers(), condition),
            std::string(
                "(EXISTS (SELECT 1 FROM \"public\".\"watermill_offsets_orders\" AS \"g\") AND NOT EXISTS (SELECT 1 FROM "
                "\"public\".\"watermill_offsets_orders\" AS \"g\" WHERE (\"m\".\"offset\" <= \"g\".\"offset_acked\") IS NOT TRUE))"));
    }
};

LEFTFOLD_TEST(TstConditionText)
#include "tst_condition_text.moc"
