// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/news_channel.h"
#include "tests/core/storage/sql/rows_under_test.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;
using namespace leftfold::test;
using namespace std::chrono_literals;

class TstNewsChannel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itHearsWhatIsNotified() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        const auto server = qEnvironmentVariable("LEFTFOLD_TEST_PG").toStdString();
        const std::string name = "leftfold_news_" + std::to_string(QCoreApplication::applicationPid());
        const auto channel = NewsChannel::open({.store = server, .layout = {}, .timeout = {}}, name);
        QVERIFY(channel.has_value());
        QVERIFY(runPostgres(server, QByteArray::fromStdString("NOTIFY " + name)));
        QCOMPARE((*channel)->await(20s, nullptr).value(), true);
    }

    void onlyAServerHasChannels() {
        const auto channel = NewsChannel::open({.store = "/nowhere/at/all.db", .layout = {}, .timeout = {}}, "any");
        QVERIFY(!channel);
    }
};

LEFTFOLD_TEST(TstNewsChannel)
#include "tst_news_channel.moc"
