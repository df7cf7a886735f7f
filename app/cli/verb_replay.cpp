// SPDX-License-Identifier: Apache-2.0
#include "app/cli/blame_report.h"
#include "app/cli/named_aggregate.h"
#include "app/cli/project_options.h"
#include "app/cli/replay_report.h"
#include "app/cli/store_options.h"
#include "core/jobs/load_fold.h"
#include "core/jobs/replay_aggregate.h"
#include <CLI/CLI.hpp>
#include <charconv>

namespace leftfold::cli {

namespace {

struct ReplayOptions : StoreOptions {
    std::string aggregate;
    std::string at;
    std::string from = "latest";
    bool steps = false;
    bool states = false;
    bool blame = false;
    bool removed = false;
    std::string notYet; ///< an option that a later version brings
};

std::optional<Version> readVersion(const std::string& text) {
    Version version;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, version.value);
    if (problem != std::errc() || stop != end || version.value < 0)
        return std::nullopt;
    return version;
}

Result<> readAt(const std::string& text, ReplayRequest& request) {
    if (text.empty())
        return {};
    if (const auto version = readVersion(text))
        request.at = *version;
    else if (const auto time = parseInstant(text))
        request.at = *time;
    else
        return fail(
            ErrorCode::InvalidArgument, "The value of --at is a version (42) or a time (2026-03-01T09:00:00Z), not \"" + text + "\".");
    return {};
}

Result<> readFrom(const std::string& text, ReplayRequest& request) {
    if (text == "zero")
        request.from = FromZero{};
    else if (const auto version = readVersion(text))
        request.from = *version;
    else if (text != "latest")
        return fail(ErrorCode::InvalidArgument, "The value of --from is zero, latest or the version of a snapshot, not \"" + text + "\".");
    return {};
}

Result<ReplayRequest> readRequest(const ReplayOptions& options) {
    if (!options.notYet.empty())
        return fail(ErrorCode::Unsupported, "The option " + options.notYet + " is not there yet.");
    if (!options.store.empty() && options.aggregate.empty())
        return fail(ErrorCode::InvalidArgument,
            "No aggregate is given. leftfold aggregates " + shownStore(options) + " lists them; name one as TYPE/ID.");
    ReplayRequest request;
    TRY_VOID(readAt(options.at, request));
    TRY_VOID(readFrom(options.from, request));
    TRY_ASSIGN(request.reducer, loadReducer(documentFile(options.reducer)));
    TRY_ASSIGN(request.upcasters, upcastersOf(options));
    return request;
}

bool wantsSteps(const ReplayOptions& options) {
    return options.steps || options.states;
}

Result<Format> readReplayFormat(const ReplayOptions& options) {
    if (options.blame && wantsSteps(options))
        return fail(ErrorCode::InvalidArgument, "--blame tells of one state, --steps and --states of every step; take one of them.");
    return options.blame || wantsSteps(options) ? readFormat(options) : readObjectFormat(options, "replay without --steps");
}

/// How many events failed.
Result<std::size_t> writeEnd(EventSource& source, const ReplayRequest& request, Format format, Output& out, TerminalProgress& progress) {
    TRY_ASSIGN(const Outcome outcome, foldAggregate(source, request, progress));
    progress.clear();
    TRY_VOID(writeOutcome(out, outcome, format));
    return outcome.counts().failed;
}

Result<std::size_t> writeSteps(
    EventSource& source, const ReplayRequest& request, StepDetail detail, Format format, Output& out, TerminalProgress& progress) {
    TRY_ASSIGN(const Timeline timeline, replayAggregate(source, request, progress));
    progress.clear();
    TRY_VOID(writeReplay(out, timeline, detail, format));
    return timeline.counts().failed;
}

Result<std::size_t> writeWriters(
    EventSource& source, const ReplayRequest& request, BlameScope scope, Format format, Output& out, TerminalProgress& progress) {
    TRY_ASSIGN(const Timeline timeline, replayAggregate(source, request, progress));
    TRY_ASSIGN(const auto lines, blameLines(timeline, timeline.size(), scope, progress));
    progress.clear();
    TRY_VOID(writeBlame(out, timeline, lines, format));
    return timeline.counts().failed;
}

Result<Exit> runReplay(const ReplayOptions& options, Streams& streams) {
    TRY_ASSIGN(const Format format, readReplayFormat(options));
    TRY_ASSIGN(ReplayRequest request, readRequest(options));
    TRY_ASSIGN(const auto source, openSource(options));
    TerminalProgress progress(progressLine(options, streams), "events replayed:");
    TRY_ASSIGN(request.aggregate, findAggregate(*source, options.aggregate, progress));
    if (!request.reducer) {
        TRY_ASSIGN(request.reducer, projectReducer(options, request.aggregate.type));
    }
    const auto detail = options.states ? StepDetail::ChangesAndStates : StepDetail::Changes;
    TRY_ASSIGN(const auto failed,
        options.blame ? writeWriters(
            *source, request, options.removed ? BlameScope::PresentAndRemoved : BlameScope::Present, format, streams.out, progress)
            : wantsSteps(options) ? writeSteps(*source, request, detail, format, streams.out, progress)
                                  : writeEnd(*source, request, format, streams.out, progress));
    return failed > 0 ? Exit::Findings : Exit::Done;
}

/// Options of the contract that are still to come are refused by name rather than ignored.
void addPlannedOptions(CLI::App& app, const std::shared_ptr<ReplayOptions>& options) {
    for (const std::string name : {"--when", "--skip", "--insert", "--edit", "--fixture"}) {
        const auto refuse = [options, name](const std::string&) { options->notYet = name; };
        app.add_option_function<std::string>(name, refuse)->group("");
    }
}

Run declareReplay(CLI::App& app) {
    auto options = std::make_shared<ReplayOptions>();
    addStoreOptions(app, *options);
    app.add_option("AGGREGATE", options->aggregate, "TYPE/ID, or ID alone where one aggregate has it")->group("Arguments");
    app.add_option("--at", options->at, "stop there: after that version, or before the first event\nthat is later")
        ->type_name("VERSION|TIME");
    app.add_option("--from", options->from, "begin at zero, at the latest usable snapshot (default),\nor at the snapshot of that version")
        ->type_name("zero|latest|VERSION");
    app.add_flag("--steps", options->steps, "what every event changed");
    app.add_flag("--states", options->states, "the state after every event too");
    auto* blame = app.add_flag("--blame", options->blame, "which event last wrote each part of the state");
    app.add_flag("--removed", options->removed, "with --blame: what was removed too, and by which event")->needs(blame);
    addPlannedOptions(app, options);
    return withProject(options, [options](Streams& streams) { return runReplay(*options, streams); });
}

} // namespace

const Verb replayVerb{
    .name = "replay",
    .summary = "one aggregate, folded event by event",
    .usage = "STORE AGGREGATE [--at VERSION|TIME] [--steps] [--states]",
    .text = "Folds the history of one aggregate into its state. Without a reducer, the data of every\n"
            "event is merged into the state. An event that fails is told, and the replay goes on.",
    .examples = "leftfold replay shop.db Order/o-1001                              # the state today\n"
                "leftfold replay shop.db Order/o-1001 --at 3 --steps               # how it came to version 3\n"
                "leftfold replay shop.db Order/o-1001 --blame                      # which event wrote what?\n"
                "leftfold replay shop.db Order/o-1001 --at 2026-03-01T12:00:00Z    # what was known at noon\n"
                "leftfold replay shop.db Order/o-1001 --reducer order --upcasters order\n"
                "leftfold replay shop.db Order/o-1001 --format json | jq .state",
    .declare = declareReplay,
};

} // namespace leftfold::cli
