// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/core/storage/sql/layout_fixtures.h"
#include "tests/runner.h"
#include <set>

using namespace leftfold;
using namespace leftfold::test;

Q_DECLARE_METATYPE(leftfold::test::LayoutFixture)

/// The same cases over the fixtures of every layout.
class TstSqlEventSource : public QObject {
    Q_OBJECT

    FixtureStores m_stores;

    std::unique_ptr<EventSource> open(const LayoutFixture& fixture) { return m_stores.open(named(fixture)); }

    static QString named(const LayoutFixture& fixture) {
        return QString::fromLatin1(fixture.file.data(), static_cast<qsizetype>(fixture.file.size()));
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

    /// The fixtures that have this, on the engines that are there.
    void fixtures(unsigned having = 0) {
        QTest::addColumn<LayoutFixture>("fixture");
        for (const auto& fixture : layoutFixtures())
            if ((fixture.lacks & having) == 0 && (fixture.isSqlite() || PostgresDatabase::available()))
                QTest::newRow(named(fixture).toLatin1().constData()) << fixture;
    }

    /// Names an event, also where a store has no ids or positions.
    static std::string mark(const Event& event) {
        const auto number = event.version ? event.version->value : event.position.value_or(Position{}).value;
        return event.aggregate.path() + '@' + std::to_string(number);
    }

    static std::vector<std::string> marks(const std::vector<Event>& events) {
        std::vector<std::string> all;
        for (const auto& event : events)
            all.push_back(mark(event));
        return all;
    }

    static std::string soleAggregateType(EventSource& source, const TypeCount& type) {
        SoleAggregateType sole;
        for (const auto& event : readAll(source, {}))
            if (event.type == type.type && event.schemaVersion == type.schemaVersion)
                sole.add(event.aggregate.type);
        return sole.name();
    }

private Q_SLOTS:
    void findsTheLayout_data() { fixtures(); }
    void findsTheLayout() {
        QFETCH(LayoutFixture, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        QCOMPARE(source->description().layouts.front().name, fixture.layout());
        QVERIFY(source->description().readOnly);
    }

    void givesTheSameHistory_data() { fixtures(); }
    void givesTheSameHistory() {
        QFETCH(LayoutFixture, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        const auto events = readAll(*source, {});
        QCOMPARE(events.size(), std::size_t{12});
        std::set<std::string> aggregates;
        std::set<std::pair<std::string, int>> placed;
        for (const auto& event : events) {
            aggregates.insert(event.aggregate.id);
            QVERIFY2(!event.aggregate.type.empty() || !fixture.has(AggregateTypes), event.storedType.c_str());
            QCOMPARE(event.position.has_value(), fixture.has(Positions));
            QVERIFY(event.version || !fixture.has(SomeVersions));
            QCOMPARE(event.occurredAt.has_value(), fixture.has(Times));
            QCOMPARE(event.id.text.empty(), !fixture.has(EventIds));
            QCOMPARE(event.correlation.text.empty(), !fixture.has(Correlations));
            QVERIFY2(readBody(event), event.payload.bytes.c_str());
            if (QString::fromStdString(event.type).toLower().remove(QLatin1Char('_')).endsWith(QStringLiteral("placed")))
                placed.emplace(event.type, event.schemaVersion.value_or(-1));
        }
        const std::set<std::string> expected{
            "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"};
        QCOMPARE(aggregates == expected, true);
        QCOMPARE(placed.size(), std::size_t{fixture.has(SchemaVersions) ? 2U : 1U}); // one type, versions 1 and 2
        QCOMPARE(placed.begin()->first, placed.rbegin()->first);
        QCOMPARE(placed.begin()->second, 1);
        QCOMPARE(placed.rbegin()->second, fixture.has(SchemaVersions) ? 2 : 1);
    }

    /// What is appended later is asked for behind the last event, so a page tells where it ends even where the store does.
    void everyPageTellsItsEnd_data() { fixtures(); }
    void everyPageTellsItsEnd() {
        QFETCH(LayoutFixture, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        for (const int limit : {12, 512}) {
            const auto all = source->read({.limit = limit});
            QVERIFY(all && all->atEnd);
            const auto none = source->read({.after = all->last, .limit = limit});
            QVERIFY2(none.has_value(), none ? "" : none.error().message.c_str());
            QVERIFY(none->events.empty() && none->atEnd);
        }
    }

    /// What the engine chooses is what one would choose by hand.
    void choosesByType_data() { fixtures(); }
    void choosesByType() {
        QFETCH(LayoutFixture, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        std::map<std::string, std::vector<std::string>> byType;
        for (const auto& event : readAll(*source, {}))
            byType[event.storedType].push_back(mark(event));
        QVERIFY(byType.size() > 1);
        for (const auto& [type, expected] : byType) {
            EventQuery query;
            query.anyStoredType = {type, "no such type"};
            query.limit = 2;
            QVERIFY2(marks(readAll(*source, query)) == expected, type.c_str());
            NoProgress progress;
            QCOMPARE(source->outline(query, 1, progress)->count, std::ssize(expected));
        }
    }

    void knowsWhoCausedWhat_data() { fixtures(EventIds | Correlations); }
    void knowsWhoCausedWhat() {
        QFETCH(LayoutFixture, fixture);
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

    void correlates_data() { fixtures(Correlations); }
    void correlates() {
        QFETCH(LayoutFixture, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        for (const auto& event : readAll(*source, {}))
            if (QString::fromStdString(event.correlation.text).endsWith(QStringLiteral("f0000000-0000-4000-8000-000000000002"))) {
                QCOMPARE(readAll(*source, {.correlation = event.correlation}).size(), std::size_t{5});
                QCOMPARE(readAll(*source, {.causation = event.causation}).size(), std::size_t{1});
                return;
            }
        QFAIL("no event has the correlation");
    }

    void pagesMeetInBothDirections_data() { fixtures(); }
    void pagesMeetInBothDirections() {
        QFETCH(LayoutFixture, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        auto forward = readAll(*source, {.limit = 5});
        const auto backward = readAll(*source, {.direction = Direction::Backward, .limit = 5});
        QCOMPARE(forward.size(), std::size_t{12});
        std::reverse(forward.begin(), forward.end());
        for (std::size_t at = 0; at < forward.size(); ++at)
            QCOMPARE(mark(forward[at]), mark(backward.at(at)));
    }

    void readsOneAggregate_data() { fixtures(); }
    void readsOneAggregate() {
        QFETCH(LayoutFixture, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        const auto page = source->aggregates({});
        QVERIFY2(page, page ? "" : page.error().message.c_str());
        QCOMPARE(page->aggregates.size(), std::size_t{3});
        std::int64_t events = 0;
        for (const auto& summary : page->aggregates) {
            const auto history = readAll(*source, {.aggregate = summary.id, .limit = 2});
            QCOMPARE(static_cast<std::int64_t>(history.size()), summary.events);
            QVERIFY(history.front().version == summary.firstVersion);
            QVERIFY(history.back().version == summary.lastVersion);
            QCOMPARE(history.front().aggregate.path(), summary.id.path());
            QVERIFY(summary.lastChange == history.back().occurredAt);
            for (const auto& spelling : {summary.id, AggregateId{{}, summary.id.id}}) {
                const auto found = source->aggregates({.exactly = spelling});
                QVERIFY2(found && found->aggregates.size() == 1, spelling.path().c_str());
                QCOMPARE(found->aggregates.front().id.path(), summary.id.path());
            }
            QVERIFY(source->aggregates({.exactly = AggregateId{{}, summary.id.id.substr(1)}})->aggregates.empty());
            for (std::size_t at = 1; at < history.size(); ++at)
                QVERIFY(history[at - 1].version ? history[at - 1].version < history[at].version
                                                : history[at - 1].position < history[at].position);
            events += summary.events;
        }
        QCOMPARE(events, 12);
    }

    void outlineMarksPages_data() { fixtures(); }
    void outlineMarksPages() {
        QFETCH(LayoutFixture, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        NoProgress progress;
        const auto outline = source->outline({}, 5, progress);
        QVERIFY2(outline, outline ? "" : outline.error().message.c_str());
        QCOMPARE(outline->count, 12);
        QCOMPARE(outline->marks.size(), std::size_t{2});
        const auto events = readAll(*source, {});
        const auto second = source->read({.after = outline->marks[0], .limit = 5});
        QCOMPARE(mark(second->events.front()), mark(events[5]));
    }

    void summarizes_data() { fixtures(); }
    void summarizes() {
        QFETCH(LayoutFixture, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        NoProgress progress;
        const auto summary = source->summarize(progress);
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->events, 12);
        QCOMPARE(summary->aggregates, 3);
        QCOMPARE(summary->firstAt.has_value(), fixture.has(Times));
        if (summary->firstAt)
            QCOMPARE(formatInstant(*summary->firstAt).substr(0, 13),
                std::string(fixture.file == "rails_event_store_jsonb.pg" ? "2026-02-28T10" : "2026-03-01T09"));
        QCOMPARE(summary->types.size(), std::size_t{fixture.has(SchemaVersions) ? 10U : 9U});
        QCOMPARE(summary->correlations.value_or(0), fixture.has(Correlations) ? 4 : 0);
        const bool countedByEngine = fixture.file.starts_with("eventsauce"); // which does not look into each payload for it
        for (const auto& type : summary->types)
            if (!countedByEngine || !type.aggregate.name().empty())
                QCOMPARE(type.aggregate.name(), soleAggregateType(*source, type));
    }

    void findsSnapshots_data() { fixtures(); }
    void findsSnapshots() {
        QFETCH(LayoutFixture, fixture);
        const auto source = open(fixture);
        QVERIFY(source);
        NoProgress progress;
        QCOMPARE(source->summarize(progress)->snapshots, fixture.snapshot < 0 ? 0 : 1);
        if (fixture.snapshot < 0)
            return;
        const auto page = source->aggregates({.containing = "1111-1111"});
        const auto wanted =
            page->aggregates.empty() ? AggregateId{{}, "11111111-1111-4111-8111-111111111111"} : page->aggregates.front().id;
        const auto snapshots = source->snapshots({{}, "11111111-1111-4111-8111-111111111111"});
        const auto typed = source->snapshots(wanted);
        QVERIFY2(typed, typed ? "" : typed.error().message.c_str());
        const auto& found = typed->empty() ? *snapshots : *typed;
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().version.value, fixture.snapshot);
        const auto state = readState(found.front());
        QVERIFY2(state, state ? "" : state.error().message.c_str());
        QVERIFY2(state->find("status") || state->find("Status"), toJson(*state).c_str());
    }

    /// spatie stores events that no aggregate recorded without id and version.
    void readsEventsOfNoAggregate() {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("spatie.db")).toStdString();
        QVERIFY(runSqlite(file,
            fixtureSql(QStringLiteral("spatie.sqlite"))
                + "INSERT INTO stored_events (event_class, event_properties, meta_data, created_at) VALUES"
                  " ('Imported', '[]', '[]', '2026-03-02 09:00:00'), ('Imported', '[]', '[]', '2026-03-02 09:00:00');"));
        const auto source = sql::openStore({.store = file, .layout = {}, .timeout = {}});
        QVERIFY(source);
        const auto events = readAll(**source, {.limit = 3});
        QCOMPARE(events.size(), std::size_t{14});
        QVERIFY(!events.back().version && events.back().aggregate.id.empty() && events.back().correlation.text.empty());
        QCOMPARE((*source)->aggregates({})->aggregates.size(), std::size_t{3});
        NoProgress progress;
        QCOMPARE((*source)->summarize(progress)->events, 14);
        QCOMPARE((*source)->summarize(progress)->aggregates, 3);
    }

    void writesNothing_data() { fixtures(); }
    void writesNothing() {
        QFETCH(LayoutFixture, fixture);
        if (!fixture.isSqlite())
            return;
        const auto file = QString::fromStdString(m_stores.addressOf(named(fixture)));
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
