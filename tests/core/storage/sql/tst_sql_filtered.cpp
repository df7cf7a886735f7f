// SPDX-License-Identifier: Apache-2.0
#include "core/storage/memory_store.h"
#include "core/storage/outbox_store.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/core/storage/sql/random_filters.h"
#include "tests/runner.h"
#include <map>

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::unique_ptr<EventSource> opened(const std::string& store) {
    auto source = sql::openStore({.store = store, .layout = {}, .timeout = {}});
    if (!source)
        qFatal("%s", source.error().message.c_str());
    return *std::move(source);
}

/// Every event of the query, page by page.
std::vector<Event> readAll(EventSource& source, EventQuery query) {
    std::vector<Event> all;
    NoProgress progress;
    const auto done = forEachPage(source, std::move(query), progress, [&all](EventPage&& page) -> Result<> {
        std::move(page.events.begin(), page.events.end(), std::back_inserter(all));
        return {};
    });
    if (!done)
        qFatal("%s", done.error().message.c_str());
    return all;
}

/// What an event is told apart by here.
std::string nameOf(const Event& event) {
    return event.id.text + '@' + std::to_string(event.position.value_or(Position{-1}).value) + '/' + event.aggregate.path() + '/'
        + std::to_string(event.version.value_or(Version{-1}).value);
}

std::string namesOf(const std::vector<Event>& events) {
    std::string names;
    for (const auto& event : events)
        names += nameOf(event) + '\n';
    return names;
}

std::map<EventId, std::string> messageStates(EventSource& source) {
    std::map<EventId, std::string> states;
    NoProgress progress;
    if (auto* outbox = source.outbox())
        (void)forEachMessagePage(*outbox, {}, progress, [&states](MessagePage&& page) -> Result<> {
            for (const auto& message : page.messages)
                states.try_emplace(message.eventId, messageStateName(message.state));
            return {};
        });
    return states;
}

/// Values that mean something to one of the languages on the way.
const std::vector<QByteArray>& hostileTexts() {
    static const std::vector<QByteArray> texts{"o-1", "O-1", "17", "017", "1e3", "a'b", "a\"b", "100%", "a_b", "a\\b", "*", "", " ",
        "\xE7\xA4\xBC", "\xC3\x89", "x'); --", "9f1c2b7e-0000-4000-8000-0000000004be", "Order/o-1", "true", "null"};
    return texts;
}

const std::vector<QByteArray>& hostilePayloads() {
    static const std::vector<QByteArray> payloads{R"({"status":"paid","total":12.50,"items":[{"price":"12.5"},{"price":12.50},3]})",
        "{\"total\":\"12.50\",\"user_id\":\"bot\",\"note\":\"100%_\\\\ \\\"x\\\" \\u00e9\"}",
        R"({"total":1e400,"big":12345678901234567890123})", R"({"total":null,"flag":true,"odd name":{"a.b":1},"":0})",
        R"({"a":1,"a":2,"correlation_id":"c-in"})", R"([1,"two",null])", R"("text")", "12.5",
        R"({"status":"Paid","nested":{"deep":[[1,2],[3,"礼物"]]}})", R"({"total":-0.0,"e":1E2,"user_id":17})"};
    return payloads;
}

const std::vector<QByteArray>& brokenPayloads() {
    static const std::vector<QByteArray> payloads{
        "{\"a\":1", "plain", "", "---\n:a: 1\n:status: paid\n", "{\"a\":\"\\u0000\"}", "{'a':1}", "<x>1</x>", "\xFF\xFE"};
    return payloads;
}

/// The rows of a random store, as values of an INSERT.
class RandomRows {
public:
    RandomRows(Engine engine, unsigned seed)
        : m_engine(engine)
        , m_random(seed) { }

    QByteArray row(int position) {
        const auto time = one({"'2026-03-01T12:00:00Z'", "'2026-03-01 12:00:00.5+01:00'", "'2026-02-28'", "'2020-01-01T00:00:00Z'", "NULL",
            "'1999-12-31 23:59:59'"});
        QList<QByteArray> cells{QByteArray::number(position), id(), text(), text(), type(), QByteArray::number(below(9)), payload(), text(),
            text(),
            m_engine == Engine::Sqlite && coin()
                ? one({"1772366400", "'1772366400'", "1772366400000", "x'323032362d30332d3031'", "'no time'"})
                : time,
            time, coin() ? "NULL" : quoted(one(hostilePayloads()))};
        return "(" + cells.join(",") + ")";
    }

private:
    unsigned below(std::size_t count) { return static_cast<unsigned>(m_random() % count); }
    bool coin() { return below(2) == 0; }
    const QByteArray& one(const std::vector<QByteArray>& of) { return of[below(of.size())]; }
    QByteArray one(std::initializer_list<const char*> of) { return *(of.begin() + below(of.size())); }
    static QByteArray quoted(QByteArray text) { return "'" + text.replace("'", "''") + "'"; }

