// SPDX-License-Identifier: Apache-2.0
#include "core/storage/field_binder.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstFieldBinder : public QObject {
    Q_OBJECT

    const std::map<std::string, BoundTable> m_tables{{"e", tableOf({}, "Shop", {"Id", "version"}, true)}, {"s", tableOf({}, "S", {"id"})},
        {"u", together({tableOf({}, "a_events", {"id"}), tableOf({}, "b_events", {"id"})})}};
    const FieldBinder m_binder{m_tables};

    static Field column(const char* table, const char* name) { return {.column = ColumnName{table, name}}; }

private Q_SLOTS:
    void namesBecomeTheStores() {
        QCOMPARE(m_binder.bind(column("e", "id")).column->column, std::string("Id"));
        QCOMPARE(m_binder.actual({"e", "rowid"})->column, std::string("rowid"));
        QVERIFY(!m_binder.actual({"s", "rowid"}));
        QVERIFY(!m_binder.bind(column("e", "gone")).exists());
        QVERIFY(!m_binder.bind(column("x", "id")).exists());
    }

    void aSumNeedsAllItsParts() {
        QVERIFY(m_binder.bind(Field{.sum = {column("e", "version"), Field{.constant = "1"}}}).exists());
        QVERIFY(!m_binder.bind(Field{.sum = {column("e", "version"), column("e", "gone")}}).exists());
    }

    void tablesThatAreReadTogetherNameTheirRows() {
        QCOMPARE(m_binder.bind(Field{.tableName = "e"}).constant.value_or(""), std::string("Shop"));
        const auto several = m_binder.bind(Field{.tableName = "u", .before = "_events"});
        QCOMPARE(several.column->column, std::string(togetherColumn));
        QCOMPARE(several.before, std::string("_events"));
        QVERIFY(!m_binder.bind(Field{.tableName = "x"}).exists());
    }

    void joinsKeepThePairsThatThereAre() {
        Join join{.table = "s", .on = {{column("s", "id"), column("e", "id")}, {column("s", "tenant"), column("e", "tenant")}}};
        const auto bound = m_binder.bind(join);
        QVERIFY(bound);
        QCOMPARE(bound->on.size(), std::size_t{1});
        QCOMPARE(bound->on[0].second.column->column, std::string("Id"));
        join.on.erase(join.on.begin());
        QVERIFY(!m_binder.bind(join)); // every row would meet every other
        join.table = "x";
        QVERIFY(!m_binder.bind(join));
    }

    void conditionsOnWhatIsNotThereDoNotHold() {
        const std::vector<Condition> conditions{{{"e", "deleted"}, Comparison::True, {}}, {{"e", "ID"}, Comparison::NotNull, {}}};
        const auto bound = m_binder.bind(conditions);
        QCOMPARE(bound.size(), std::size_t{1});
        QCOMPARE(bound[0].column.column, std::string("Id"));
    }
};

LEFTFOLD_TEST(TstFieldBinder)
#include "tst_field_binder.moc"
