// SPDX-License-Identifier: Apache-2.0
#include "core/replay/event_shapes.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstEventShapes : public QObject {
    Q_OBJECT

    static void add(EventShapes& shapes, const std::string& type, const std::string& data) {
        const auto stored = leftfold::test::event(type, data);
        shapes.add(readStored(stored, EventParts::Data).value());
    }

private Q_SLOTS:
    void typesAndFields() {
        EventShapes shapes("Order");
        for (const char* id : {"o-1", "o-2"}) {
            shapes.begin(id);
            add(shapes, "order.created", std::string("{\"order_id\":\"") + id + "\",\"note\":null,\"n\":1}");
            add(shapes, "order.item_added", R"({"sku":"a","price":"0.10"})");
        }
        add(shapes, "order.item_added", R"({"sku":"b"})");
        QCOMPARE(shapes.histories(), 2);
        QCOMPARE(shapes.events(), 5);
        const auto types = shapes.types();
        QCOMPARE(types.size(), 2u);
        QVERIFY(types[0].isFirst());
        QVERIFY(types[0].find("order_id")->ownId);
        QVERIFY(!types[0].find("note")->always); // null says nothing
        QVERIFY(types[0].find("n")->isNumeric());
        QVERIFY(!types[1].isFirst());
        QVERIFY(types[1].find("sku")->always);
        QVERIFY(!types[1].find("price")->always);
        QVERIFY(types[1].find("price")->kind == FieldKind::Decimal);
        QVERIFY(!types[1].allAlways());
        QVERIFY(types[1].objects);
    }

    void dataThatIsNoObjectIsTold() {
        EventShapes shapes("T");
        shapes.begin("t");
        add(shapes, "a", "[1]");
        QVERIFY(!shapes.types()[0].objects);
        QVERIFY(shapes.types()[0].fields.empty());
    }
};

LEFTFOLD_TEST(TstEventShapes)
#include "tst_event_shapes.moc"
