// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/write_demo.h"
#include "core/storage/sql/open_store.h"
#include "core/storage/sql/sql_event_sink.h"
#include "core/story/sample_folds.h"
#include "tests/core/storage/sql/sql_under_test.h"
#include <QSqlRecord>

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// Every value of every row, in the order of the rows.
std::uint64_t contentHash(SqlUnderTest& store) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char* table : {"events ORDER BY position", "snapshots ORDER BY aggregate_id, version", "outbox ORDER BY rowid"}) {
        auto rows = store.query(std::string("SELECT * FROM ") + table);
        while (rows.next())
            for (int column = 0; column < rows.record().count(); ++column)
                for (const char letter : rows.value(column).toString().toStdString())
                    hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
    }
    return hash;
}

} // namespace

/// The sample store as it reaches the disk, read with the read side.
class TstSampleStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_report = write("a.db", 1);
        QCOMPARE(m_report.events, 3000);
    }

    void sameSeedSameContent() {
        (void)write("b.db", 1);
        (void)write("c.db", 2);
        SqlUnderTest a(file("a.db"));
        SqlUnderTest b(file("b.db"));
        SqlUnderTest c(file("c.db"));
        QCOMPARE(contentHash(a), contentHash(b));
        QVERIFY(contentHash(a) != contentHash(c));
    }

    void theReadSideSeesAllOfIt() {
        const auto source = sql::openStore({file("a.db"), {}, {}});
        QVERIFY2(source, source ? "" : source.error().message.c_str());
        NoProgress unwatched;
        const StoreSummary summary = (*source)->summarize(unwatched).value();
        QCOMPARE(summary.events, 3000);
        QCOMPARE(summary.snapshots, m_report.snapshots);
        QVERIFY(summary.outbox && summary.outbox->pending > 0 && summary.outbox->published > 2000 && summary.outbox->failed > 0);
        QVERIFY(summary.correlations && *summary.correlations > 100);
    }

    /// Every snapshot but the drifted one is what the shipped documents fold from zero.
    void snapshotsAreWhatReplayGives() {
        const auto source = sql::openStore({file("a.db"), {}, {}}).value();
        const story::FoldFor foldFor = story::sampleFolds().value();
        int drifted = 0;
        const auto aggregates = source->aggregates({.limit = 5000}).value().aggregates;
        for (const AggregateSummary& aggregate : aggregates) {
            const auto snapshots = source->snapshots(aggregate.id).value();
            for (const Snapshot& snapshot : snapshots)
                drifted += readState(snapshot).value() == fold(*source, snapshot, foldFor(aggregate.id.type)) ? 0 : 1;
        }
        QVERIFY(m_report.snapshots > 1);
        QCOMPARE(drifted, 1);
    }

private:
    std::string file(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    DemoReport write(const char* name, std::uint64_t seed) {
        const auto open = [](const std::filesystem::path& path) {
            return sql::openSink(path.string(), {sql::SinkMode::BulkLoad, demoMark});
        };
        NoProgress unwatched;
        auto report = writeDemo(open, {file(name), 3000, seed}, unwatched);
        if (!report)
            qFatal("%s", report.error().message.c_str());
        return *std::move(report);
    }

    static Value fold(EventSource& source, const Snapshot& snapshot, const Fold& step) {
        EventQuery query;
        query.aggregate = snapshot.aggregate;
        query.upToVersion = snapshot.version;
        Value state;
        NoProgress unwatched;
        const auto walked = forEachPage(source, query, unwatched, [&](EventPage&& page) -> Result<> {
            for (const Event& event : page.events)
                state = step(state, event).value_or(state);
            return {};
        });
        return walked ? state : Value();
    }

    QTemporaryDir m_folder;
    DemoReport m_report;
};

LEFTFOLD_TEST(TstSampleStore)
#include "tst_sample_store.moc"
