// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/jobs/export_events.h"
#include "tests/core/jobs/long_log.h"
#include "tests/runner.h"
#include <QTemporaryDir>
#include <fstream>
#include <sstream>

using namespace leftfold;
using namespace leftfold::test;
namespace fs = std::filesystem;

namespace {

/// Keeps the events; of the file it makes what can be seen.
class CountingSink final : public EventSink {
public:
    CountingSink(int& events, const fs::path& file)
        : m_events(events) {
        std::ofstream(file) << "store";
    }
    Result<> prepare() override { return {}; }
    Result<> write(std::span<const Commit> commits) override {
        for (const Commit& commit : commits)
            m_events += static_cast<int>(commit.copies.size());
        return {};
    }
    Result<Version> currentVersion(const AggregateId&) override { return Version{0}; }

private:
    int& m_events;
};

} // namespace

class TstExportEvents : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    NoProgress m_unwatched;
    int m_copied = 0;

    ExportRequest to(const char* name) const {
        ExportRequest request;
        request.file = m_folder->filePath(QString::fromLatin1(name)).toStdString();
        request.form = *exportFormOf(request.file);
        return request;
    }
    OpenCopySink sink() {
        return
            [this](const fs::path& file) -> Result<std::unique_ptr<EventSink>> { return std::make_unique<CountingSink>(m_copied, file); };
    }
    static std::vector<std::string> lines(const fs::path& file) {
        std::ifstream stream(file, std::ios::binary);
        std::vector<std::string> all;
        for (std::string line; std::getline(stream, line);)
            all.push_back(line);
        return all;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_copied = 0;
    }

    void jsonLinesHaveOneEventEach() {
        const auto request = to("a.jsonl");
        const auto report = exportEvents(*longLog(1200), sink(), request, m_unwatched);
        QVERIFY(report.has_value());
        QCOMPARE(report->events, 1200);
        const auto written = lines(request.file);
        QCOMPARE(written.size(), 1200u);
        QVERIFY(written[1199].find("\"position\":1200,") != std::string::npos);
        QVERIFY(written[1199].find("\"price\":0.10") != std::string::npos);
        QCOMPARE(std::distance(fs::directory_iterator(request.file.parent_path()), {}), 1);
    }

    void csvHasTheColumnsAskedFor() {
        auto request = to("a.csv");
        request.columns = *readColumns("position,data.price");
        request.query.filter = *EventFilter::read("type:payment.*", Instant{});
        QCOMPARE(exportEvents(*longLog(1200), sink(), request, m_unwatched)->events, 12);
        const auto written = lines(request.file);
        QCOMPARE(written.size(), 13u);
        QCOMPARE(written[0], std::string("position,data.price\r"));
        QCOMPARE(written[12], std::string("1200,0.10\r"));
    }

    void aStoreIsWrittenThroughTheSink() {
        auto request = to("a.sqlite");
        request.limit = 700;
        QCOMPARE(exportEvents(*longLog(1200), sink(), request, m_unwatched)->events, 700);
        QCOMPARE(m_copied, 700);
        QVERIFY(fs::exists(request.file));
    }

    void whatIsCancelledLeavesNothing() {
        StopAt stop(2);
        auto request = to("a.csv");
        request.expected = 5000;
        const auto report = exportEvents(*longLog(5000), sink(), request, stop);
        QVERIFY(report.error().code == ErrorCode::Cancelled);
        QVERIFY(stop.lastDone > 0 && stop.lastDone < 5000);
        QCOMPARE(stop.lastTotal, 5000);
        QVERIFY(fs::is_empty(m_folder->path().toStdString()));
    }

    void nothingIsReplacedUnasked() {
        auto request = to("a.csv");
        std::ofstream(request.file) << "Dear diary\n";
        const auto refused = exportEvents(*longLog(5), sink(), request, m_unwatched);
        QVERIFY(refused.error().code == ErrorCode::InvalidArgument);
        QVERIFY(refused.error().message.find("is there already, so it was left alone") != std::string::npos);
        QCOMPARE(lines(request.file).front(), std::string("Dear diary"));
        request.replacing = Replacing::Yes;
        QVERIFY(exportEvents(*longLog(5), sink(), request, m_unwatched).has_value());
        QCOMPARE(lines(request.file).size(), 6u);
    }

    void whatCannotBeIsSaid() {
        auto request = to("a.csv");
        request.file = "/no/such/folder/a.csv";
        QVERIFY(exportEvents(*longLog(5), sink(), request, m_unwatched).error().message.find("There is no folder") == 0);
        request.file = m_folder->path().toStdString();
        QVERIFY(exportEvents(*longLog(5), sink(), request, m_unwatched).error().message.find("is a folder") != std::string::npos);
        request.file = "/dev/full";
        request.replacing = Replacing::Yes;
        const auto store = longLog(5);
        store->breakDown({ErrorCode::Unavailable, "gone", {}});
        QVERIFY(!exportEvents(*store, sink(), to("b.csv"), m_unwatched));
        QVERIFY(fs::is_empty(m_folder->path().toStdString()));
    }

    void theNameSaysWhatToWrite_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("form");
        QTest::newRow("jsonl") << "a.jsonl" << static_cast<int>(ExportForm::JsonLines);
        QTest::newRow("capitals") << "A.CSV" << static_cast<int>(ExportForm::Csv);
        QTest::newRow("sqlite") << "x/a.sqlite3" << static_cast<int>(ExportForm::Sqlite);
        QTest::newRow("db") << "a.b.db" << static_cast<int>(ExportForm::Sqlite);
        QTest::newRow("none") << "a.txt" << -1;
        QTest::newRow("no end") << "csv" << -1;
    }
    void theNameSaysWhatToWrite() {
        QFETCH(QString, name);
        QFETCH(int, form);
        const auto found = exportFormOf(name.toStdString());
        QCOMPARE(found ? static_cast<int>(*found) : -1, form);
    }
};

LEFTFOLD_TEST(TstExportEvents)
#include "tst_export_events.moc"
