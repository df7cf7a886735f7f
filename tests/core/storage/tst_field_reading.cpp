// SPDX-License-Identifier: Apache-2.0
#include "core/storage/field_reading.h"
#include "tests/core/storage/list_row.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstFieldReading : public QObject {
    Q_OBJECT

    static std::string read(const Field& field, std::vector<std::optional<std::string>> values) {
        ColumnList columns;
        const FieldReader reader(field, columns);
        const ListRow row(std::move(values));
        std::string buffer;
        const auto text = reader.read(row);
        return text == reader.view(row, buffer) ? text.value_or("nothing") : "read and view differ";
    }

private Q_SLOTS:
    void reads() {
        const Field a{.column = ColumnName{"t", "a"}};
        const Field b{.column = ColumnName{"t", "b"}};
        QCOMPARE(read(a, {"x"}), std::string("x"));
        QCOMPARE(read(a, {std::nullopt}), std::string("nothing"));
        QCOMPARE(read({.first = {a, b}}, {std::nullopt, "y"}), std::string("y"));
        QCOMPARE(read({.first = {a, Field{.constant = "1"}}}, {std::nullopt}), std::string("1"));
        QCOMPARE(read({.join = {a, b}, .with = "/"}, {"x", "y"}), std::string("x/y"));
        QCOMPARE(read({.join = {a, b}, .with = "/"}, {"x", std::nullopt}), std::string("nothing"));
        QCOMPARE(read({.column = ColumnName{"t", "a"}, .at = {"k"}}, {R"({"k":0.10})"}), std::string("0.10"));
        QCOMPARE(read({.column = ColumnName{"t", "a"}, .at = {"k"}}, {"---\n:k: v\n"}), std::string("v"));
        QCOMPARE(read({.column = ColumnName{"t", "a"}, .tag = true}, {R"({"Placed":{}})"}), std::string("Placed"));
        QCOMPARE(read({.column = ColumnName{"t", "a"}, .at = {"e"}, .tag = true}, {R"({"e":"Placed"})"}), std::string("Placed"));
        QCOMPARE(read({.column = ColumnName{"t", "a"}, .after = ":", .before = "."}, {"shop.domain:Order.Placed"}), std::string("Order"));
        QCOMPARE(read({.column = ColumnName{"t", "a"}, .after = ":", .before = "."}, {"Order"}), std::string("Order"));
    }
};

LEFTFOLD_TEST(TstFieldReading)
#include "tst_field_reading.moc"
