// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/address.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;

class TstAddress : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anythingElseIsAFile()
    {
        const Address address = parseAddress("shop store.db").value();
        QVERIFY(address.engine == Engine::Sqlite);
        QCOMPARE(address.database, QStringLiteral("shop store.db"));
    }

    void aUriFallsIntoItsParts()
    {
        const Address address = parseAddress("postgresql://zoe:s%3Bcret@db.example.test:5433/shop?sslmode=require").value();
        QVERIFY(address.engine == Engine::Postgresql);
        QCOMPARE(address.host, QStringLiteral("db.example.test"));
        QCOMPARE(address.port, 5433);
        QCOMPARE(address.database, QStringLiteral("shop"));
        QCOMPARE(address.user, QStringLiteral("zoe"));
        QCOMPARE(address.password, QStringLiteral("s;cret"));
        QCOMPARE(address.options, QStringLiteral("sslmode='require' "));
    }

    void optionsAreQuoted()
    {
        const Address address = parseAddress("postgres://host/db?application_name=it%27s%5Cme").value();
        QCOMPARE(address.options, QStringLiteral("application_name='it\\'s\\\\me' "));
    }

    void aBrokenUriIsRefused()
    {
        const auto broken = parseAddress("postgresql://host/db?no_such_option=1");
        QVERIFY(broken.error().code == ErrorCode::InvalidArgument);
        QVERIFY(broken.error().detail.find("no_such_option") != std::string::npos);
        QVERIFY(!parseAddress(""));
    }
};

LEFTFOLD_TEST(TstAddress)
#include "tst_address.moc"
