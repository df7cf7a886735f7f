// SPDX-License-Identifier: Apache-2.0
#include "app/cli/event_rows.h"
#include "app/cli/facet_report.h"
#include "app/cli/filter_cost.h"
#include "app/cli/filter_option.h"
#include "app/cli/interrupt.h"
#include "app/cli/project_options.h"
#include "app/cli/store_options.h"
#include "core/jobs/count_facets.h"
#include "core/jobs/follow_events.h"
#include "core/jobs/load_fold.h"
#include "core/storage/sql/news_channel.h"
#include <CLI/CLI.hpp>
#include <cstdio>

namespace leftfold::cli {

namespace {

constexpr auto pollInterval = std::chrono::milliseconds(500);
constexpr auto reopenInterval = std::chrono::seconds(2);
/// A store that tells news is asked now and then all the same: a notification may get lost with a transaction.
constexpr auto longestSilence = std::chrono::seconds(15);

struct EventsOptions : StoreOptions {
    std::string filter;
    std::string columns;
    std::string limit;
    bool reverse = false;
    bool follow = false;
    std::string channel;
    bool explain = false;
    bool facets = false;
};

Result<ListEventsRequest> readRequest(const EventsOptions& options, Format format) {
    if (options.follow && options.reverse)
        return fail(ErrorCode::InvalidArgument, "--follow goes forward and --reverse backward; pass one of them.");
    if (options.facets && (options.follow || options.reverse || !options.limit.empty()))
        return fail(ErrorCode::InvalidArgument, "--facets counts the whole result; leave out --follow, --reverse and --limit.");
    if (!options.channel.empty() && !options.follow)
        return fail(ErrorCode::InvalidArgument, "--listen goes with --follow.");
    ListEventsRequest request;
    TRY_ASSIGN(request.query.filter, readFilter(options.filter));
    if (!options.limit.empty()) {
        TRY_ASSIGN(request.limit, readCount(options.limit, "--limit"));
    }
    if (options.reverse)
        request.query.direction = Direction::Backward;
    if (format == Format::Table && options.upcasters.empty() && options.columns.empty())
        request.query.payload = PayloadPart::Beginning; // a line shows no more
    return request;
}

Result<RowShape<EventRow>> readShape(const EventsOptions& options) {
    if (options.columns.empty())
        return eventShape();
    TRY_ASSIGN(auto columns, readColumns(options.columns));
    return eventShape(std::move(columns));
}

/// Writes events as they come, upcast where the user asked for it.
class EventList {
public:
    EventList(Output& out, Format format, RowShape<EventRow> shape, std::shared_ptr<const Upcasters> upcasters)
        : m_writer(out, format, std::move(shape))
        , m_upcasters(std::move(upcasters)) { }

