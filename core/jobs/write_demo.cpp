// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/write_demo.h"
#include "core/jobs/draft_file.h"
#include "core/story/outbox_fate.h"
#include "core/story/sample_folds.h"
#include "core/story/story.h"
#include <array>
#include <fstream>

namespace leftfold {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t commitsPerWrite = 500;

/// Where SQLite keeps the application id: big-endian, at byte 68 of the header (sqlite.org/fileformat2.html).
bool isDemo(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::array<char, 72> header{};
    if (!stream.read(header.data(), header.size()) || std::string_view(header.data(), 15) != "SQLite format 3")
        return false;
    std::uint32_t mark = 0;
    for (std::size_t i = 68; i < 72; ++i)
        mark = mark << 8 | static_cast<unsigned char>(header[i]);
    return mark == demoMark;
}

Result<> checkRequest(const DemoRequest& request) {
    if (request.events < 1)
        return fail(ErrorCode::InvalidArgument, "A sample store needs at least one event.");
    if (request.file.string().starts_with("postgres") && request.file.string().find(":/") != std::string::npos)
        return fail(ErrorCode::InvalidArgument, "The sample store is an SQLite file; name one, such as demo.db.");
    std::error_code ignored;
    const fs::path folder = request.file.parent_path();
    if (!folder.empty() && !fs::is_directory(folder, ignored))
        return fail(ErrorCode::NotFound, "There is no folder " + folder.string() + "; make it first.");
    if (fs::exists(request.file, ignored) && !isDemo(request.file))
        return fail(ErrorCode::InvalidArgument,
            request.file.string()
                + " is there already and is no sample store, so it was left alone. Name another file, or remove it first.");
    return {};
}

/// Lets the story pass through fate and faults into the sink, some hundred commits at a time.
class Telling {
public:
    Telling(const story::Plan& plan, EventSink& sink, story::FoldFor folds)
        : m_story(hasFaults(plan) ? longer(plan) : plan, std::move(folds))
        , m_fate(plan)
        , m_events(plan.events)
        , m_sink(sink) {
        if (hasFaults(plan))
            m_planter.emplace(plan);
    }

    Result<DemoReport> tell(Progress& progress) {
        for (;;) {
            TRY_ASSIGN(auto commit, m_story.next());
            if (commit)
                take(std::move(*commit));
            if (!commit || m_waiting.size() >= commitsPerWrite)
                TRY_VOID(write(progress));
            if (!commit)
                break;
        }
        if (m_planter)
            m_report.faults = m_planter->planted();
        return std::move(m_report);
    }

private:
    static bool hasFaults(const story::Plan& plan) { return plan.events >= fewestFaultyEvents; }
    /// The gap takes one event away.
    static story::Plan longer(story::Plan plan) {
        ++plan.events;
        return plan;
    }

    void take(Commit commit) {
        for (OutboxMessage& message : commit.messages)
            m_fate.decide(message);
        if (m_planter)
            m_planter->pass(commit);
        for (const Append& append : commit.appends)
            m_report.events += std::ssize(append.events);
        m_report.events += std::ssize(commit.copies);
        m_report.messages += std::ssize(commit.messages);
        m_report.snapshots += std::ssize(commit.snapshots);
        m_waiting.push_back(std::move(commit));
    }

    Result<> write(Progress& progress) {
        TRY_VOID(m_sink.write(m_waiting));
        m_waiting.clear();
        if (!progress.keepGoing(m_report.events, m_events))
            return fail(ErrorCode::Cancelled, "Writing the sample store was cancelled; nothing was left behind.");
        return {};
    }

    story::Story m_story;
    story::OutboxFate m_fate;
    std::optional<story::FaultPlanter> m_planter;
    std::int64_t m_events;
    EventSink& m_sink;
    std::vector<Commit> m_waiting;
    DemoReport m_report;
};

} // namespace

Result<DemoReport> writeDemo(const OpenDemoSink& open, const DemoRequest& request, Progress& progress) {
    TRY_VOID(checkRequest(request));
    TRY_ASSIGN(auto folds, story::sampleFolds());
    DraftFile draft(request.file);
    TRY_ASSIGN(auto sink, open(draft.path()));
    TRY_VOID(sink->prepare());
    Telling telling({request.events, request.seed}, *sink, std::move(folds));
    TRY_ASSIGN(auto report, telling.tell(progress));
    TRY_VOID(sink->finish());
    sink.reset();
    TRY_VOID(draft.putInPlace());
    return report;
}

} // namespace leftfold
