// SPDX-License-Identifier: Apache-2.0
#include "core/storage/aggregate_type_reader.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/core/storage/list_row.h"

using namespace leftfold;
using namespace leftfold::test;

class TstAggregateTypeReader : public QObject {
    Q_OBJECT

    static std::string read(const AggregateTypeReader& reader, const ListRow& row) {
        std::string buffer;
        return std::string(reader.view(row, buffer));
    }

private Q_SLOTS:
    void fromItsColumn() {
        const auto match = bestMatch(Engine::Sqlite, {specificationEvents()});
        ColumnList columns;
        const AggregateTypeReader reader(*match.bound, columns);
        QVERIFY(!reader.isCostly());
        QCOMPARE(columns.columns().size(), std::size_t{1});
        QCOMPARE(read(reader, ListRow({"Order"})), std::string("Order"));
        QCOMPARE(read(reader, ListRow({std::nullopt})), std::string());
    }
    void fromThePayloadAtACost() {
        auto table = specificationEvents();
        std::erase_if(table.columns, [](const Column& column) { return column.name == "aggregate_type"; });
        const auto match = bestMatch(Engine::Sqlite, {table});
        ColumnList columns;
        const AggregateTypeReader reader(*match.bound, columns);
        QVERIFY(reader.isCostly());
        QCOMPARE(read(reader, ListRow({R"({"aggregate_type":"Order"})"})), std::string("Order"));
        QCOMPARE(read(reader, ListRow({"no JSON"})), std::string());
    }
    void fromAStreamName() {
        const auto match = bestMatch(Engine::Postgresql, {messageDbMessages()});
        ColumnList columns;
        const AggregateTypeReader reader(*match.bound, columns);
        QCOMPARE(read(reader, ListRow({"account-17"})), std::string("account"));
        QCOMPARE(read(reader, ListRow({"alone"})), std::string());
        QCOMPARE(read(reader, ListRow({"6f1c7f0e-2d4f-4a3b-9d0e-0123456789ab"})), std::string());
    }
};

LEFTFOLD_TEST(TstAggregateTypeReader)
#include "tst_aggregate_type_reader.moc"
