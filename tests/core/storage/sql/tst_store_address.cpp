// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/store_address.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;

class TstStoreAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFile() {
        const auto address = parseStoreAddress("/data/shop store.db").value();
        QCOMPARE(address.engine, Engine::Sqlite);
        QCOMPARE(address.name(), std::string("shop store.db"));
        QCOMPARE(parseStoreAddress("sqlite:shop.db").value().file, std::string("shop.db"));
    }

    void aUriWithEveryParameter() {
        const auto address =
            parseStoreAddress("postgresql://zoe:s%3Bcret@db.example.test:5433/shop?sslmode=require&target_session_attrs=read-only").value();
        QCOMPARE(address.engine, Engine::Postgresql);
        QCOMPARE(address.parameters.at("password"), std::string("s;cret"));
        QCOMPARE(address.parameters.at("sslmode"), std::string("require"));
        QCOMPARE(address.parameters.at("target_session_attrs"), std::string("read-only"));
        QCOMPARE(address.name(), std::string("shop on db.example.test"));
        QCOMPARE(address.shown(), std::string("postgresql://zoe@db.example.test:5433/shop"));
    }

    void severalHostsAndServices() {
        QCOMPARE(parseStoreAddress("postgresql://a:1,b:2/shop").value().parameters.at("host"), std::string("a,b"));
        QCOMPARE(parseStoreAddress("service=orders").value().name(), std::string("orders"));
        QCOMPARE(parseStoreAddress("host=h dbname=d").value().shown(), std::string("postgresql://h/d"));
    }

    void mistakesAreUsage() {
        for (const auto* text : {"", "postgresql://host/db?no_such_option=1", "postgresql://[broken"}) {
            const auto address = parseStoreAddress(text);
            QVERIFY2(!address, text);
            QCOMPARE(address.error().code, ErrorCode::InvalidArgument);
            QVERIFY(address.error().message.ends_with('.'));
        }
    }
};

LEFTFOLD_TEST(TstStoreAddress)
#include "tst_store_address.moc"
