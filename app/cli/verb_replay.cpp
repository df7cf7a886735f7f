// SPDX-License-Identifier: Apache-2.0
#include "app/cli/blame_report.h"
#include "app/cli/named_aggregate.h"
#include "app/cli/project_options.h"
#include "app/cli/replay_branch.h"
#include "app/cli/replay_fixture.h"
#include "app/cli/replay_many.h"
#include "app/cli/replay_remarks.h"
#include "app/cli/replay_report.h"
#include "app/cli/replay_rules.h"
#include "app/cli/store_options.h"
#include "app/cli/what_if_options.h"
#include "core/jobs/load_fold.h"
#include "core/jobs/replay_aggregate.h"
#include "core/support/clock.h"
#include <CLI/CLI.hpp>
#include <charconv>

namespace leftfold::cli {

namespace {

struct ReplayOptions : StoreOptions {
    std::string aggregate;
    std::optional<std::string> at;
    std::string from; ///< empty: the latest, or zero where the whole history counts
    bool steps = false;
    bool states = false;
    bool blame = false;
    bool removed = false;
    bool coverage = false;
    bool infer = false;
    RulesOptions rules;
    std::string fixture;
    WhatIfOptions whatIf;
    CompareOptions compare;
    ManyOptions many;
    std::optional<std::string> when;
};

std::optional<Version> readVersion(const std::string& text) {
    Version version;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, version.value);
    if (problem != std::errc() || stop != end || version.value < 0)
        return std::nullopt;
    return version;
}

Result<> readAt(const std::optional<std::string>& text, ReplayRequest& request) {
    if (!text)
        return {};
    if (const auto version = readVersion(*text))
        request.at = *version;
    else if (const auto time = parseInstant(*text))
        request.at = *time;
    else
        return fail(
            ErrorCode::InvalidArgument, "The value of --at is a version (42) or a time (2026-03-01T09:00:00Z), not \"" + *text + "\".");
    return {};
}

Result<> readFrom(const std::string& text, ReplayRequest& request) {
    if (text == "zero")
        request.from = FromZero{};
    else if (const auto version = readVersion(text))
        request.from = *version;
    else if (!text.empty() && text != "latest")
        return fail(ErrorCode::InvalidArgument, "The value of --from is zero, latest or the version of a snapshot, not \"" + text + "\".");
    return {};
}

/// Whoever asks when something turned, who wrote it or which rules fired, and tests, edits and comparisons mean the whole
/// history, unless somebody says otherwise.
std::string startOf(const ReplayOptions& options) {
    const bool whole =
        options.when || options.blame || options.coverage || !options.fixture.empty() || options.whatIf.any() || options.compare.any();
    return options.from.empty() && whole ? "zero" : options.from;
}

Result<EditedRequest> readRequest(const ReplayOptions& options) {
    if (!options.store.empty() && options.aggregate.empty())
        return fail(ErrorCode::InvalidArgument,
            "No aggregate is given. leftfold aggregates " + shownStore(options) + " lists them; name one as TYPE/ID.");
    EditedRequest request;
    request.quiet = options.quiet;
    TRY_VOID(readAt(options.at, request));
    TRY_VOID(readFrom(startOf(options), request));
    TRY_ASSIGN(request.branch, readBranch(options.whatIf));
    TRY_ASSIGN(request.reducer, reducerOf(options));
    TRY_ASSIGN(request.upcasters, upcastersOf(options));
    return request;
}

bool wantsSteps(const ReplayOptions& options) {
    return options.steps || options.states || options.when;
}

Result<std::optional<StepCondition>> readWhen(const ReplayOptions& options) {
    if (!options.when)
        return std::nullopt;
    auto condition = StepCondition::read(*options.when, SystemClock().now());
    if (!condition)
        return fail(conditionError(condition.error()));
    return *std::move(condition);
}

Result<Format> readReplayFormat(const ReplayOptions& options) {
    if (options.blame && wantsSteps(options))
        return fail(
            ErrorCode::InvalidArgument, "--blame tells of one state, --steps, --states and --when of many steps; take one of them.");
    return options.blame || wantsSteps(options) ? readFormat(options) : readObjectFormat(options, "replay without --steps");
}

/// How many events failed.
Result<std::size_t> writeEnd(EventSource& source, const EditedRequest& request, Format format, Output& out, TerminalProgress& progress) {
    if (!request.branch.edits.empty()) {
        TRY_ASSIGN(const auto history, replayHistory(source, request, progress));
        TRY_VOID(writeOutcome(out, history.timeline->outcome(), format, history.branch()));
        return history.timeline->counts().failed;
    }
    TRY_ASSIGN(const Outcome outcome, foldAggregate(source, request, progress));
    progress.clear();
    if (!request.quiet)
        tell(replayRemarks(request, outcome));
    TRY_VOID(writeOutcome(out, outcome, format));
    return outcome.counts().failed;
}

Result<std::size_t> writeSteps(
    EventSource& source, const EditedRequest& request, StepDetail detail, Format format, Output& out, TerminalProgress& progress) {
    TRY_ASSIGN(const auto history, replayHistory(source, request, progress));
    TRY_VOID(writeReplay(out, *history.timeline, detail, format, history.branch()));
    return history.timeline->counts().failed;
}

/// The steps where the condition holds or ceased.
Result<std::size_t> writeWhen(EventSource& source, const EditedRequest& request, const StepCondition& when, StepDetail detail,
    Format format, Output& out, TerminalProgress& progress) {
    TRY_ASSIGN(auto history, replayHistory(source, request, progress));
    TRY_ASSIGN(const auto marks, traceCondition(*history.timeline, when, progress));
    if (history.whatIf) { // would the branch repair it?
        TRY_ASSIGN(history.whatIf->verdict, judge(history.whatIf->both, when, progress));
    }
    progress.clear();
    TRY_VOID(writeReplay(out, *history.timeline, detail, format, {history.branch(), &marks}));
    return history.timeline->counts().failed;
}

Result<std::size_t> writeWriters(
    EventSource& source, const EditedRequest& request, BlameScope scope, Format format, Output& out, TerminalProgress& progress) {
    TRY_ASSIGN(const auto history, replayHistory(source, request, progress));
    const Timeline& timeline = *history.timeline;
    TRY_ASSIGN(const auto lines, blameLines(timeline, timeline.size(), scope, progress));
    progress.clear();
    TRY_VOID(writeBlame(out, timeline, lines, format));
    return timeline.counts().failed;
}

/// Whose history it is, and what a project folds such aggregates with where no reducer is named.
Result<> findSubject(const ReplayOptions& options, EventSource& source, TerminalProgress& progress, EditedRequest& request) {
    TRY_ASSIGN(request.aggregate, findAggregate(source, options.aggregate, progress));
    if (!request.reducer) {
        TRY_ASSIGN(request.reducer, projectReducer(options, request.aggregate.type));
    }
    return {};
}

/// Several aggregates are replayed whole.
Result<Exit> runMany(const ReplayOptions& options, Streams& streams) {
    if (options.whatIf.any() || options.blame)
        return fail(ErrorCode::InvalidArgument, "Several aggregates are replayed as they were; edits and --blame are for one.");
    if (options.when || options.at || !options.from.empty())
        return fail(ErrorCode::InvalidArgument,
            "Several aggregates are replayed from zero to the end; " + std::string(options.when ? "--when is" : "--at and --from are")
                + " for one.");
    const auto detail = options.states ? ManyDetail::StepsAndStates : options.steps ? ManyDetail::Steps : ManyDetail::Ends;
    return replayMany(options, options.many, options.aggregate, detail, streams);
}

Result<Exit> runReplay(const ReplayOptions& options, Streams& streams) {
    if (options.many.asked())
        return runMany(options, streams);
    if (options.many.order)
        return fail(ErrorCode::InvalidArgument, "--order is for several aggregates: with --correlation or --beside.");
    TRY_ASSIGN(const Format format, readReplayFormat(options));
    TRY_ASSIGN(const auto when, readWhen(options));
    TRY_ASSIGN(EditedRequest request, readRequest(options));
    TRY_ASSIGN(const auto source, openSource(options));
    TerminalProgress progress(progressLine(options, streams), "events replayed:");
    TRY_VOID(findSubject(options, *source, progress, request));
    const auto detail = options.states ? StepDetail::ChangesAndStates : StepDetail::Changes;
    TRY_ASSIGN(const auto failed,
        options.blame ? writeWriters(
            *source, request, options.removed ? BlameScope::PresentAndRemoved : BlameScope::Present, format, streams.out, progress)
            : when                ? writeWhen(*source, request, *when, detail, format, streams.out, progress)
            : wantsSteps(options) ? writeSteps(*source, request, detail, format, streams.out, progress)
                                  : writeEnd(*source, request, format, streams.out, progress));
    return failed > 0 ? Exit::Findings : Exit::Done;
}

Result<std::size_t> writeFixture(
    EventSource& source, const EditedRequest& request, const Fixture& fixture, Output& out, TerminalProgress& progress) {
    TRY_ASSIGN(const auto history, replayHistory(source, request, progress));
    TRY_VOID(writeFixture(out, *history.timeline, fixture));
    return history.timeline->counts().failed;
}

Result<Exit> runFixture(const ReplayOptions& options, Streams& streams) {
    TRY_ASSIGN(const Fixture fixture, readFixture(options.fixture));
    if (options.format != "table")
        return fail(ErrorCode::InvalidArgument, "--fixture says the format; leave --format out.");
    if (wantsSteps(options) || options.blame || options.many.asked() || options.many.order)
        return fail(ErrorCode::InvalidArgument, "--fixture stands alone, with --at, --from and edits at most.");
    TRY_ASSIGN(EditedRequest request, readRequest(options));
    TRY_ASSIGN(const auto source, openSource(options));
    TerminalProgress progress(progressLine(options, streams), "events replayed:");
    TRY_VOID(findSubject(options, *source, progress, request));
    TRY_ASSIGN(const auto failed, writeFixture(*source, request, fixture, streams.out, progress));
    return failed > 0 ? Exit::Findings : Exit::Done;
}

Result<Exit> runCompare(const ReplayOptions& options, Streams& streams) {
    if (options.whatIf.any() || options.blame || options.steps || options.when || !options.fixture.empty() || options.many.asked()
        || options.many.order)
        return fail(ErrorCode::InvalidArgument, "--compare and --with stand alone, with --at, --from and --states at most.");
    TRY_ASSIGN(const Format format, readFormat(options));
    TRY_ASSIGN(EditedRequest request, readRequest(options));
    TRY_ASSIGN(const auto source, openSource(options));
    TerminalProgress progress(progressLine(options, streams), "events replayed:");
    TRY_VOID(findSubject(options, *source, progress, request));
    const auto states = options.states ? ComparedStates::Shown : ComparedStates::Left;
    TRY_ASSIGN(const auto failed, writeComparison(*source, request, options.compare, states, format, streams.out, progress));
    return failed > 0 ? Exit::Findings : Exit::Done;
}

/// What looks at the rules of a reducer rather than at a state.
Result<Exit> runRules(ReplayOptions options, Streams& streams) {
    if (options.infer && options.aggregate.empty() && !options.rules.file.empty()) {
        options.aggregate = std::exchange(options.store, std::exchange(options.rules.file, {})); // --infer-reducer STORE TYPE
    }
    if (options.whatIf.any() || options.compare.any() || options.many.asked() || options.many.order || wantsSteps(options) || options.blame
        || !options.fixture.empty())
        return fail(ErrorCode::InvalidArgument, "--coverage and --infer-reducer stand alone, with --at and --from at most.");
    options.rules.aggregate = options.aggregate;
    TRY_ASSIGN(EditedRequest request, readRequest(options));
    return options.infer ? inferRules(options, options.rules, streams) : measureCoverage(options, options.rules, request, streams);
}

/// Tells which option asks for a draft: it may stand without a file.
const CLI::Option* addRulesOptions(CLI::App& app, ReplayOptions& options) {
    app.add_option("--fixture", options.fixture,
           "the history up to --at as a test, or its steps:\ngiven-when-then, jsonl, markdown,\npytest, junit5, xunit, jest, googletest")
        ->type_name("FORM");
    app.add_flag("--coverage", options.coverage, "what the rules of the reducer did, for an aggregate or a TYPE");
    app.add_flag("--replace", options.rules.replace, "the FILE of --infer-reducer may be there already");
    return app
        .add_option("--infer-reducer", options.rules.file,
            "draft a reducer of the events of an aggregate or a TYPE,\nto standard output or to a new FILE")
        ->type_name("[FILE]")
        ->expected(0, 1);
}

Run declareReplay(CLI::App& app) {
    auto options = std::make_shared<ReplayOptions>();
    addStoreOptions(app, *options);
    app.add_option("AGGREGATE", options->aggregate, "TYPE/ID, or ID alone where one aggregate has it")->group("Arguments");
    app.add_option(
           "--at", options->at, "stop there: after that version, or before the first event\nthat is later; a time without a zone is UTC")
        ->type_name("VERSION|TIME");
    app.add_option("--from", options->from,
           "begin at zero, at the latest usable snapshot, or at the\nsnapshot of that version (default: latest; zero for\n--when, --blame, "
           "--coverage, --fixture, --compare, edits)")
        ->type_name("zero|latest|VERSION");
    app.add_flag("--steps", options->steps, "what every event changed");
    app.add_flag("--states", options->states, "the state after every event too");
    auto* blame = app.add_flag("--blame", options->blame, "which event last wrote each part of the state");
    app.add_flag("--removed", options->removed, "with --blame: what was removed too, and by which event")->needs(blame);
    addManyOptions(app, options->many);
    app.add_option("--when", options->when, "only the steps where the condition holds (became, holds)\nand where it ceased")
        ->type_name("EXPRESSION");
    addWhatIfOptions(app, options->whatIf);
    addCompareOptions(app, options->compare);
    const auto* infer = addRulesOptions(app, *options);
    return withProject(options, [options, infer](Streams& streams) {
        options->infer = infer->count() > 0;
        if (options->rules.replace && !options->infer)
            return Result<Exit>(fail(ErrorCode::InvalidArgument, "--replace is for the FILE of --infer-reducer."));
        if (options->infer || options->coverage)
            return runRules(*options, streams);
        if (options->compare.any())
            return runCompare(*options, streams);
        return options->fixture.empty() ? runReplay(*options, streams) : runFixture(*options, streams);
    });
}

} // namespace

