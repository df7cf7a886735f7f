// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"
#include <set>

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// What a library's tables have no place for.
enum Missing : unsigned { NoIds = 1, NoPositions = 2, NoVersions = 4, NoCorrelations = 8, NoTimes = 16, OwnIds = 32 };

/// tests/fixtures/FILE.sql: the same 12 events of 3 aggregates in the tables of a library that needs more than names of columns.
struct LibraryStore {
    const char* file;
    const char* layout;
    unsigned missing = 0;
    int firstVersion = 1;
    std::int64_t snapshot = -1; ///< version of the one snapshot; -1: there is none, or its state is no JSON
    int memberships = 12; ///< events of all aggregates: more where an event belongs to several
    const char* cause = "e0000000-0000-4000-8000-000000000002"; ///< of the third event
};

constexpr unsigned bare = NoIds | NoCorrelations;

const LibraryStore stores[] = {
    {"axon_jdbc_xml.pg", "axon", 0, 0, 2},
    {"axon_jpa_oid.pg", "axon_jpa", 0, 0, 2},
    {"axon_jpa_bytea.pg", "axon_jpa", 0, 0, 2},
    {"axon5.pg", "axon5", 0, 0},
    {"akka_jdbc.pg", "akka_jdbc", bare, 1, 3},
    {"akka_jdbc_legacy.pg", "akka_jdbc_legacy", bare | NoTimes},
    {"akka_r2dbc.pg", "akka_r2dbc", bare | NoPositions, 1, 3},
    {"akka_r2dbc_jsonb.pg", "akka_r2dbc", bare | NoPositions, 1, 3},
    {"akka_net.sqlite", "akka_net", bare, 1, 3},
    {"akka_net.pg", "akka_net", bare, 1, 3},
    {"akka_net_sql.sqlite", "akka_net_sql", bare, 1, 3},
    {"akka_net_sql.pg", "akka_net_sql", bare, 1, 3},
    {"commanded_bytea.pg", "commanded", 0, 1, 3},
    {"disintegrate.pg", "disintegrate", OwnIds | NoVersions | NoCorrelations, 1, -1, 14},
    {"eventflow.sqlite", "eventflow", 0, 1, 3},
    {"eventflow.pg", "eventflow", 0, 1, 3},
    {"eventuate_local.pg", "eventuate_local", OwnIds | NoPositions | NoVersions | NoCorrelations},
    {"eventuate_local_id.pg", "eventuate_local", OwnIds | NoVersions | NoCorrelations, 1, 1772355600004},
    {"neventstore.sqlite", "neventstore", NoIds, 1, 3},
    {"neventstore.pg", "neventstore", NoIds, 1, 3},
    {"neventstore_gzip.sqlite", "neventstore", NoIds, 1, 3},
    {"neventstore_bson.pg", "neventstore", NoIds, 1, 3},
    {"prooph_aggregate.pg", "prooph", NoPositions},
    {"prooph_single.pg", "prooph"},
    {"prooph_simple.pg", "prooph", NoPositions},
    {"pyeventsourcing_applications.pg", "pyeventsourcing", bare | NoPositions, 1, 3},
    {"pyeventsourcing_zlib.pg", "pyeventsourcing", bare, 1, 3},
    {"pyeventsourcing_django.sqlite", "pyeventsourcing", bare, 1, 3},
    {"pyeventsourcing_sqlalchemy.sqlite", "pyeventsourcing", bare, 1, 3},
    {"pyeventsourcing_dcb.pg", "pyeventsourcing_dcb", NoVersions, 1, -1, 14},
    {"sequent.pg", "sequent", bare, 1, 3, 12, "11111111-1111-4111-8111-111111111111/1"},
    {"sequent7.pg", "sequent7", bare, 1, -1, 12, "11111111-1111-4111-8111-111111111111/1"},
    {"verbs.sqlite", "verbs", OwnIds | NoVersions, 1, 286193936777216004, 14},
    {"verbs.pg", "verbs", OwnIds | NoVersions, 1, 286193936777216004, 14},
};

} // namespace

