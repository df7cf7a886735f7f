// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/write_demo.h"
#include "tests/app/studio/live_store.h"
#include "tests/app/studio/tour.h"
#include "tests/runner.h"
#include "ui/widgets/theme.h"
#include <QDir>
#include <QProcess>

using namespace leftfold;
using namespace leftfold::test;

namespace {

constexpr int patience = 60'000;

/// Runs a verb of the command line; whether it ended well (or found the sample store's faults).
bool run(const QStringList& arguments) {
    QProcess program;
    program.start(QStringLiteral(LEFTFOLD_PROGRAM), arguments);
    return program.waitForFinished(patience) && program.exitStatus() == QProcess::NormalExit && program.exitCode() <= 1;
}

bool runEveryVerb(const std::string& store) {
    const QString name = QString::fromStdString(store);
    return run({QStringLiteral("info"), name}) && run({QStringLiteral("layouts"), name})
        && run({QStringLiteral("events"), name, QStringLiteral("--format"), QStringLiteral("jsonl")})
        && run({QStringLiteral("aggregates"), name}) && run({QStringLiteral("replay"), name, QStringLiteral("Customer/c-1")});
}

/// Every file of the folder, byte for byte: one that came beside the store would be written too.
QMap<QString, QByteArray> contentOf(const QString& folder) {
    QMap<QString, QByteArray> content;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        content[info.fileName()] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
    }
    return content;
}

} // namespace

/// Nothing is ever written: neither the window nor a verb of the command line changes a store.
class TstReadsOnly : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void aFileKeepsItsBytes() {
        const QTemporaryDir folder;
        DemoRequest request;
        request.file = folder.filePath(QStringLiteral("shop.db")).toStdString();
        request.events = 2000;
        NoProgress unwatched;
        const auto open = [](const std::filesystem::path& path) { return sql::openSink(path.string(), {sql::SinkMode::BulkLoad}); };
        QVERIFY(writeDemo(open, request, unwatched));
        const auto before = contentOf(folder.path());
        const QDateTime changed = QFileInfo(QString::fromStdString(request.file.string())).lastModified();
        takeTour(request.file.string());
        QVERIFY(runEveryVerb(request.file.string()));
        QCOMPARE(contentOf(folder.path()).keys(), before.keys());
        QVERIFY(contentOf(folder.path()) == before);
        QCOMPARE(QFileInfo(QString::fromStdString(request.file.string())).lastModified(), changed);
    }
    void aServerHasNothingToCount() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no server");
        const LiveStore store(QStringLiteral("reads"));
        QVERIFY(store.isWritten());
        waitForStatistics(store);
        const std::string written = store.ask(writes);
        const std::string rows = store.ask(rowCounts);
        const std::string read = store.ask(reads);
        QVERIFY(written.find("events") != std::string::npos);
        takeTour(store.uri());
        QVERIFY(runEveryVerb(store.uri()));
        waitForStatistics(store);
        QVERIFY(store.ask(reads) != read); // the counters are not those of before
        QCOMPARE(store.ask(writes), written);
        QCOMPARE(store.ask(rowCounts), rows);
    }

private:
    static constexpr const char* writes =
        "SELECT string_agg(concat_ws(' ', relname, n_tup_ins, n_tup_upd, n_tup_del, n_tup_hot_upd), ', ' ORDER BY relname) "
        "FROM pg_stat_user_tables";
    static constexpr const char* reads = "SELECT sum(seq_scan + coalesce(idx_scan, 0)) FROM pg_stat_user_tables";
    static constexpr const char* rowCounts =
        "SELECT concat_ws(' ', (SELECT count(*) FROM events), (SELECT count(*) FROM snapshots), (SELECT count(*) FROM outbox))";

    static void takeTour(const std::string& store) {
        gallery::Stage stage(QSize(1024, 700));
        QVERIFY(stage.open(store));
        QVERIFY(Tour(stage).walk());
    }
    /// A connection hands in its counts when it ends, before it leaves the list of connections.
    static void waitForStatistics(const LiveStore& store) {
        const std::string others = "SELECT count(*) FROM pg_stat_activity WHERE datname = '" + store.name() + "'";
        QTRY_COMPARE_WITH_TIMEOUT(store.ask(others, LiveStore::server()), std::string("0"), patience);
    }
};

LEFTFOLD_TEST(TstReadsOnly)
#include "tst_reads_only.moc"