const Verb replayVerb{
    .name = "replay",
    .summary = "one aggregate, folded event by event",
    .usage = "STORE AGGREGATE [--at VERSION|TIME] [--steps] [--when EXPRESSION] [--fixture FORM]",
    .text = "Folds the history of one aggregate into its state. Without a reducer, the data of every\n"
            "event is merged into the state. An event that fails is told, and the replay goes on.",
    .examples = "leftfold replay shop.db Order/o-1001                              # the state today\n"
                "leftfold replay shop.db Order/o-1001 --at 3 --steps               # how it came to version 3\n"
                "leftfold replay shop.db Order/o-1001 --blame                      # which event wrote what?\n"
                "leftfold replay shop.db Order/o-1001 --at 2026-03-01T12:00:00Z    # what was known at noon\n"
                "leftfold replay shop.db Order/o-1001 --reducer order --upcasters order\n"
                "leftfold replay shop.db Order/o-1001 --reducer order --upcasters order --when 'state.paid > 0'\n"
                "leftfold replay shop.db Order/o-1001 --format json | jq .state\n"
                "leftfold replay shop.db Order/o-1001 --skip 4 --insert 5:paid.json # what if?\n"
                "leftfold replay shop.db Order/o-1001 --compare 3..7               # what lies between?\n"
                "leftfold replay shop.db Order/o-1001 --with Order/o-1002          # side by side\n"
                "leftfold replay shop.db Order/o-1001 --at 5 --fixture pytest      # version 5 as a test\n"
                "leftfold replay shop.db Order --infer-reducer order.reducer.json  # a first reducer\n"
                "leftfold replay shop.db Order --coverage --reducer order --upcasters order # rules that never fired\n"
                "leftfold replay shop.db --correlation c-17 --steps                # all its aggregates under one cursor",
    .declare = declareReplay,
};

} // namespace leftfold::cli
