// SPDX-License-Identifier: Apache-2.0
#include "core/model/type_name.h"
#include "tests/runner.h"

using namespace leftfold;

class TstTypeName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splits_data() {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("version");
        const auto row = [](const char* stored, const char* type, int version) {
            QTest::newRow(stored) << QByteArray(stored) << QByteArray(type) << version;
        };
        row("order.created.v1", "order.created", 1);
        row("order_placed_v2", "order_placed", 2);
        row("OrderPlaced@v2", "OrderPlaced", 2);
        row("OrderPlacedV2", "OrderPlaced", 2);
        row("Shop::OrderPlacedV12", "Shop::OrderPlaced", 12);
        row("Elixir.Shop.Events.OrderPlaced.V2", "Elixir.Shop.Events.OrderPlaced", 2);
        row("order-placed-v3", "order-placed", 3);
        row("com.shop.OrderPlaced#2", "com.shop.OrderPlaced", 2);
        row("V1.OrderPlaced", "OrderPlaced", 1);
        row("order.created", "order.created", 0);
        row("LEV2", "LEV2", 0);
        row("v2", "v2", 0);
        row("Version2", "Version2", 0);
        row("nov11", "nov11", 0);
        row("order.v", "order.v", 0);
        row("order.v99999999999", "order.v99999999999", 0);
        row("", "", 0);
        row("7", "7", 0);
    }
    void splits() {
        QFETCH(QByteArray, stored);
        QFETCH(QByteArray, type);
        QFETCH(int, version);
        const auto name = splitTypeName(stored.toStdString());
        QCOMPARE(name.type, type.toStdString());
        QCOMPARE(name.version.value_or(0), version);
    }
};

LEFTFOLD_TEST(TstTypeName)
#include "tst_type_name.moc"
