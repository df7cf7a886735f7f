// SPDX-License-Identifier: Apache-2.0
#include "core/storage/outbox_store.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"
#include <map>
#include <set>

using namespace leftfold;
using namespace leftfold::test;

/// The outboxes' fixtures: what each library's tables must count to, and what the first message says.
class TstSqlOutbox : public QObject {
    Q_OBJECT

    struct Expected {
        const char* fixture;
        const char* counts; ///< pending published failing dead
        const char* type;
        const char* aggregate;
        const char* correlation;
    };

    std::unique_ptr<EventSource> open(const QString& fixture) {
        std::string address;
        if (fixture.endsWith(QStringLiteral(".sqlite"))) {
            address = m_folder.filePath(fixture + QStringLiteral(".db")).toStdString();
            if (!QFile::exists(QString::fromStdString(address)) && !runSqlite(address, fixtureSql(fixture)))
                return nullptr;
        } else {
            auto& database = m_databases[fixture];
            if (!database) {
                database = std::make_unique<PostgresDatabase>(fixture);
                if (!runPostgres(database->uri(), fixtureSql(fixture)))
                    return nullptr;
            }
            address = database->uri();
        }
        auto source = sql::openStore({.store = address, .layout = {}, .timeout = {}});
        if (!source)
            qWarning("%s", source.error().message.c_str());
        return source ? std::move(*source) : nullptr;
    }