/// Stores whose layouts join, unite, take apart and compute: what comes out is the same history.
class TstLibraryStores : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::map<QString, std::unique_ptr<PostgresDatabase>> m_databases;

    std::unique_ptr<EventSource> open(const LibraryStore& store) {
        auto source = sql::openStore({.store = addressOf(QString::fromLatin1(store.file)), .layout = {}, .timeout = {}});
        if (!source)
            qWarning("%s", source.error().message.c_str());
        return source ? std::move(*source) : nullptr;
    }

    std::string addressOf(const QString& fixture) {
        if (fixture.endsWith(QStringLiteral(".sqlite"))) {
            const auto file = m_folder.filePath(fixture + QStringLiteral(".db")).toStdString();
            const bool made = QFile::exists(QString::fromStdString(file)) || runSqlite(file, fixtureSql(fixture));
            return made ? file : std::string();
        }
        auto& database = m_databases[fixture];
        if (database)
            return database->uri();
        database = std::make_unique<PostgresDatabase>(fixture);
        return runPostgres(database->uri(), fixtureSql(fixture)) ? database->uri() : std::string();
    }

    static void everyStore() {
        QTest::addColumn<int>("at");
        for (int at = 0; at < std::ssize(stores); ++at)
            if (QByteArray(stores[at].file).endsWith("sqlite") || PostgresDatabase::available())
                QTest::newRow(stores[at].file) << at;
    }

    static std::vector<Event> readAll(EventSource& source, EventQuery query) {
        std::vector<Event> events;
        NoProgress progress;
        const auto done = forEachPage(source, std::move(query), progress, [&](EventPage page) -> Result<> {
            std::move(page.events.begin(), page.events.end(), std::back_inserter(events));
            return {};
        });
        if (!done)
            qWarning("%s", done.error().message.c_str());
        return events;
    }

    /// Names an event, also where a store has neither ids nor versions.
    static std::string mark(const Event& event) {
        return event.aggregate.path() + ' ' + event.storedType + ' ' + std::to_string(event.version.value_or(Version{}).value);
    }

    static const Event* find(const std::vector<Event>& events, const char* type, const char* aggregate) {
        for (const auto& event : events)
            if (QString::fromStdString(event.type).endsWith(QLatin1String(type)) && event.aggregate.id == aggregate)
                return &event;
        return nullptr;
    }

