// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cell_text.h"
#include "app/cli/filter_cost.h"
#include "app/cli/filter_option.h"
#include "app/cli/project_options.h"
#include "app/cli/store_options.h"
#include "core/jobs/export_events.h"
#include "core/jobs/load_fold.h"
#include "core/storage/sql/copy_sink.h"
#include <CLI/CLI.hpp>

namespace leftfold::cli {

namespace {

struct ExportOptions : StoreOptions {
    std::string file;
    std::string filter;
    std::string columns;
    std::string limit;
    bool replace = false;
};

Result<ExportRequest> readRequest(const ExportOptions& options) {
    if (options.file.empty())
        return fail(ErrorCode::InvalidArgument, "No file is given. Name the one to write: leftfold export shop.db events.csv.");
    if (options.file == "-")
        return fail(ErrorCode::InvalidArgument, "An export goes to a file; leftfold events --format jsonl writes to standard output.");
    ExportRequest request;
    request.file = options.file;
    TRY_ASSIGN(request.form, exportFormOf(request.file));
    TRY_ASSIGN(request.query.filter, readFilter(options.filter));
    if (!options.limit.empty()) {
        TRY_ASSIGN(request.limit, readCount(options.limit, "--limit"));
    }
    if (!options.columns.empty() && request.form != ExportForm::Csv)
        return fail(ErrorCode::InvalidArgument, "--columns goes with a .csv file; the others take whole events.");
    if (!options.columns.empty()) {
        TRY_ASSIGN(request.columns, readColumns(options.columns));
    }
    TRY_ASSIGN(request.upcasters, upcastersOf(options));
    TRY_VOID(reducerOf(options));
    request.elsewhere = "Name another file, or replace it with --replace.";
    request.replacing = options.replace ? Replacing::Yes : Replacing::No;
    return request;
}

std::string_view formName(ExportForm form) {
    return form == ExportForm::JsonLines ? "jsonl" : form == ExportForm::Csv ? "csv" : "sqlite";
}

void appendReport(std::string& out, const ExportRequest& request, const ExportReport& report, Format format) {
    if (format != Format::Table)
        return appendObject(out,
            Value::object({{"file", Value::string(request.file.string())}, {"form", Value::string(std::string(formName(request.form)))},
                {"events", Value::integer(report.events)}, {"unreadable", Value::integer(report.unreadable)},
                {"failed", Value::integer(report.failed)}}),
            format);
    out += visible(request.file.string()) + ": " + counted(report.events, "event", "events") + ".\n";
    if (report.unreadable > 0)
        out += counted(report.unreadable, "payload", "payloads") + " could not be decoded; the file has what is stored.\n";
    if (report.failed > 0)
        out += counted(report.failed, "event", "events") + " could not be upcast; the file has them as they are stored.\n";
}

Result<std::unique_ptr<EventSink>> openCopy(const std::filesystem::path& file) {
    return sql::openCopySink(file.string());
}

/// What is wrong with the file that is written is usage, not the store's fault.
Error fileError(Error error) {
    if (error.code == ErrorCode::PermissionDenied)
        error.code = ErrorCode::InvalidArgument;
    return error;
}

Result<Exit> runExport(const ExportOptions& options, Streams& streams) {
    TRY_ASSIGN(const Format format, readObjectFormat(options, "export"));
    TRY_ASSIGN(ExportRequest request, readRequest(options));
    TRY_ASSIGN(const auto source, openSource(options));
    if (request.query.filter && !options.quiet)
        TRY_VOID(warnOfScan(*source, request.query));
    TerminalProgress progress(progressLine(options, streams), "events written:");
    const auto report = exportEvents(*source, openCopy, request, progress);
    progress.clear();
    if (!report)
        return fail(fileError(report.error()));
    appendReport(streams.out.text(), request, *report, format);
    return report->failed > 0 ? Exit::Findings : Exit::Done;
}

Run declareExport(CLI::App& app) {
    auto options = std::make_shared<ExportOptions>();
    addStoreOptions(app, *options);
    app.add_option("FILE", options->file, "the file to write; its name ends in .jsonl, .csv or .sqlite")->group("Arguments");
    app.add_option("--filter", options->filter, "only events that this expression holds for")->type_name("EXPRESSION");
    app.add_option("--columns", options->columns,
           "of a .csv: fields such as position, type, aggregate, time, and\npaths such as data.total, separated by commas")
        ->type_name("NAMES");
    app.add_option("--limit", options->limit, "at most this many")->type_name("N");
    app.add_flag("--replace", options->replace, "replace the file where it is there already");
    return withProject(options, [options](Streams& streams) { return runExport(*options, streams); });
}

} // namespace

const Verb exportVerb{
    .name = "export",
    .summary = "writes events to a file: JSON lines, CSV, or a store of their own",
    .usage = "STORE FILE [--filter F] [--columns NAMES] [--limit N] [--replace]",
    .text = "Writes the events into a new file, in the order of the store. What to write, the name tells:\n"
            "  .jsonl   the event objects of leftfold events, one a line (also .ndjson)\n"
            "  .csv     one line an event, with a line of names\n"
            "  .sqlite  a new store in the specification's layout, which Leftfold opens again (also .db)\n"
            "The file is there when it is whole. One that is there already is left alone without --replace.",
    .examples = "leftfold export shop.db events.jsonl\n"
                "leftfold export shop.db paid.csv --filter type:payment.* --columns time,aggregate,data.amount\n"
                "leftfold export postgresql://reader@db/orders march.sqlite --filter 'after:2026-03-01 before:2026-04-01'\n"
                "leftfold export shop.db today.csv --upcasters order    # old events in today's form",
    .declare = declareExport,
};

} // namespace leftfold::cli
