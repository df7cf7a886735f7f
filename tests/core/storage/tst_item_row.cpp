// SPDX-License-Identifier: Apache-2.0
#include "core/storage/item_row.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/core/storage/list_row.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstItemRow : public QObject {
    Q_OBJECT

    static BoundSection commits() {
        static const Section section = [] {
            Section commits;
            commits.from = "c";
            commits.tables["c"].items = RowItems{"Items", "Payload"};
            commits.fields["payload"].column = ColumnName{"c", "Payload"};
            return commits;
        }();
        return *bindSection(section, Engine::Sqlite, {{"c", tableOf({}, "Commits", {"Items integer", "Payload blob"})}});
    }
    /// The payload of the item as it is read, "NULL" where there is none.
    static std::string itemAt(const std::string& payload, const std::string& item) {
        const auto section = commits();
        ColumnList columns;
        ItemRow items(section, columns);
        const ListRow stored({payload, item});
        return std::string(items.of(stored).value(0).value_or("NULL"));
    }

private Q_SLOTS:
    void itemsAreTakenOut() {
        const std::string payload = "[{\"Body\":1}, {\"Body\":12345678901234567890123}]";
        QCOMPARE(itemAt(payload, "0"), std::string("{\"Body\":1}"));
        QCOMPARE(itemAt(payload, "1"), std::string("{\"Body\":12345678901234567890123}"));
        QCOMPARE(itemAt(payload, "2"), std::string("NULL")); // the row counts more than it holds
    }

    void whatStandsAroundThemIsNoHindrance() {
        QCOMPARE(itemAt("\xEF\xBB\xBF[1,2]", "1"), std::string("2"));
        QCOMPARE(itemAt("{\"$type\":\"List\",\"$values\":[{\"a\":0.10}]}", "0"), std::string("{\"a\":0.10}"));
    }

    void whatNobodyCanTakeApartIsShownAsItIs() {
        QCOMPARE(itemAt("\x01\x02 encrypted", "0"), std::string("\x01\x02 encrypted"));
        QCOMPARE(itemAt("", "0"), std::string());
    }

    void otherRowsPass() {
        const auto match = bestMatch(Engine::Sqlite, {specificationEvents()});
        ColumnList columns;
        ItemRow items(*match.bound, columns);
        const ListRow stored({"[1]"});
        QVERIFY(&items.of(stored) == &stored);
        QVERIFY(columns.columns().empty());
    }
};

LEFTFOLD_TEST(TstItemRow)
#include "tst_item_row.moc"
