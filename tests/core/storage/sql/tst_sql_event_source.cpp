// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"
#include <set>

using namespace leftfold;
using namespace leftfold::test;

/// The layouts' fixtures: 12 events of 3 aggregates, one type in two schema versions, in every library's tables.
class TstSqlEventSource : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::map<QString, std::unique_ptr<PostgresDatabase>> m_databases;

    std::string addressOf(const QString& fixture) {
        if (fixture.endsWith(QStringLiteral(".sqlite"))) {
            const auto file = m_folder.filePath(fixture + QStringLiteral(".db")).toStdString();
            if (!QFile::exists(QString::fromStdString(file)) && !runSqlite(file, fixtureSql(fixture)))
                return {};
            return file;
        }
        auto& database = m_databases[fixture];
        if (!database) {
            database = std::make_unique<PostgresDatabase>(fixture);
            if (!runPostgres(database->uri(), fixtureSql(fixture)))
                return {};
        }
        return database->uri();
    }

    std::unique_ptr<EventSource> open(const QString& fixture) {
        auto source = sql::openStore({.store = addressOf(fixture), .layout = {}, .timeout = {}});
        if (!source)
            qWarning("%s", source.error().message.c_str());
        return source ? std::move(*source) : nullptr;
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

    void fixtures(bool onlyWithIds = false) {
        QTest::addColumn<QString>("fixture");
        QTest::addColumn<QString>("layout");
        const auto row = [](const char* fixture, const char* layout) {
            QTest::newRow(fixture) << QString::fromLatin1(fixture) << QString::fromLatin1(layout);
        };
        row("emmett.sqlite", "emmett");
        row("rails_event_store_yaml.sqlite", "rails_event_store");
        if (!onlyWithIds) {
            row("pyeventsourcing.sqlite", "pyeventsourcing");
            row("pyeventsourcing_zlib.sqlite", "pyeventsourcing");
        }
        if (!PostgresDatabase::available())
            return;
        row("emmett.pg", "emmett");
        row("rails_event_store_jsonb.pg", "rails_event_store");
        row("marten.pg", "marten");
        row("message_db.pg", "message_db");
        row("commanded_eventstore_jsonb.pg", "commanded");
    }

private Q_SLOTS:
    void findsTheLayout_data() { fixtures(); }
    void findsTheLayout() {
        QFETCH(QString, fixture);
        QFETCH(QString, layout);
        const auto source = open(fixture);
        QVERIFY(source);
        QCOMPARE(source->description().layouts.front().name, layout.toStdString());
        QVERIFY(source->description().readOnly);
    }

    void givesTheSameHistory_data() { fixtures(); }
    void givesTheSameHistory() {
        QFETCH(QString, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        const auto events = readAll(*source, {});
        QCOMPARE(events.size(), std::size_t{12});
        std::set<std::string> aggregates;
        std::set<std::pair<std::string, int>> placed;
        for (const auto& event : events) {
            aggregates.insert(event.aggregate.id);
            QVERIFY2(!event.aggregate.type.empty(), event.storedType.c_str());
            QVERIFY(event.position && event.version && event.occurredAt);
            QVERIFY2(readBody(event), event.payload.bytes.c_str());
            if (QString::fromStdString(event.type).toLower().remove(QLatin1Char('_')).endsWith(QStringLiteral("placed")))
                placed.emplace(event.type, event.schemaVersion.value_or(-1));
        }
        const std::set<std::string> expected{
            "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"};
        QCOMPARE(aggregates == expected, true);
        QCOMPARE(placed.size(), std::size_t{2}); // one type, versions 1 and 2
        QCOMPARE(placed.begin()->first, placed.rbegin()->first);
        QCOMPARE(placed.begin()->second, 1);
        QCOMPARE(placed.rbegin()->second, 2);
    }

    /// What the engine chooses is what one would choose by hand.
    void choosesByType_data() { fixtures(); }
    void choosesByType() {
        QFETCH(QString, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        std::map<std::string, std::vector<std::string>> byType;
        for (const auto& event : readAll(*source, {}))
            byType[event.storedType].push_back(event.aggregate.path() + '@' + std::to_string(event.version->value));
        QVERIFY(byType.size() > 1);
        for (const auto& [type, expected] : byType) {
            EventQuery query;
            query.anyStoredType = {type, "no such type"};
            query.limit = 2;
            std::vector<std::string> found;
            for (const auto& event : readAll(*source, query))
                found.push_back(event.aggregate.path() + '@' + std::to_string(event.version->value));
            QVERIFY2(found == expected, type.c_str());
            NoProgress progress;
            QCOMPARE(source->outline(query, 1, progress)->count, std::ssize(expected));
        }
    }

    void knowsWhoCausedWhat_data() { fixtures(true); }
    void knowsWhoCausedWhat() {
        QFETCH(QString, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        const EventId third{"e0000000-0000-4000-8000-000000000003"};
        const auto found = source->read({.id = third});
        QVERIFY(found);
        QCOMPARE(found->events.size(), std::size_t{1});
        const auto& event = found->events.front();
        QCOMPARE(event.id.text, third.text);
        QCOMPARE(event.causation.text, std::string("e0000000-0000-4000-8000-000000000002"));
        QVERIFY2(QString::fromStdString(event.correlation.text).endsWith(QStringLiteral("f0000000-0000-4000-8000-000000000002")),
            event.correlation.text.c_str());
        QCOMPARE(readAll(*source, {.correlation = event.correlation}).size(), std::size_t{5});
        QCOMPARE(readAll(*source, {.causation = CausationId{third.text}}).size(), std::size_t{1});
    }

    void pagesMeetInBothDirections_data() { fixtures(); }
    void pagesMeetInBothDirections() {
        QFETCH(QString, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        auto forward = readAll(*source, {.limit = 5});
        const auto backward = readAll(*source, {.direction = Direction::Backward, .limit = 5});
        QCOMPARE(forward.size(), std::size_t{12});
        std::reverse(forward.begin(), forward.end());
        for (std::size_t at = 0; at < forward.size(); ++at)
            QCOMPARE(forward[at].position->value, backward.at(at).position->value);
    }

    void readsOneAggregate_data() { fixtures(); }
    void readsOneAggregate() {
        QFETCH(QString, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        const auto page = source->aggregates({});
        QVERIFY2(page, page ? "" : page.error().message.c_str());
        QCOMPARE(page->aggregates.size(), std::size_t{3});
        std::int64_t events = 0;
        for (const auto& summary : page->aggregates) {
            const auto history = readAll(*source, {.aggregate = summary.id, .limit = 2});
            QCOMPARE(static_cast<std::int64_t>(history.size()), summary.events);
            QCOMPARE(history.front().version->value, summary.firstVersion->value);
            QCOMPARE(history.back().version->value, summary.lastVersion->value);
            QCOMPARE(history.front().aggregate.path(), summary.id.path());
            QVERIFY(summary.lastChange == history.back().occurredAt);
            for (const auto& spelling : {summary.id, AggregateId{{}, summary.id.id}}) {
                const auto found = source->aggregates({.exactly = spelling});
                QVERIFY2(found && found->aggregates.size() == 1, spelling.path().c_str());
                QCOMPARE(found->aggregates.front().id.path(), summary.id.path());
            }
            QVERIFY(source->aggregates({.exactly = AggregateId{{}, summary.id.id.substr(1)}})->aggregates.empty());
            for (std::size_t at = 1; at < history.size(); ++at)
                QVERIFY(history[at - 1].version->value < history[at].version->value);
            events += summary.events;
        }
        QCOMPARE(events, 12);
    }

    void outlineMarksPages_data() { fixtures(true); }
    void outlineMarksPages() {
        QFETCH(QString, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        NoProgress progress;
        const auto outline = source->outline({}, 5, progress);
        QVERIFY2(outline, outline ? "" : outline.error().message.c_str());
        QCOMPARE(outline->count, 12);
        QCOMPARE(outline->marks.size(), std::size_t{2});
        const auto events = readAll(*source, {});
        const auto second = source->read({.after = outline->marks[0], .limit = 5});
        QCOMPARE(second->events.front().position->value, events[5].position->value);
    }

    void summarizes_data() { fixtures(); }
    void summarizes() {
        QFETCH(QString, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        NoProgress progress;
        const auto summary = source->summarize(progress);
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->events, 12);
        QCOMPARE(summary->aggregates, 3);
        QCOMPARE(formatInstant(*summary->firstAt).substr(0, 13),
            std::string(fixture == QStringLiteral("rails_event_store_jsonb.pg") ? "2026-02-28T10" : "2026-03-01T09"));
        QCOMPARE(summary->types.size(), std::size_t{10});
        const bool hasCorrelation = !fixture.startsWith(QStringLiteral("pyevent"));
        QCOMPARE(summary->correlations.value_or(0), hasCorrelation ? 4 : 0);
    }

    void findsSnapshots_data() {
        QTest::addColumn<QString>("fixture");
        QTest::addColumn<int>("version");
        QTest::newRow("pyeventsourcing.sqlite") << QStringLiteral("pyeventsourcing.sqlite") << 3;
        QTest::newRow("pyeventsourcing_zlib.sqlite") << QStringLiteral("pyeventsourcing_zlib.sqlite") << 3;
        if (!PostgresDatabase::available())
            return;
        QTest::newRow("marten.pg") << QStringLiteral("marten.pg") << 3;
        QTest::newRow("message_db.pg") << QStringLiteral("message_db.pg") << 2;
        QTest::newRow("commanded_eventstore_jsonb.pg") << QStringLiteral("commanded_eventstore_jsonb.pg") << 3;
    }
    void findsSnapshots() {
        QFETCH(QString, fixture);
        QFETCH(int, version);
        const auto source = open(fixture);
        QVERIFY(source);
        const auto page = source->aggregates({.containing = "1111-1111"});
        const auto wanted =
            page->aggregates.empty() ? AggregateId{{}, "11111111-1111-4111-8111-111111111111"} : page->aggregates.front().id;
        const auto snapshots = source->snapshots({{}, "11111111-1111-4111-8111-111111111111"});
        const auto typed = source->snapshots(wanted);
        QVERIFY2(typed, typed ? "" : typed.error().message.c_str());
        const auto& found = typed->empty() ? *snapshots : *typed;
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().version.value, version);
        const auto state = readState(found.front());
        QVERIFY2(state, state ? "" : state.error().message.c_str());
        QVERIFY2(state->find("status") || state->find("Status"), toJson(*state).c_str());
        NoProgress progress;
        QCOMPARE(source->summarize(progress)->snapshots, 1);
    }

    void writesNothing_data() { fixtures(); }
    void writesNothing() {
        QFETCH(QString, fixture);
        if (!fixture.endsWith(QStringLiteral("sqlite")))
            return;
        const auto file = QString::fromStdString(addressOf(fixture));
        const auto bytes = [&] {
            QFile stored(file);
            return stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray();
        };
        const auto before = bytes();
        {
            const auto source = open(fixture);
            NoProgress progress;
            QVERIFY(source->summarize(progress) && source->aggregates({}) && source->read({}));
        }
        QCOMPARE(bytes() == before, true);
    }
};

LEFTFOLD_TEST(TstSqlEventSource)
#include "tst_sql_event_source.moc"
