// SPDX-License-Identifier: Apache-2.0
#include "core/expression/column_values.h"
#include "core/model/json_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstColumnValues : public QObject {
    Q_OBJECT

    static Event event(const std::string& payload) {
        Event made;
        made.position = Position{3};
        made.id.text = "e-3";
        made.type = "order.created";
        made.aggregate = {"Order", "o-1"};
        made.occurredAt = parseInstant("2026-03-01T09:00:00Z");
        made.payload.bytes = payload;
        made.payload.storedSize = payload.size();
        made.metadata = Payload{.bytes = "{\"user_id\":\"u-1\"}", .storedSize = 17};
        return made;
    }
    static std::string row(const char* columns, const Event& event) {
        std::string line;
        for (const auto& text : ColumnValues(*readColumns(columns)).texts(event))
            line += text + '|';
        return line;
    }

private Q_SLOTS:
    void digitsStayAsTheyAreStored() {
        const auto shown = event("{\"big\":12345678901234567890123,\"price\":0.10,\"far\":1e400,\"text\":\"007\"}");
        QCOMPARE(row("data.big,data.price,data.far,data.text", shown), std::string("12345678901234567890123|0.10|1e400|007|"));
    }

    void fieldsAndPathsStandSideBySide() {
        const auto shown = event("{\"a\":{\"b\":[{\"c\":1},{\"c\":\"x\"},{}]},\"n\":null}");
        QCOMPARE(row("position,aggregate,time,data.a.b[1].c,data.a.b[*].c,data.n,data.gone,metadata.user_id,schema_version", shown),
            std::string("3|Order/o-1|2026-03-01T09:00:00.000000Z|x|[1,\"x\"]|||u-1||"));
        QCOMPARE(row("data.a.b[*].gone,data.a", shown), std::string("|{\"b\":[{\"c\":1},{\"c\":\"x\"},{}]}|"));
    }

    void wholeDataIsJsonEvenWhereItIsText() { QCOMPARE(row("data", event("\"text\"")), std::string("\"text\"|")); }

    void aBrokenPayloadLeavesPathsEmpty() {
        QCOMPARE(row("type,data.a,metadata.user_id", event("oops")), std::string("order.created||u-1|"));
        QVERIFY(row("data,problem", event("oops")).find("\"oops\"|The payload is no JSON") == 0);
    }

    void nothingIsNull() {
        const auto values = ColumnValues(*readColumns("causation,data.x")).values(event("{}"));
        QVERIFY(values[0].isNull() && values[1].isNull());
        QCOMPARE(cellText(Value()), std::string());
        QCOMPARE(cellText(Value::boolean(true)), std::string("true"));
    }

    void aPathWithoutStepsIsTheValue() { QVERIFY(valueAt(Value::integer(7), {}) == Value::integer(7)); }
};

LEFTFOLD_TEST(TstColumnValues)
#include "tst_column_values.moc"