    static void rows() {
        QTest::addColumn<QString>("fixture");
        QTest::addColumn<QString>("counts");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("aggregate");
        QTest::addColumn<QString>("correlation");
        constexpr auto customer = "33333333-3333-4333-8333-333333333333";
        const Expected all[] = {
            {"bento_outbox_documented.sqlite", "2 9 0 1", "CustomerRegistered", "Customer", "f0000000-0000-4000-8000-000000000001"},
            {"bento_outbox_orm.sqlite", "2 9 0 1", "CustomerRegistered", "", "f0000000-0000-4000-8000-000000000001"},
            {"wolverine.sqlite", "2 0 0 1", "Shop.CustomerTierChanged", nullptr, "f0000000-0000-4000-8000-000000000004"},
            {"wolverine.pg", "2 0 0 1", "Shop.CustomerTierChanged", nullptr, "f0000000-0000-4000-8000-000000000004"},
            {"cap.pg", "2 9 0 1", "shop.customer_registered", nullptr, "7000000000000000001"},
            {"debezium_outbox.pg", "12 0 0 0", "CustomerRegistered", "customer", ""},
            {"eventuate_tram.pg", "3 9 0 0", "com.shop.CustomerRegistered", "com.shop.Customer", ""},
            {"pg_transactional_outbox.pg", "2 9 0 1", "customer_registered", "customer", "f0000000-0000-4000-8000-000000000001"},
        };
        for (const auto& one : all) {
            const auto name = QString::fromLatin1(one.fixture);
            if (name.endsWith(QStringLiteral(".pg")) && !PostgresDatabase::available())
                continue;
            const auto aggregate = one.aggregate ? AggregateId{one.aggregate, customer}.path() : std::string();
            QTest::newRow(one.fixture) << name << QString::fromLatin1(one.counts) << QString::fromLatin1(one.type)
                                       << QString::fromStdString(aggregate) << QString::fromLatin1(one.correlation);
        }
    }

private Q_SLOTS:
    void countsByState_data() { rows(); }
    void countsByState() {
        QFETCH(QString, fixture);
        QFETCH(QString, counts);
        const auto source = open(fixture);
        QVERIFY(source && source->outbox());
        const auto tally = source->outbox()->tallyMessages().value();
        QCOMPARE(QStringLiteral("%1 %2 %3 %4").arg(tally.pending).arg(tally.published).arg(tally.failing).arg(tally.dead), counts);
    }
    void readsTheFirstMessage_data() { rows(); }
    void readsTheFirstMessage() {
        QFETCH(QString, fixture);
        QFETCH(QString, type);
        QFETCH(QString, aggregate);
        QFETCH(QString, correlation);
        const auto source = open(fixture);
        const auto page = source->outbox()->messages({.limit = 1}).value();
        QCOMPARE(page.messages.size(), std::size_t{1});
        const auto& message = page.messages.front();
        QCOMPARE(QString::fromStdString(message.eventType), type);
        QCOMPARE(QString::fromStdString(message.aggregate.path()), aggregate);
        QCOMPARE(QString::fromStdString(message.correlation.text), correlation);
        QVERIFY(!message.id.empty() && message.payload.problem.empty() && message.payload.json().starts_with("{"));
    }
    void pagesMeet_data() { rows(); }
    void pagesMeet() {
        QFETCH(QString, fixture);
        const auto source = open(fixture);
        for (const auto order : {MessageOrder::Created, MessageOrder::Any}) {
            const auto forward = walk(*source->outbox(), order, Direction::Forward);
            auto backward = walk(*source->outbox(), order, Direction::Backward);
            std::reverse(backward.begin(), backward.end());
            QCOMPARE(forward, backward);
            const auto tally = source->outbox()->tallyMessages().value();
            QCOMPARE(std::ssize(forward), tally.pending + tally.published + tally.failing + tally.dead);
        }
    }
    /// With an index on what has left and the time, pages come from three walks side by side.
    void pagesMeetWithTheUsualIndex() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        const PostgresDatabase database(QStringLiteral("usual_index"));
        QVERIFY(runPostgres(database.uri(),
            "CREATE TABLE outbox(id uuid PRIMARY KEY, event_type text, event_id uuid, aggregate_id text, aggregate_type text, payload json,"
            "published boolean, published_at timestamptz, created_at timestamptz, attempts int);"
            "CREATE INDEX ON outbox(published, created_at);"
            "INSERT INTO outbox SELECT md5('m' || n)::uuid, 'order.created', md5('e' || n)::uuid, 'o-1', 'Order', '{}',"
            "CASE n % 3 WHEN 0 THEN true WHEN 1 THEN false END, NULL, timestamptz '2026-03-01' + (n / 4) * interval '1 minute', n % 5 FROM "
            "generate_series(1, 43) AS n"));
        const auto source = sql::openStore({.store = database.uri(), .layout = {}, .timeout = {}}).value();
        QVERIFY(source->outbox()->findsByEvent() == false);
        const auto forward = walk(*source->outbox(), MessageOrder::Created, Direction::Forward);
        QCOMPARE(forward.size(), std::size_t{43});
        QVERIFY(std::set<std::string>(forward.begin(), forward.end()).size() == 43);
        auto backward = walk(*source->outbox(), MessageOrder::Created, Direction::Backward);
        std::reverse(backward.begin(), backward.end());
        QCOMPARE(forward, backward);
        MessageQuery dead{.state = MessageState::Dead, .direction = Direction::Backward, .limit = 100};
        const auto page = source->outbox()->messages(dead).value();
        QCOMPARE(std::ssize(page.messages), source->outbox()->tallyMessages().value().dead);
        QVERIFY(std::is_sorted(page.messages.rbegin(), page.messages.rend(),
            [](const OutboxMessage& left, const OutboxMessage& right) { return left.createdAt < right.createdAt; }));
    }
    void filtersByState_data() { rows(); }
    void filtersByState() {
        QFETCH(QString, fixture);
        const auto source = open(fixture);
        const auto tally = source->outbox()->tallyMessages().value();
        const auto page = source->outbox()->messages({.state = MessageState::Dead}).value();
        QCOMPARE(std::ssize(page.messages), tally.dead);
        for (const auto& message : page.messages)
            QCOMPARE(message.state, MessageState::Dead);
    }

    void inboxesAreApart_data() {
        QTest::addColumn<QString>("fixture");
        QTest::addColumn<QString>("counts");
        QTest::addColumn<QString>("first");
        QTest::newRow("wolverine") << QStringLiteral("wolverine.sqlite") << QStringLiteral("0 1 0 0")
                                   << QStringLiteral("e0000000-0000-4000-8000-000000000009 Shop.OrderPaid to rabbitmq://queue/shop");
        if (!PostgresDatabase::available())
            return;
        QTest::newRow("cap") << QStringLiteral("cap.pg") << QStringLiteral("0 1 0 0")
                             << QStringLiteral("7000000000000000001 shop.customer_registered to notifications.v1");
        QTest::newRow("tram") << QStringLiteral("eventuate_tram.pg") << QStringLiteral("0 1 0 0")
                              << QStringLiteral("0000019ca8a03efc-0000000000000001  to notifications");
    }
    void inboxesAreApart() {
        QFETCH(QString, fixture);
        QFETCH(QString, counts);
        QFETCH(QString, first);
        const auto source = open(fixture);
        QVERIFY(source && source->inbox());
        const auto tally = source->inbox()->tallyMessages().value();
        QCOMPARE(QStringLiteral("%1 %2 %3 %4").arg(tally.pending).arg(tally.published).arg(tally.failing).arg(tally.dead), counts);
        const auto page = source->inbox()->messages({.state = MessageState::Published}).value();
        const auto& message = page.messages.at(0);
        QCOMPARE(message.box, MessageBox::Inbox);
        QCOMPARE(QString::fromStdString(message.id + ' ' + message.eventType + " to " + message.destination), first);
        NoProgress progress;
        const auto summary = source->summarize(progress).value();
        QCOMPARE(summary.inbox->handled, 1);
        QCOMPARE(summary.outbox->published, source->outbox()->tallyMessages()->published);
    }

private:
    static std::vector<std::string> walk(OutboxStore& outbox, MessageOrder order, Direction direction) {
        std::vector<std::string> ids;
        NoProgress progress;
        MessageQuery query;
        query.order = order;
        query.direction = direction;
        query.limit = 5;
        const auto done = forEachMessagePage(outbox, query, progress, [&](const MessagePage& page) -> Result<> {
            for (const auto& message : page.messages)
                ids.push_back(message.id);
            return {};
        });
        return done ? ids : std::vector<std::string>{done.error().message};
    }

    QTemporaryDir m_folder;
    std::map<QString, std::unique_ptr<PostgresDatabase>> m_databases;
};

LEFTFOLD_TEST(TstSqlOutbox)
#include "tst_sql_outbox.moc"