    QByteArray id() { return quoted("e-" + QByteArray::number(below(200))); }
    QByteArray text() {
        const auto kind = below(10);
        if (kind == 0)
            return "NULL";
        if (m_engine == Engine::Sqlite && kind == 1)
            return "x'" + one(hostileTexts()).toHex() + "'";
        if (m_engine == Engine::Sqlite && kind == 2)
            return "'nul' || char(0) || 'x'";
        if (m_engine == Engine::Sqlite && kind == 3)
            return one({"17", "17.0", "1e100"});
        return quoted(one(hostileTexts()));
    }
    QByteArray type() {
        return coin() ? one({"'order.created.v1'", "'order.created'", "'V2.order.created'", "'order_created_v3'", "'Order.Created'",
                   "'orderCreatedV2'"})
                      : text();
    }
    QByteArray payload() {
        if (m_engine == Engine::Sqlite && below(4) == 0)
            return below(2) == 0 ? quoted(one(brokenPayloads())) : "x'" + one(brokenPayloads()).toHex() + "'";
        return below(20) == 0 ? QByteArray("NULL") : quoted(one(hostilePayloads()));
    }

    Engine m_engine;
    std::mt19937 m_random;
};

constexpr const char* columnNames =
    "position, event_id, aggregate_id, aggregate_type, event_type, version, payload, correlation_id, causation_id, "
    "occurred_at, created_at, metadata";

QByteArray inserts(Engine engine, unsigned seed, int rows) {
    RandomRows random(engine, seed);
    QByteArray script;
    for (int row = 1; row <= rows; ++row)
        script += "INSERT INTO events(" + QByteArray(columnNames) + ") VALUES " + random.row(row) + ";\n";
    for (int message = 0; message < 40; ++message)
        script += "INSERT INTO outbox VALUES ('m-" + QByteArray::number(message) + "', 'x', 'e-" + QByteArray::number(message * 3)
            + "', 'a', 'b', '{}', " + (message % 2 == 0 ? "TRUE" : "FALSE") + ", NULL, '2026-03-01T12:00:00Z', "
            + QByteArray::number(message % 5) + ");\n";
    return script;
}

constexpr const char* outboxTable =
    "CREATE TABLE outbox(id TEXT, event_type TEXT, event_id TEXT, aggregate_id TEXT, aggregate_type TEXT, payload TEXT, "
    "published BOOLEAN, published_at TEXT, created_at TEXT, attempts INTEGER);";

QByteArray sqliteTable(const char* textType) {
    return QByteArray("CREATE TABLE events(position INTEGER PRIMARY KEY, event_id %1, aggregate_id %1, aggregate_type %1, event_type %1, "
                      "version INTEGER, payload %1, correlation_id %1, causation_id %1, occurred_at %1, created_at %1, metadata %1);")
               .replace("%1", textType)
        + outboxTable;
}

QByteArray postgresTable(const char* payloadType) {
    return QByteArray(
               "CREATE TABLE events(position bigint PRIMARY KEY, event_id text, aggregate_id text, aggregate_type varchar(80), event_type "
               "text, version "
               "integer, payload J, correlation_id text, causation_id text, occurred_at timestamptz, created_at timestamp, metadata J);")
               .replace(" J", QByteArray(" ") + payloadType)
        + outboxTable;
}

} // namespace

