// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store_kind.h"
#include "tests/runner.h"

using namespace leftfold;

class TstStoreKind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsForeign() {
        QVERIFY(isForeignUri("jdbc:postgresql://db/shop") && isForeignUri("mysql://db"));
        QVERIFY(!isForeignUri("postgresql://db/shop") && !isForeignUri("sqlite:///shop.db") && !isForeignUri("/data/a://b.db"));
    }
    void serversAndFiles() {
        for (const auto* server : {"postgresql://db/shop", "postgres://db", "host=db", "user=zoe dbname=shop", "service=orders"})
            QVERIFY2(namesServer(server), server);
        for (const auto* file : {"shop.db", "/data/dbname=x/shop.db", "", "mysql://db"})
            QVERIFY2(!namesServer(file), file);
    }
    void passwordsAreSeen() {
        for (const auto* address :
            {"postgresql://zoe:x@db/shop", "postgresql://:x@db", "postgresql://db/shop?password=x", "postgresql://db/shop?sslpassword=x",
                "postgresql://db/shop?p%61ssword=x", "host=db password = x", "postgresql://zoe:a/b@db/shop", "host=db sslpassword=x"})
            QVERIFY2(holdsPassword(address), address);
        for (const auto* address : {"postgresql://zoe@db:5432/shop", "postgresql://a:1,b:2/shop", "host=db passfile=x", "shop.db",
                 "postgresql://zoe@[::1]:5432/shop?sslmode=require", "/data/password=x.db", "postgresql://db/%"})
            QVERIFY2(!holdsPassword(address), address);
    }
};

LEFTFOLD_TEST(TstStoreKind)
#include "tst_store_kind.moc"
