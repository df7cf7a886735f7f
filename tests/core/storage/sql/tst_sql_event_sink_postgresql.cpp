// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/sql/sql_under_test.h"
#include <future>
#include <thread>

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// A schema of its own for every case, so that runs do not meet.
class PostgresqlUnderTest final : public SqlUnderTest {
public:
    static std::unique_ptr<PostgresqlUnderTest> make() {
        static int number = 0;
        const std::string base = qEnvironmentVariable("LEFTFOLD_TEST_PG").toStdString();
        const std::string schema = "sink_" + std::to_string(QCoreApplication::applicationPid()) + '_' + std::to_string(++number);
        const auto connection = sql::WriteConnection::open(sql::parseStoreAddress(base).value()).value();
        if (!connection->execute("CREATE SCHEMA " + schema))
            return nullptr;
        const char joint = base.find('?') == std::string::npos ? '?' : '&';
        auto store = std::make_unique<PostgresqlUnderTest>(base + joint + "options=-csearch_path%3D" + schema, schema);
        return store->sink().prepare() ? std::move(store) : nullptr;
    }
    PostgresqlUnderTest(const std::string& address, std::string schema)
        : SqlUnderTest(address)
        , m_address(address)
        , m_schema(std::move(schema)) { }
    ~PostgresqlUnderTest() override { execute("DROP SCHEMA " + m_schema + " CASCADE"); }
    const std::string& address() const { return m_address; }

private:
    std::string m_address;
    std::string m_schema;
};

std::unique_ptr<SinkUnderTest> makeStore() {
    return PostgresqlUnderTest::make();
}

/// Writes version 1 of the order, and commits as soon as somebody waits for the row.
void insertAndCommitWhenWaitedFor(const std::string& address, std::promise<void>& inserted) {
    const auto connection = sql::WriteConnection::open(sql::parseStoreAddress(address).value()).value();
    const bool ready = connection->begin()
        && connection->execute("INSERT INTO events (event_id, aggregate_id, aggregate_type, event_type, version, payload, occurred_at, "
                               "created_at) VALUES (gen_random_uuid(), 'o-1', 'Order', 'order.noted.v1', 1, '{}', now(), now())");
    inserted.set_value();
    auto waiting = connection->prepare(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")).value();
    for (int i = 0; ready && i < 100'000; ++i)
        if (waiting.exec() && waiting.next() && waiting.value(0).toInt() > 0)
            break;
    (void)connection->commit();
}

} // namespace

/// The contract over the server that LEFTFOLD_TEST_PG names.
class TstSqlEventSinkPostgresql : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        if (qEnvironmentVariableIsEmpty("LEFTFOLD_TEST_PG"))
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
    }

    LEFTFOLD_SINK_CONTRACT

    /// Both have found version 0; the unique key stops the second, and the error still names both versions.
    void racingWritersAreToldBothVersions() {
        const auto store = PostgresqlUnderTest::make();
        QVERIFY(store != nullptr);
        std::promise<void> inserted;
        std::jthread rival([&] { insertAndCommitWhenWaitedFor(store->address(), inserted); });
        inserted.get_future().wait();
        const Commit mine = oneAppend(order, 0, {eventOf("1")});
        const auto refused = store->sink().write({&mine, 1});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.starts_with("Order/o-1 is at version 1, not at version 0"), refused.error().message.c_str());
    }

    void aPayloadThatIsNoJsonIsRefused() {
        const auto store = PostgresqlUnderTest::make();
        QVERIFY(store != nullptr);
        const Commit commit = oneAppend(order, 0, {eventOf("1", "amount=9900")});
        const auto refused = store->sink().write({&commit, 1});
        QVERIFY(refused.error().code == ErrorCode::Malformed);
    }
};

LEFTFOLD_TEST(TstSqlEventSinkPostgresql)
#include "tst_sql_event_sink_postgresql.moc"
