// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/export_events.h"
#include "core/expression/column_values.h"
#include "core/jobs/draft_file.h"
#include "core/jobs/list_events.h"
#include "core/model/csv.h"
#include "core/model/event_object.h"
#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace leftfold {

namespace {

namespace fs = std::filesystem;

/// Takes events one page after the other.
class ExportWriter {
public:
    virtual ~ExportWriter() = default;
    virtual Result<> write(std::vector<ListedEvent>&& events) = 0;
    virtual Result<> finish() = 0;
};

/// Lines of text.
class LineWriter final : public ExportWriter {
public:
    LineWriter(const fs::path& draft, const ExportRequest& request)
        : m_request(request)
        , m_columns(request.columns.empty() ? contractColumns() : request.columns)
        , m_stream(draft, std::ios::binary | std::ios::trunc) {
        if (request.form == ExportForm::Csv)
            appendCsv(m_text, m_columns.names());
    }

    Result<> write(std::vector<ListedEvent>&& events) override {
        for (const ListedEvent& listed : events) {
            if (m_request.form == ExportForm::Csv) {
                appendCsv(m_text, m_columns.texts(listed.event, listed.problem));
                continue;
            }
            appendEvent(m_text, listed.event, listed.problem);
            m_text += '\n';
        }
        m_stream.write(m_text.data(), static_cast<std::streamsize>(m_text.size()));
        m_text.clear();
        return check();
    }
    Result<> finish() override {
        TRY_VOID(write({}));
        m_stream.close();
        return check();
    }

private:
    Result<> check() {
        if (m_stream)
            return {};
        return fail(ErrorCode::PermissionDenied,
            m_request.file.string() + " cannot be written: " + std::generic_category().message(errno)
                + ". Choose another folder, or make room.");
    }

    const ExportRequest& m_request;
    ColumnValues m_columns;
    std::ofstream m_stream;
    std::string m_text;
};

/// Rows of a new store.
class StoreWriter final : public ExportWriter {
public:
    explicit StoreWriter(std::unique_ptr<EventSink> sink)
        : m_sink(std::move(sink)) { }

    Result<> write(std::vector<ListedEvent>&& events) override {
        Commit commit;
        commit.copies.reserve(events.size());
        for (ListedEvent& listed : events)
            commit.copies.push_back(std::move(listed.event));
        return m_sink->write({&commit, 1});
    }
    Result<> finish() override {
        TRY_VOID(m_sink->finish());
        m_sink.reset();
        return {};
    }

private:
    std::unique_ptr<EventSink> m_sink;
};

Result<std::unique_ptr<ExportWriter>> openWriter(const fs::path& draft, const OpenCopySink& open, const ExportRequest& request) {
    if (request.form != ExportForm::Sqlite)
        return std::make_unique<LineWriter>(draft, request);
    TRY_ASSIGN(auto sink, open(draft));
    TRY_VOID(sink->prepare());
    return std::make_unique<StoreWriter>(std::move(sink));
}

Result<> checkFile(const ExportRequest& request) {
    std::error_code ignored;
    const fs::path folder = request.file.parent_path();
    if (!folder.empty() && !fs::is_directory(folder, ignored))
        return fail(ErrorCode::NotFound, "There is no folder " + folder.string() + "; make it first.");
    if (fs::is_directory(request.file, ignored))
        return fail(ErrorCode::InvalidArgument, request.file.string() + " is a folder. Name a file in it.");
    if (request.replacing == Replacing::No && fs::exists(fs::symlink_status(request.file, ignored)))
        return fail(ErrorCode::InvalidArgument, request.file.string() + " is there already, so it was left alone. " + request.elsewhere);
    return {};
}

/// The store that is read must not be what is replaced.
Result<> checkNotTheStore(const EventSource& source, const ExportRequest& request) {
    std::error_code fault;
    if (source.description().engine == Engine::Sqlite && fs::equivalent(source.description().address, request.file, fault) && !fault)
        return fail(ErrorCode::InvalidArgument, request.file.string() + " is the store itself. Name another file.");
    return {};
}

/// Tells how far the whole is; a page on its way does not know.
class ExportProgress final : public Progress {
public:
    ExportProgress(Progress& outer, const ExportReport& report, std::int64_t expected)
        : m_outer(outer)
        , m_report(report)
        , m_expected(expected) { }
    bool keepGoing(std::int64_t, std::int64_t) override { return m_outer.keepGoing(m_report.events, m_expected); }

private:
    Progress& m_outer;
    const ExportReport& m_report;
    std::int64_t m_expected;
};

std::int64_t unreadableAmong(const std::vector<Event>& events) {
    return std::count_if(events.begin(), events.end(), [](const Event& event) { return !event.payload.problem.empty(); });
}

} // namespace

Result<ExportForm> exportFormOf(const fs::path& file) {
    std::string end = file.extension().string();
    std::transform(end.begin(), end.end(), end.begin(),
        [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; });
    if (end == ".jsonl" || end == ".ndjson")
        return ExportForm::JsonLines;
    if (end == ".csv")
        return ExportForm::Csv;
    if (end == ".sqlite" || end == ".sqlite3" || end == ".db")
        return ExportForm::Sqlite;
    return fail(ErrorCode::InvalidArgument,
        "The name " + file.filename().string() + " does not say what to write; it ends in .jsonl, .csv or .sqlite.");
}

Result<ExportReport> exportEvents(EventSource& source, const OpenCopySink& open, const ExportRequest& request, Progress& progress) {
    TRY_VOID(checkFile(request));
    TRY_VOID(checkNotTheStore(source, request));
    DraftFile draft(request.file);
    TRY_ASSIGN(auto writer, openWriter(draft.path(), open, request));
    ExportReport report;
    ExportProgress watched(progress, report, request.expected);
    ListEventsRequest listing{request.query, request.limit};
    listing.query.after.reset();
    listing.query.payload = PayloadPart::Whole;
    TRY_VOID(listEvents(source, listing, watched, [&](std::vector<Event>&& events) -> Result<> {
        report.unreadable += unreadableAmong(events);
        auto listed = upcastEvents(std::move(events), request.upcasters.get());
        report.events += std::ssize(listed);
        report.failed += std::count_if(listed.begin(), listed.end(), [](const ListedEvent& one) { return !one.problem.empty(); });
        return writer->write(std::move(listed));
    }));
    TRY_VOID(writer->finish());
    writer.reset();
    TRY_VOID(checkFile(request)); // somebody else may have been quicker
    TRY_VOID(draft.putInPlace());
    return report;
}

} // namespace leftfold
