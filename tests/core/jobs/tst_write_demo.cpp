// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/write_demo.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"
#include <QTemporaryDir>
#include <fstream>
#include <map>

using namespace leftfold;
namespace fs = std::filesystem;

namespace {

/// Keeps the events elsewhere; of the file it makes what the job looks at.
class FileSink final : public EventSink {
public:
    FileSink(MemoryStore& store, fs::path file)
        : m_store(store)
        , m_file(std::move(file)) {
        std::ofstream(m_file) << "unfinished";
    }
    Result<> prepare() override { return {}; }
    Result<> write(std::span<const Commit> commits) override { return m_store.write(commits); }
    Result<Version> currentVersion(const AggregateId& aggregate) override { return m_store.currentVersion(aggregate); }
    Result<> finish() override {
        std::string header(100, '\0');
        header.replace(0, 15, "SQLite format 3");
        for (std::size_t i = 0; i < 4; ++i)
            header[68 + i] = static_cast<char>(demoMark >> (24 - 8 * i) & 0xff);
        std::ofstream(m_file, std::ios::binary) << header;
        return {};
    }

private:
    MemoryStore& m_store;
    fs::path m_file;
};

OpenDemoSink into(MemoryStore& store) {
    return [&store](const fs::path& file) -> Result<std::unique_ptr<EventSink>> { return std::make_unique<FileSink>(store, file); };
}

struct StopAfter final : Progress {
    explicit StopAfter(int calls)
        : left(calls) { }
    bool keepGoing(std::int64_t done, std::int64_t total) override {
        lastDone = done;
        lastTotal = total;
        return --left > 0;
    }
    int left;
    std::int64_t lastDone = 0;
    std::int64_t lastTotal = 0;
};

} // namespace

class TstWriteDemo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = fs::path(m_folder->filePath(QStringLiteral("demo.db")).toStdString());
    }

    void writesExactlyAsManyEventsAndEveryFault() {
        MemoryStore store;
        NoProgress unwatched;
        const auto report = writeDemo(into(store), {m_file, 1500, 4}, unwatched);
        QVERIFY(report);
        QCOMPARE(report->events, 1500);
        QCOMPARE(store.events().size(), 1500u);
        QCOMPARE(report->messages, static_cast<std::int64_t>(store.messages().size()));
        QCOMPARE(report->faults.size(), static_cast<std::size_t>(story::faultKinds));
        QVERIFY(report->snapshots >= 1);
        QVERIFY(fs::exists(m_file));
    }

    void everyStateOfAMessageOccurs() {
        MemoryStore store;
        NoProgress unwatched;
        QVERIFY(writeDemo(into(store), {m_file, 5000, 1}, unwatched));
        std::map<MessageState, int> states;
        for (const OutboxMessage& message : store.messages())
            ++states[message.state];
        QCOMPARE(states.size(), 4u);
    }

    void aCancelledRunLeavesNothing() {
        MemoryStore store;
        StopAfter stop(2);
        const auto report = writeDemo(into(store), {m_file, 5000, 1}, stop);
        QVERIFY(report.error().code == ErrorCode::Cancelled);
        QVERIFY(stop.lastDone > 0 && stop.lastDone < 5000);
        QCOMPARE(stop.lastTotal, 5000);
        QVERIFY(fs::is_empty(m_file.parent_path()));
    }

    void aShortOneHasNoFaults_data() {
        QTest::addColumn<qint64>("events");
        for (const qint64 events : {1, 2, 200, 999})
            QTest::addRow("%lld", events) << events;
    }
    void aShortOneHasNoFaults() {
        QFETCH(qint64, events);
        MemoryStore store;
        NoProgress unwatched;
        const auto report = writeDemo(into(store), {m_file, events, 1}, unwatched);
        QVERIFY(report);
        QVERIFY(report->faults.empty());
        QCOMPARE(report->events, events);
        QCOMPARE(static_cast<qint64>(store.events().size()), events);
        QCOMPARE(store.messages().size(), store.events().size());
    }

    void anOlderSampleIsReplacedAnythingElseIsNot() {
        MemoryStore first;
        MemoryStore second;
        NoProgress unwatched;
        QVERIFY(writeDemo(into(first), {m_file, 1000, 1}, unwatched));
        QVERIFY(writeDemo(into(second), {m_file, 1000, 2}, unwatched));
        std::ofstream(m_file) << "Dear diary";
        const auto refused = writeDemo(into(second), {m_file, 1000, 2}, unwatched);
        QVERIFY(refused.error().code == ErrorCode::InvalidArgument);
        QVERIFY(refused.error().message.find("is no sample store, so it was left alone") != std::string::npos);
        QCOMPARE(fs::file_size(m_file), 10u);
    }

    void whatCannotBeIsSaid_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<qint64>("events");
        QTest::addColumn<QString>("says");
        QTest::newRow("too few") << "demo.db" << qint64(0) << "at least one event";
        QTest::newRow("a server") << "postgresql://host/db" << qint64(5000) << "The sample store is an SQLite file";
        QTest::newRow("no folder") << "/no/such/folder/demo.db" << qint64(5000) << "There is no folder /no/such/folder";
    }
    void whatCannotBeIsSaid() {
        QFETCH(QString, file);
        QFETCH(qint64, events);
        QFETCH(QString, says);
        MemoryStore store;
        NoProgress unwatched;
        const auto refused = writeDemo(into(store), {file.toStdString(), events, 1}, unwatched);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.find(says.toStdString()) != std::string::npos, refused.error().message.c_str());
        QVERIFY(store.events().empty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_file;
};

LEFTFOLD_TEST(TstWriteDemo)
#include "tst_write_demo.moc"
