// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/store_settings.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstStoreSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStoreHasAGroupOfItsOwn() {
        StoreDescription shop;
        shop.address = "/data/shop.db";
        StoreDescription other;
        other.address = "/data/other.db";
        QCOMPARE(settingsGroupOf(shop), settingsGroupOf(shop));
        QVERIFY(settingsGroupOf(shop) != settingsGroupOf(other));
        QCOMPARE(settingsGroupOf(shop).count(QLatin1Char('/')), 1); // the address's own do not make groups
    }
};

LEFTFOLD_TEST(TstStoreSettings)
#include "tst_store_settings.moc"