    Result<> write(std::vector<Event>&& events) {
        const auto rows = upcastEvents(std::move(events), m_upcasters.get());
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

/// Waits for what is appended, and for a store that went away.
class Follower {
public:
    Follower(const EventsOptions& options, Streams& streams)
        : m_options(options)
        , m_out(streams.out) { }

    /// Hears of news from now on, where a channel is named.
    Result<> listen() {
        if (m_options.channel.empty())
            return {};
        TRY_ASSIGN(const auto request, openRequest(m_options));
        const auto open = [this](const sql::OpenRequest& asked) { return sql::NewsChannel::open(asked, m_options.channel); };
        TRY_ASSIGN(m_news, withKeptPassword(request, open));
        return {};
    }

    Result<Exit> run(EventSource& source, const ListEventsRequest& request, Progress& progress, EventList& list) {
        SystemClock clock;
        const FollowHooks hooks{
            .visit = [&list](std::vector<Event>&& events) { return list.write(std::move(events)); },
            .wait = [this] { return wait(); },
            .reopen = [this](const Error& lost) { return reopen(lost); },
            .clock = clock,
        };
        auto ended = followEvents(source, request, progress, hooks);
        TRY_VOID(list.finish());
        return fail(std::move(ended).error());
    }

private:
    bool wait() {
        if (!m_out.flush())
            return false;
        if (!m_news)
            return m_out.wait(pollInterval);
        for (auto waited = pollInterval; waited < longestSilence && m_out.wait(std::chrono::milliseconds(0)); waited += pollInterval) {
            const auto news = m_news->await(pollInterval, nullptr);
            if (!news || *news || interrupted())
                break; // a lost connection is told by the read that follows
        }
        return !m_out.closed();
    }

    EventSource* reopen(const Error& lost) {
        if (!m_options.quiet)
            std::fprintf(stderr, "leftfold: %s Trying again until it is, or until Ctrl-C.\n", lost.message.c_str());
        while (m_out.flush() && m_out.wait(reopenInterval) && !interrupted()) {
            auto again = openSource(m_options);
            if (!again)
                continue;
            if (!listen())
                continue;
            m_again = std::move(*again);
            if (!m_options.quiet)
                std::fputs("leftfold: The store is back.\n", stderr);
            return m_again.get();
        }
        return nullptr;
    }

    const EventsOptions& m_options;
    Output& m_out;
    std::unique_ptr<EventSource> m_again;
    std::unique_ptr<sql::NewsChannel> m_news; ///< null: the store is asked again and again
};

/// What the events are made of instead of the events.
Result<Exit> writeFacets(EventSource& source, const EventQuery& query, const EventsOptions& options, Streams& streams) {
    TRY_ASSIGN(const Format format, readFormat(options));
    TerminalProgress progress(progressLine(options, streams), "events counted:");
    TRY_ASSIGN(const auto facets, countFacets(source, query.filter, progress));
    progress.clear();
    auto& out = streams.out.text();
    if (format == Format::Table)
        appendFacets(out, facets, streams.out.terminal());
    else if (format == Format::Csv)
        appendFacetRows(out, facets);
    else
        appendObject(out, facetObject(facets), format);
    return Exit::Done;
}

Result<Exit> runEvents(const EventsOptions& options, Streams& streams) {
    TRY_ASSIGN(const Format format, readFormat(options));
    TRY_ASSIGN(const ListEventsRequest request, readRequest(options, format));
    TRY_ASSIGN(auto shape, readShape(options));
    TRY_VOID(reducerOf(options));
    TRY_ASSIGN(const auto upcasters, upcastersOf(options));
    TRY_ASSIGN(const auto source, openSource(options));
    // Rows on the screen are progress enough.
    TerminalProgress progress(streams.out.terminal().interactive ? ProgressLine::Hidden : progressLine(options, streams), "events");
    if (options.explain)
        return explain(*source, request.query, streams.out);
    if (request.query.filter && !options.quiet)
        TRY_VOID(warnOfScan(*source, request.query));
    if (options.facets)
        return writeFacets(*source, request.query, options, streams);
    EventList list(streams.out, format, std::move(shape), upcasters);
    if (options.follow) {
        Follower follower(options, streams);
        TRY_VOID(follower.listen());
        return follower.run(*source, request, progress, list);
    }
    TRY_VOID(listEvents(*source, request, progress, [&list](std::vector<Event>&& events) { return list.write(std::move(events)); }));
    return list.finish();
}

Run declareEvents(CLI::App& app) {
    auto options = std::make_shared<EventsOptions>();
    app.add_option("--filter", options->filter, "only events that this expression holds for")->type_name("EXPRESSION");
    app.add_option("--columns", options->columns,
           "these columns instead: fields such as position, type, aggregate, time,\nand paths such as data.total, separated by commas")
        ->type_name("NAMES");
    app.add_option("--limit", options->limit, "at most this many; with --follow: begin this many before the end")->type_name("N");
    app.add_flag("--facets", options->facets,
        "how many events of each type, aggregate type and schema\nversion, and how they fall over time, instead of the events");
    app.add_flag("--explain", options->explain, "say what the engine will do for the filter, and read nothing");
    app.add_flag("--reverse", options->reverse, "the newest first");
    app.add_flag("--follow", options->follow, "go on with what is appended, until Ctrl-C; a store that\ngoes away is waited for");
    app.add_option("--listen", options->channel, "with --follow on PostgreSQL: the channel on which the store\nnotifies of new events")
        ->type_name("CHANNEL");
    addStoreOptions(app, *options);
    return withProject(options, [options](Streams& streams) { return runEvents(*options, streams); });
}

} // namespace

const Verb eventsVerb{
    .name = "events",
    .summary = "the event log",
    .usage = "STORE [--filter F [--explain]] [--facets] [--columns NAMES] [--limit N] [--reverse] [--follow]",
    .text = "The event log, in the order of the store.\n"
            "A filter is made of terms that must all hold; or, not or -, and parentheses join them:\n"
            "  type:order.*,payment.*  aggregate:Order/o-17  after:2026-01-01  before:-2h  version >= 3\n"
            "  data.items[*].price > 9.99  data.email ~ @example\\.test$  exists(data.note)  \"any text\"",
    .examples = "leftfold events shop.db --limit 20                     # the first events\n"
                "leftfold events shop.db --reverse --limit 20           # the newest\n"
                "leftfold events shop.db --filter 'type:payment.* data.amount > 100'\n"
                "leftfold events shop.db --filter '-type:*.viewed after:-2h'\n"
                "leftfold events shop.db --columns time,aggregate,data.total --format csv\n"
                "leftfold events shop.db --follow --limit 0             # only what comes from now on\n"
                "leftfold events shop.db --facets --filter 'data.amount > 100'   # what the result is made of\n"
                "leftfold events shop.db --format jsonl | jq .data      # every event, streamed\n"
                "leftfold events shop.db --upcasters order              # old events in today's form\n"
                "leftfold export shop.db events.csv                     # to a file, with progress",
    .declare = declareEvents,
};

} // namespace leftfold::cli