private Q_SLOTS:
    void givesTheHistory_data() { everyStore(); }
    void givesTheHistory() {
        QFETCH(int, at);
        const auto& store = stores[at];
        const auto source = open(store);
        QVERIFY(source);
        QCOMPARE(source->description().layouts.front().name, std::string(store.layout));
        const auto events = readAll(*source, {});
        QCOMPARE(events.size(), std::size_t{12});
        std::set<std::string> aggregates;
        std::set<std::string> marks;
        for (const auto& event : events) {
            aggregates.insert(event.aggregate.id);
            marks.insert(mark(event));
            QVERIFY2(!event.type.empty() && !event.aggregate.type.empty(), mark(event).c_str());
            QCOMPARE(event.id.text.empty(), (store.missing & NoIds) != 0);
            QCOMPARE(event.position.has_value(), (store.missing & NoPositions) == 0);
            QCOMPARE(event.version.has_value(), (store.missing & NoVersions) == 0);
            QCOMPARE(event.correlation.empty(), (store.missing & NoCorrelations) != 0);
            QCOMPARE(event.occurredAt.has_value(), (store.missing & NoTimes) == 0);
            const auto body = readBody(event);
            QVERIFY2(body, body ? "" : body.error().message.c_str());
        }
        const std::set<std::string> expected{
            "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"};
        QVERIFY(aggregates == expected);
        QCOMPARE(marks.size(), std::size_t{12});
    }

    void knowsVersionsAndCauses_data() { everyStore(); }
    void knowsVersionsAndCauses() {
        QFETCH(int, at);
        const auto& store = stores[at];
        const auto source = open(store);
        QVERIFY(source);
        const auto events = readAll(*source, {});
        const auto* first = find(events, "laced", "11111111-1111-4111-8111-111111111111");
        const auto* second = find(events, "laced", "22222222-2222-4222-8222-222222222222");
        QVERIFY(first && second);
        QCOMPARE(first->type, second->type);
        QCOMPARE(first->schemaVersion.value_or(-1), 1);
        QCOMPARE(second->schemaVersion.value_or(-1), 2);
        if ((store.missing & NoVersions) == 0)
            QCOMPARE(first->version->value, store.firstVersion);
        const auto* third = find(events, "LineAdded", "11111111-1111-4111-8111-111111111111");
        QVERIFY(third);
        const auto data = readData(*third);
        QVERIFY2(data && (data->isString() || data->find("sku")), mark(*third).c_str());
        if ((store.missing & (NoCorrelations | OwnIds)) == 0 || !QByteArray(store.cause).startsWith("e0"))
            QCOMPARE(third->causation.text, std::string(store.cause));
        else if ((store.missing & OwnIds) != 0 && !third->causation.empty())
            QCOMPARE(third->causation.text, first->id.text);
        if ((store.missing & NoTimes) == 0)
            QVERIFY(formatInstant(*third->occurredAt).starts_with("2026-03-01T09:14:00"));
        if ((store.missing & NoCorrelations) == 0) {
            QCOMPARE(third->correlation.text, std::string("f0000000-0000-4000-8000-000000000002"));
            QCOMPARE(readAll(*source, {.correlation = third->correlation}).size(), std::size_t{5});
        }
    }

    void pagesMeetInBothDirections_data() { everyStore(); }
    void pagesMeetInBothDirections() {
        QFETCH(int, at);
        const auto source = open(stores[at]);
        QVERIFY(source);
        for (const int limit : {1, 5}) {
            auto forward = readAll(*source, {.limit = limit});
            const auto backward = readAll(*source, {.direction = Direction::Backward, .limit = limit});
            QCOMPARE(forward.size(), std::size_t{12});
            QCOMPARE(backward.size(), std::size_t{12});
            std::reverse(forward.begin(), forward.end());
            for (std::size_t place = 0; place < forward.size(); ++place)
                QCOMPARE(mark(forward[place]), mark(backward[place]));
        }
        NoProgress progress;
        const auto outline = source->outline({}, 5, progress);
        QVERIFY2(outline, outline ? "" : outline.error().message.c_str());
        QCOMPARE(outline->count, 12);
        const auto events = readAll(*source, {});
        QCOMPARE(mark(source->read({.after = outline->marks.at(1), .limit = 5})->events.front()), mark(events[10]));
    }

    void readsAggregates_data() { everyStore(); }
    void readsAggregates() {
        QFETCH(int, at);
        const auto& store = stores[at];
        const auto source = open(store);
        QVERIFY(source);
        const auto page = source->aggregates({});
        QVERIFY2(page, page ? "" : page.error().message.c_str());
        QCOMPARE(page->aggregates.size(), std::size_t{3});
        std::int64_t events = 0;
        for (const auto& summary : page->aggregates) {
            const auto history = readAll(*source, {.aggregate = summary.id, .limit = 2});
            QCOMPARE(std::ssize(history), summary.events);
            QVERIFY(history.front().version == summary.firstVersion);
            QVERIFY(history.back().version == summary.lastVersion);
            QVERIFY(summary.lastChange == history.back().occurredAt);
            const auto found = source->aggregates({.exactly = AggregateId{{}, summary.id.id}});
            QVERIFY2(found && found->aggregates.size() == 1, summary.id.path().c_str());
            QCOMPARE(found->aggregates.front().id.path(), summary.id.path());
            for (std::size_t step = 1; step < history.size(); ++step)
                QVERIFY(!history[step].version || *history[step - 1].version < *history[step].version);
            events += summary.events;
        }
        QCOMPARE(events, store.memberships);
        const auto second = source->aggregates({.after = Cursor(page->last), .limit = 2});
        QVERIFY(second && second->aggregates.empty());
    }

    void summarizes_data() { everyStore(); }
    void summarizes() {
        QFETCH(int, at);
        const auto& store = stores[at];
        const auto source = open(store);
        QVERIFY(source);
        NoProgress progress;
        const auto summary = source->summarize(progress);
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->events, 12);
        QCOMPARE(summary->aggregates, 3);
        QCOMPARE(summary->types.size(), std::size_t{10});
        if ((store.missing & NoTimes) == 0)
            QVERIFY(formatInstant(*summary->firstAt).starts_with("2026-03-01T09:00:00"));
        QCOMPARE(summary->correlations.value_or(0), (store.missing & NoCorrelations) == 0 ? 4 : 0);
    }

    void findsSnapshots_data() { everyStore(); }
    void findsSnapshots() {
        QFETCH(int, at);
        const auto& store = stores[at];
        if (store.snapshot < 0)
            return;
        const auto source = open(store);
        QVERIFY(source);
        const auto page = source->aggregates({.exactly = AggregateId{{}, "11111111-1111-4111-8111-111111111111"}});
        QVERIFY(page && page->aggregates.size() == 1);
        QCOMPARE(page->aggregates.front().snapshots, 1);
        const auto snapshots = source->snapshots(page->aggregates.front().id);
        QVERIFY2(snapshots, snapshots ? "" : snapshots.error().message.c_str());
        QCOMPARE(snapshots->size(), std::size_t{1});
        QCOMPARE(snapshots->front().version.value, store.snapshot);
        const auto state = readState(snapshots->front());
        QVERIFY2(state && state->find("status"), state ? toJson(*state).c_str() : state.error().message.c_str());
    }
};

LEFTFOLD_TEST(TstLibraryStores)
#include "tst_library_stores.moc"
