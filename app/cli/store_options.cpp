// SPDX-License-Identifier: Apache-2.0
#include "app/cli/store_options.h"
#include "app/cli/help_text.h"
#include "app/cli/project_options.h"
#include "core/jobs/load_fold.h"
#include "core/storage/sql/store_address.h"
#include <CLI/CLI.hpp>
#include <charconv>

namespace leftfold::cli {

namespace {

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

Result<std::optional<std::chrono::seconds>> readTimeout(const StoreOptions& options) {
    if (options.timeout.empty())
        return std::nullopt;
    TRY_ASSIGN(const std::int64_t seconds, readCount(options.timeout, "--timeout"));
    if (seconds == 0 || seconds > 86'400)
        return fail(ErrorCode::InvalidArgument, "The value of --timeout is a number of seconds from 1 to 86400.");
    return std::chrono::seconds(seconds);
}

} // namespace

void addOutputOptions(CLI::App& app, StoreOptions& options) {
    app.add_option("--format", options.format, "table (for people), json (one document), jsonl (one object\na line, streamed), csv")
        ->type_name("FORMAT")
        ->group(optionsOfEveryVerb);
    app.add_flag("--quiet", options.quiet, "no progress, no remarks: the answer alone")->group(optionsOfEveryVerb);
    app.add_flag("--no-progress", options.noProgress, "no progress on stderr (there is none without a terminal)")
        ->group(optionsOfEveryVerb);
}

void addStoreOptions(CLI::App& app, StoreOptions& options) {
    app.add_option("STORE", options.store, "an SQLite file, postgresql://user@host:port/database, or a\nproject (*.leftfold)")
        ->group("Arguments");
    app.add_option("--store", options.storeName, "of a project that has several stores, this one")
        ->type_name("NAME")
        ->group(optionsOfEveryVerb);
    app.add_flag("--trust", options.trust, "let the project connect to its servers and run its scripts")->group(optionsOfEveryVerb);
    app.add_option(
           "--layout", options.layout, "use this layout instead of detection: a name that\nleftfold layouts lists, NAME:TABLE, or a file")
        ->type_name("NAME|FILE")
        ->group(optionsOfEveryVerb);
    app.add_option("--upcasters", options.upcasters, "read old events through this *.upcasters.json")
        ->type_name("FILE")
        ->group(optionsOfEveryVerb);
    app.add_option("--reducer", options.reducer,
           "fold with this *.reducer.json, this *.js, or your own\nprogram, \"exec:COMMAND ARGUMENTS\", instead of merging")
        ->type_name("FILE")
        ->group(optionsOfEveryVerb);
    app.add_flag("--allow-exec", options.allowExec, "let --reducer start that program")->group(optionsOfEveryVerb);
    app.add_option("--timeout", options.timeout, "give up on a store that does not answer")
        ->type_name("SECONDS")
        ->group(optionsOfEveryVerb);
    addOutputOptions(app, options);
}

Result<Format> readFormat(const StoreOptions& options) {
    if (options.format == "table")
        return Format::Table;
    if (options.format == "json")
        return Format::Json;
    if (options.format == "jsonl")
        return Format::Jsonl;
    if (options.format == "csv")
        return Format::Csv;
    return fail(ErrorCode::InvalidArgument, "There is no format " + quoted(options.format) + "; --format is table, json, jsonl or csv.");
}

Result<Format> readObjectFormat(const StoreOptions& options, std::string_view verb) {
    TRY_ASSIGN(const Format format, readFormat(options));
    if (format == Format::Csv)
        return fail(ErrorCode::InvalidArgument,
            "The answer of " + std::string(verb) + " is one object, which has no CSV form; --format is table, json or jsonl.");
    return format;
}

Result<std::int64_t> readCount(const std::string& text, std::string_view name) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    if (problem != std::errc() || stop != end || number < 0)
        return fail(
            ErrorCode::InvalidArgument, "The value of " + std::string(name) + " is a whole number from 0, not " + quoted(text) + '.');
    return number;
}

std::string documentFile(const std::string& option) {
    return option == "-" ? "/dev/stdin" : option;
}

Result<std::shared_ptr<Reducer>> reducerOf(const StoreOptions& options) {
    return loadReducer(documentFile(options.reducer), {}, {options.allowExec, {}});
}

Result<> checkDocuments(const StoreOptions& options) {
    TRY_VOID(reducerOf(options));
    TRY_VOID(upcastersOf(options));
    return {};
}

Result<sql::OpenRequest> openRequest(const StoreOptions& options) {
    TRY_ASSIGN(const auto timeout, readTimeout(options));
    if (options.store.empty())
        return fail(ErrorCode::InvalidArgument, "No store is given. Name an SQLite file or a postgresql:// address.");
    if (options.store == "-")
        return fail(ErrorCode::InvalidArgument, "A store cannot come from standard input. Name an SQLite file or a postgresql:// address.");
    return sql::OpenRequest{.store = options.store, .layout = options.layout, .timeout = timeout, .layoutFiles = options.layoutFiles};
}

std::string shownStore(const StoreOptions& options) {
    const auto address = sql::parseStoreAddress(options.store);
    return address ? address->shown() : "STORE";
}

Error storeError(Error error, const StoreOptions& options) {
    const bool aboutLayout = error.code == ErrorCode::InvalidArgument && !options.layout.empty();
    if (!aboutLayout && error.code != ErrorCode::Cancelled)
        error.code = ErrorCode::Unavailable;
    return error;
}

Result<std::unique_ptr<EventSource>> openSource(const StoreOptions& options) {
    TRY_ASSIGN(const auto request, openRequest(options));
    auto source = withKeptPassword(request, sql::openStore);
    if (!source)
        return fail(storeError(std::move(source).error(), options));
    return source;
}

ProgressLine progressLine(const StoreOptions& options, const Streams& streams) {
    const bool shown = streams.err.interactive && !options.quiet && !options.noProgress;
    return shown ? ProgressLine::Shown : ProgressLine::Hidden;
}

} // namespace leftfold::cli
