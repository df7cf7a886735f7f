// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/store_address.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;

class TstStoreAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereALoginLeadsIsSeen() {
        const auto shown = [](const char* address) { return sql::parseStoreAddress(address).value().shown(); };
        QCOMPARE(shown("host=db hostaddr=10.0.0.1 user=zoe dbname=shop"), std::string("postgresql://zoe@db/shop?hostaddr=10.0.0.1"));
        QCOMPARE(shown("hostaddr=10.0.0.1 dbname=shop"), std::string("postgresql://10.0.0.1/shop"));
        QCOMPARE(shown("user=zoe password=x host=db"), std::string("postgresql://zoe@db/"));
    }
    void whatNobodyReadsIsNotRepeated() {
        for (const auto* address :
            {"jdbc:postgresql://db/shop?password=s3cret", "postgresql+psycopg2://zoe:s3cret@db/shop", "mysql://zoe:s3cret@db"}) {
            const auto error = sql::parseStoreAddress(address).error();
            QCOMPARE(error.code, ErrorCode::InvalidArgument);
            QVERIFY(error.message.find("s3cret") == std::string::npos);
        }
        QCOMPARE(sql::parseStoreAddress("postgresql://zoe@db/shop?nonsense=1").error().message.find("nonsense") != std::string::npos, true);
    }
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

    void shownNamesALogin_data() {
        QTest::addColumn<QString>("store");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* store, const char* shown) {
            QTest::newRow(store) << QString::fromLatin1(store) << QString::fromLatin1(shown);
        };
        row("postgresql://a:1,b:2/shop", "postgresql://a:1,b:2/shop");
        row("host=a,b port=5433 dbname=shop", "postgresql://a:5433,b:5433/shop");
        row("postgresql://zo%20e:x@[::1]:5433/my%2Fshop", "postgresql://zo%20e@[::1]:5433/my%2Fshop");
        row("host=/var/run/postgresql dbname=shop", "postgresql://%2Fvar%2Frun%2Fpostgresql/shop");
        row("service=orders password=x", "postgresql:///?service=orders");
        row("postgresql://zoe@db/shop?password=x&sslpassword=y", "postgresql://zoe@db/shop");
    }
    void shownNamesALogin() {
        QFETCH(QString, store);
        QFETCH(QString, shown);
        QCOMPARE(QString::fromStdString(parseStoreAddress(store.toStdString()).value().shown()), shown);
    }

    void noMistakeShowsAPassword() {
        for (const auto* text : {"postgresql://zoe:s3c/ret@db/shop", "postgresql://zoe:x@s3cret@db/shop",
                 "postgresql://zoe:12/s3cret@db/shop", "postgresql://zoe:%s3cret@db/shop", "host=db password=a s3cret",
                 "host=db password='s3cret", "postgresql://zoe:x@db/shop?s3cret=1"}) {
            const auto address = parseStoreAddress(text);
            QVERIFY2(!address, text);
            QCOMPARE(address.error().code, ErrorCode::InvalidArgument);
            const auto told = address.error().message + address.error().detail;
            QVERIFY2(told.find("s3c") == std::string::npos && told.find("ret@") == std::string::npos, told.c_str());
        }
        const auto plain = parseStoreAddress("postgresql://db/shop?ssl_mode=require");
        QVERIFY(plain.error().message.find("ssl_mode") != std::string::npos);
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
