// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/address_text.h"
#include <QDir>

using namespace leftfold::ui;

class TstAddressText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noPasswordStays_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char* address, const char* kept) {
            QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(kept);
        };
        row("postgresql://zoe:s3cret@db:5432/shop", "postgresql://zoe@db:5432/shop");
        row("postgres://zoe:a%40b@db/shop", "postgresql://zoe@db/shop");
        row("postgresql://zoe:s3cret@db/shop?sslmode=require", "postgresql://zoe@db/shop?sslmode=require");
        row("postgresql://db/shop?user=zoe&password=s3cret", "postgresql://zoe@db/shop");
        row("postgresql://db/shop?password=s3#cret&user=zoe", "postgresql://zoe@db/shop");
        row("postgresql://db/shop?sslpassword=s3cret&user=zoe", "postgresql://zoe@db/shop");
        row("postgresql://db/shop?user=zoe", "postgresql://db/shop?user=zoe");
        row("postgresql://db/shop?p%61ssword=s3cret", "postgresql://db/shop");
        row("host=db password=s3cret dbname=shop", "host=db dbname=shop");
        row("host=db sslpassword=s3cret dbname=shop", "host=db dbname=shop");
        row("host=db password = 's3 \\' cret' dbname=shop", "host=db dbname=shop");
        row("user=zoe password=s3\\ cret host=db", "user=zoe host=db");
        row("postgresql://zoe:s3c/ret@db/shop", "postgresql://…");
        row("postgresql://zoe:12/ret@db/shop", "postgresql://…");
        row("jdbc:postgresql://db/shop?password=s3cret", "jdbc:postgresql://…");
        row("postgresql+psycopg2://zoe:s3cret@db/shop", "postgresql+psycopg2://…");
        row("host=db password='s3cret dbname=shop", "postgresql://…");
        row("/data/password=/shop.db", "/data/password=/shop.db");
        row("postgresql://zoe:p@ss@word@db/shop", "postgresql://zoe@db/shop");
        row("postgresql://zoe:s3cret@a:1,b:2/shop", "postgresql://zoe@a:1,b:2/shop");
    }
    void noPasswordStays() {
        QFETCH(QString, address);
        QFETCH(QString, kept);
        QCOMPARE(withoutPassword(address), kept);
    }
    void passwordsAreKeptApart() {
        const auto uri = withSecretsApart({"postgresql://zoe:s%20cret@db/shop?sslpassword=t0p&sslmode=require", "marten", true});
        QCOMPARE(uri.store, std::string("postgresql://zoe@db/shop?sslmode=require"));
        QCOMPARE(uri.password, std::string("s cret"));
        QCOMPARE(uri.keyPassword, std::string("t0p"));
        QCOMPARE(uri.layout, std::string("marten"));
        QVERIFY(uri.production);
        const auto words = withSecretsApart({"host=db password='s cret' dbname=shop"});
        QCOMPARE(words.store, std::string("host=db dbname=shop"));
        QCOMPARE(words.password, std::string("s cret"));
        QCOMPARE(withSecretsApart({"/data/shop.db"}).store, std::string("/data/shop.db"));
        QCOMPARE(withSecretsApart({"postgresql://db/shop", {}, false, "typed"}).password, std::string("typed"));
    }
    void serversAndFiles() {
        for (const auto* server : {"postgresql://db", "postgres://db", "host=db", "dbname=shop user=zoe", "service=orders",
                 "user=zoe password=x host=db", "host = db"})
            QVERIFY2(isServer(QString::fromLatin1(server)), server);
        for (const auto* file : {"shop.db", "/data/dbname=x.db", "a=b.db", "", "team.leftfold"})
            QVERIFY2(!isServer(QString::fromLatin1(file)), file);
    }
    void aPlaceIsADatabase() {
        QCOMPARE(placeOf(QStringLiteral("postgresql://zoe@DB:5432/shop?sslmode=require")), placeOf(QStringLiteral("host=db dbname=shop")));
        QVERIFY(placeOf(QStringLiteral("host=db hostaddr=10.0.0.1 dbname=shop")) != placeOf(QStringLiteral("host=db dbname=shop")));
        QVERIFY(placeOf(QStringLiteral("service=a")) != placeOf(QStringLiteral("service=b")));
        QCOMPARE(placeOf(QStringLiteral("./x/../shop.db")), QDir::current().absoluteFilePath(QStringLiteral("shop.db")));
    }
};

LEFTFOLD_TEST(TstAddressText)
#include "tst_address_text.moc"
