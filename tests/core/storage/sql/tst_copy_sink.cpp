// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/export_events.h"
#include "core/model/event_object.h"
#include "core/storage/sql/copy_sink.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"
#include <filesystem>

using namespace leftfold;
using namespace leftfold::test;

/// A copy has the events of the store that it was made of, whatever layout that has.
class TstCopySink : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static std::unique_ptr<EventSource> open(const std::string& file) {
        auto source = sql::openStore({.store = file, .layout = {}, .timeout = {}});
        if (!source)
            qWarning("%s", source.error().message.c_str());
        return source ? std::move(*source) : nullptr;
    }
    static std::vector<Event> all(EventSource& source) {
        NoProgress unwatched;
        std::vector<Event> events;
        (void)forEachPage(source, {}, unwatched, [&events](EventPage&& page) -> Result<> {
            std::move(page.events.begin(), page.events.end(), std::back_inserter(events));
            return {};
        });
        return events;
    }
    /// What a copy cannot keep: the spelling of a type in code, that no schema version was told, a place that several share.
    static std::string comparable(Event event, std::int64_t place) {
        event.storedType.clear();
        event.schemaVersion = event.schemaVersion.value_or(1);
        event.position = Position{place};
        std::string text;
        appendEvent(text, event);
        return text;
    }
    std::unique_ptr<EventSource> copyOf(EventSource& source, const std::string& name) {
        ExportRequest request;
        request.file = m_folder.filePath(QString::fromStdString(name)).toStdString();
        request.form = ExportForm::Sqlite;
        NoProgress unwatched;
        const auto report = exportEvents(
            source, [](const std::filesystem::path& file) { return sql::openCopySink(file.string()); }, request, unwatched);
        if (!report)
            qWarning("%s", report.error().message.c_str());
        return report ? open(request.file.string()) : nullptr;
    }

private Q_SLOTS:
    void everyLayoutsEventsComeBack_data() {
        QTest::addColumn<QString>("fixture");
        const QDir folder(QStringLiteral(LEFTFOLD_SOURCE_DIR "/tests/fixtures"));
        for (const QString& file : folder.entryList({QStringLiteral("*.sqlite.sql")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
    void everyLayoutsEventsComeBack() {
        QFETCH(QString, fixture);
        const std::string file = m_folder.filePath(fixture + QStringLiteral(".db")).toStdString();
        QVERIFY(runSqlite(file, fixtureSql(fixture)));
        const auto source = open(file);
        QVERIFY(source);
        const auto before = all(*source);
        const auto copy = copyOf(*source, fixture.toStdString() + ".sqlite");
        QVERIFY(copy);
        if (before.empty())
            return;
        QCOMPARE(copy->description().layouts.front().name, std::string("specification"));
        const auto after = all(*copy);
        QCOMPARE(after.size(), before.size());
        std::int64_t last = 0;
        for (std::size_t at = 0; at < before.size(); ++at) {
            const auto own = before[at].position ? before[at].position->value : 0;
            last = own > last ? own : last + 1;
            QCOMPARE(after[at].position->value, last);
            QCOMPARE(comparable(after[at], last), comparable(before[at], last));
        }
    }

    void whatTheSpecificationForbidsIsCopiedAllTheSame() {
        auto sink = sql::openCopySink(m_folder.filePath(QStringLiteral("odd.sqlite")).toStdString());
        QVERIFY(sink && (*sink)->prepare());
        Commit commit;
        Event twin;
        twin.id.text = "same";
        twin.type = twin.storedType = "order.created";
        twin.aggregate = {"Order", "o-1"};
        twin.version = Version{1};
        twin.position = Position{5};
        twin.payload = {.bytes = std::string("\xff\0x", 3), .storedSize = 3};
        commit.copies = {twin, twin};
        commit.copies[1].version.reset();
        QVERIFY((*sink)->write({&commit, 1}));
        QVERIFY((*sink)->finish());
        sink->reset();
        const auto events = all(*open(m_folder.filePath(QStringLiteral("odd.sqlite")).toStdString()));
        QCOMPARE(events.size(), 2u);
        QCOMPARE(events[1].position->value, 6);
        QVERIFY(!events[1].version && !events[1].occurredAt);
        QCOMPARE(events[0].payload.bytes, twin.payload.bytes);
    }

    void newEventsAreRefused() {
        auto sink = sql::openCopySink(m_folder.filePath(QStringLiteral("new.sqlite")).toStdString());
        QVERIFY(sink && (*sink)->prepare());
        Commit commit;
        commit.appends.push_back({{"Order", "o-1"}, Version{0}, {}});
        QVERIFY((*sink)->write({&commit, 1}).error().code == ErrorCode::Unsupported);
        QVERIFY(!(*sink)->currentVersion({"Order", "o-1"}));
    }
};

LEFTFOLD_TEST(TstCopySink)
#include "tst_copy_sink.moc"
