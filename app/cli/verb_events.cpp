// SPDX-License-Identifier: Apache-2.0
#include "app/cli/event_rows.h"
#include "app/cli/project_options.h"
#include "app/cli/store_options.h"
#include "core/jobs/list_events.h"
#include "core/jobs/load_fold.h"
#include <CLI/CLI.hpp>

namespace leftfold::cli {

namespace {

constexpr auto pollInterval = std::chrono::milliseconds(500);

struct EventsOptions : StoreOptions {
    std::string filter;
    std::string limit;
    bool reverse = false;
    bool follow = false;
};

Result<ListEventsRequest> readRequest(const EventsOptions& options, Format format) {
    if (options.follow && options.reverse)
        return fail(ErrorCode::InvalidArgument, "--follow goes forward and --reverse backward; pass one of them.");
    if (!options.filter.empty())
        return fail(ErrorCode::Unsupported, "--filter is not there yet.");
    ListEventsRequest request;
    if (!options.limit.empty()) {
        TRY_ASSIGN(request.limit, readCount(options.limit, "--limit"));
    }
    if (options.reverse)
        request.query.direction = Direction::Backward;
    if (format == Format::Table && options.upcasters.empty())
        request.query.payload = PayloadPart::Beginning; // a line shows no more
    return request;
}

/// Writes events as they come, upcast where the user asked for it.
class EventList {
public:
    EventList(Output& out, Format format, std::shared_ptr<const Upcasters> upcasters)
        : m_writer(out, format, eventShape())
        , m_upcasters(std::move(upcasters)) { }

    Result<> write(std::vector<Event>&& events) {
        const auto rows = eventRows(std::move(events), m_upcasters.get());
        m_failed = m_failed || std::any_of(rows.begin(), rows.end(), [](const EventRow& row) { return !row.problem.empty(); });
        return m_writer.write(rows);
    }

    Result<Exit> finish() {
        TRY_VOID(m_writer.finish());
        return m_failed ? Exit::Findings : Exit::Done;
    }

private:
    RowWriter<EventRow> m_writer;
    std::shared_ptr<const Upcasters> m_upcasters;
    bool m_failed = false;
};

Result<Exit> follow(EventSource& source, const ListEventsRequest& request, Progress& progress, EventList& list, Output& out) {
    const auto wait = [&out] { return out.flush() && out.wait(pollInterval); };
    const auto visit = [&list](std::vector<Event>&& events) { return list.write(std::move(events)); };
    auto ended = followEvents(source, request, progress, visit, wait); // by an error: interrupted, or the store was lost
    TRY_VOID(list.finish());
    return fail(std::move(ended).error());
}

Result<Exit> runEvents(const EventsOptions& options, Streams& streams) {
    TRY_ASSIGN(const Format format, readFormat(options));
    TRY_ASSIGN(const ListEventsRequest request, readRequest(options, format));
    TRY_VOID(loadReducer(documentFile(options.reducer)));
    TRY_ASSIGN(const auto upcasters, upcastersOf(options));
    TRY_ASSIGN(const auto source, openSource(options));
    // Rows on the screen are progress enough.
    TerminalProgress progress(streams.out.terminal().interactive ? ProgressLine::Hidden : progressLine(options, streams), "events");
    EventList list(streams.out, format, upcasters);
    if (options.follow)
        return follow(*source, request, progress, list, streams.out);
    TRY_VOID(listEvents(*source, request, progress, [&list](std::vector<Event>&& events) { return list.write(std::move(events)); }));
    return list.finish();
}

Run declareEvents(CLI::App& app) {
    auto options = std::make_shared<EventsOptions>();
    app.add_option("--filter", options->filter, "only events that this expression holds for")->type_name("EXPRESSION");
    app.add_option("--limit", options->limit, "at most this many; with --follow: begin this many before the end")->type_name("N");
    app.add_flag("--reverse", options->reverse, "the newest first");
    app.add_flag("--follow", options->follow, "go on with what is appended, until Ctrl-C");
    addStoreOptions(app, *options);
    return withProject(options, [options](Streams& streams) { return runEvents(*options, streams); });
}

} // namespace

const Verb eventsVerb{
    .name = "events",
    .summary = "the event log",
    .usage = "STORE [--limit N] [--reverse] [--follow] [--format FORMAT]",
    .text = "The event log, in the order of the store.",
    .examples = "leftfold events shop.db --limit 20                     # the first events\n"
                "leftfold events shop.db --reverse --limit 20           # the newest\n"
                "leftfold events shop.db --follow --limit 0             # only what comes from now on\n"
                "leftfold events shop.db --format jsonl | jq .data      # every event, streamed\n"
                "leftfold events shop.db --upcasters order              # old events in today's form\n"
                "leftfold events shop.db --format csv > events.csv",
    .declare = declareEvents,
};

} // namespace leftfold::cli