/// The same filter, the same events: asked of the engine, and of every event that was read. Random filters over random stores of
/// hostile values, and over the layouts' fixtures.
class TstSqlFiltered : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string newFile(const QString& name) const { return m_folder.filePath(name).toStdString(); }

    void sameAnswers(EventSource& source, unsigned seed, int rounds) {
        const auto all = readAll(source, {});
        const auto states = messageStates(source);
        QVERIFY(!all.empty());
        RandomFilters filters(all, seed);
        int some = 0;
        for (int round = 0; round < rounds; ++round) {
            const auto filter = EventFilter::of(filters.next());
            const auto text = printExpression(filter->expression());
            std::vector<Event> expected;
            for (const auto& event : all)
                if (const auto state = states.find(event.id);
                    filter->matches(event, state == states.end() ? std::string_view() : state->second))
                    expected.push_back(event);
            some += !expected.empty() && expected.size() < all.size() ? 1 : 0;
            EventQuery query;
            query.filter = filter;
            query.limit = 1 + static_cast<int>(seed + static_cast<unsigned>(round)) % 50;
            query.payload = round % 2 == 0 ? PayloadPart::Whole : PayloadPart::Beginning;
            QVERIFY2(namesOf(readAll(source, query)) == namesOf(expected), text.c_str());
            query.direction = Direction::Backward;
            std::reverse(expected.begin(), expected.end());
            QVERIFY2(namesOf(readAll(source, query)) == namesOf(expected), text.c_str());
            expectOutline(source, filter, expected, text);
        }
        QVERIFY2(some > rounds / 5, "most filters say yes to all or none, and so prove nothing");
    }

    static void expectOutline(EventSource& source, const std::shared_ptr<const EventFilter>& filter, const std::vector<Event>& backwards,
        const std::string& text) {
        NoProgress progress;
        EventQuery query;
        query.filter = filter;
        const auto outline = source.outline(query, 8, progress);
        QVERIFY2(outline, text.c_str());
        QVERIFY2(outline->count == std::ssize(backwards), text.c_str());
        for (std::size_t mark = 0; mark < outline->marks.size(); ++mark) {
            query.after = outline->marks[mark];
            query.limit = 1000;
            const auto page = readAll(source, query);
            const auto behind = backwards.size() - 8 * (mark + 1);
            QVERIFY2(page.size() == behind, text.c_str());
        }
    }

private Q_SLOTS:
    void sqlite_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<unsigned>("seed");
        for (const char* type : {"TEXT", "", "TEXT COLLATE NOCASE", "INTEGER", "BLOB"})
            QTest::newRow(type) << QByteArray(type) << static_cast<unsigned>(1 + QByteArray(type).size());
    }
    void sqlite() {
        QFETCH(QByteArray, type);
        QFETCH(unsigned, seed);
        const auto file = newFile(QStringLiteral("store %1.db").arg(QString::fromLatin1(type)));
        QVERIFY(runSqlite(file, "BEGIN;" + sqliteTable(type.constData()) + inserts(Engine::Sqlite, seed, 240) + "COMMIT;"));
        sameAnswers(*opened(file), seed, 50);
    }

    void postgresql_data() {
        QTest::addColumn<QByteArray>("type");
        for (const char* type : {"jsonb", "json", "text"})
            QTest::newRow(type) << QByteArray(type);
    }
    void postgresql() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG is not set");
        QFETCH(QByteArray, type);
        const PostgresDatabase database(QStringLiteral("filtered_") + QString::fromLatin1(type));
        QVERIFY(runPostgres(database.uri(), postgresTable(type.constData()) + inserts(Engine::Postgresql, 7, 240)));
        sameAnswers(*opened(database.uri()), 11, 40);
    }

    void fixtures_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"emmett.sqlite", "pyeventsourcing.sqlite", "pyeventsourcing_zlib.sqlite", "rails_event_store_yaml.sqlite",
                 "emmett.pg", "commanded_eventstore_jsonb.pg", "marten.pg", "message_db.pg", "rails_event_store_jsonb.pg"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void fixtures() {
        QFETCH(QString, name);
        if (name.endsWith(QLatin1String(".sqlite"))) {
            const auto file = newFile(name);
            QVERIFY(runSqlite(file, fixtureSql(name)));
            return sameAnswers(*opened(file), 3, 40);
        }
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG is not set");
        const PostgresDatabase database(QStringLiteral("filtered_") + name);
        QVERIFY(runPostgres(database.uri(), fixtureSql(name)));
        sameAnswers(*opened(database.uri()), 3, 40);
    }

    /// A store in memory says the same as the file that its events were read from.
    void memory() {
        const auto file = newFile(QStringLiteral("memory.db"));
        QVERIFY(runSqlite(file, "BEGIN;" + sqliteTable("TEXT") + inserts(Engine::Sqlite, 5, 100) + "COMMIT;"));
        const auto source = opened(file);
        MemoryStore store;
        for (auto& event : readAll(*source, {}))
            store.put(std::move(event));
        RandomFilters filters(store.events(), 9);
        for (int round = 0; round < 100; ++round) {
            EventQuery query;
            query.filter = EventFilter::of(filters.next());
            if (!query.filter->needs().outbox)
                QVERIFY2(namesOf(readAll(store, query)) == namesOf(readAll(*source, query)),
                    printExpression(query.filter->expression()).c_str());
        }
    }
};

LEFTFOLD_TEST(TstSqlFiltered)
#include "tst_sql_filtered.moc"
