// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replay_branch.h"
#include "app/cli/compare_report.h"
#include "app/cli/named_aggregate.h"
#include "app/cli/replay_remarks.h"
#include "app/cli/what_if_options.h"
#include <CLI/CLI.hpp>

namespace leftfold::cli {

namespace {

struct VersionRange {
    Version from;
    Version to;
};

Result<VersionRange> readVersionRange(const std::string& text) {
    const auto dots = text.find("..");
    const auto from = versionIn(std::string_view(text).substr(0, dots));
    const auto to = dots == std::string::npos ? std::nullopt : versionIn(std::string_view(text).substr(dots + 2));
    if (from && to)
        return VersionRange{*from, *to};
    return fail(ErrorCode::InvalidArgument, "The value of --compare is two versions (3..7), not \"" + text + "\".");
}

/// Step 0 of a history that is replayed from zero stands for every version below its first.
Result<std::size_t> stepOf(const Timeline& timeline, Version version) {
    if (const auto step = timeline.stepOfVersion(version))
        return *step;
    const auto& setup = timeline.setup();
    const auto last = timeline.outcome().version();
    if (last && version < *last && !setup.snapshotVersion)
        return std::size_t{0};
    const auto number = std::to_string(version.value);
    if (setup.snapshotVersion && version < *setup.snapshotVersion)
        return fail(ErrorCode::InvalidArgument,
            "Version " + number + " of " + setup.aggregate.path()
                + " lies before the snapshot that the replay begins at; pass --from zero.");
    return fail(ErrorCode::InvalidArgument,
        setup.aggregate.path() + " has no version " + number
            + (last ? "; its history ends at version " + std::to_string(last->value) + '.' : "."));
}

Result<std::size_t> writeVersions(EventSource& source, const EditedRequest& request, const std::string& versions, ComparedStates states,
    Format format, Output& out, TerminalProgress& progress) {
    TRY_ASSIGN(const auto range, readVersionRange(versions));
    TRY_ASSIGN(const auto timeline, replayAggregate(source, request, progress));
    progress.clear();
    TRY_ASSIGN(const auto from, stepOf(timeline, range.from));
    TRY_ASSIGN(const auto to, stepOf(timeline, range.to));
    if (!request.quiet)
        tell(replayRemarks(request, timeline.outcome()) + gapRemark(request.aggregate, range.from, timeline.version(from))
            + gapRemark(request.aggregate, range.to, timeline.version(to)));
    TRY_VOID(writeVersionComparison(out, timeline, from, to, states, format));
    return timeline.counts().failed;
}

Result<std::size_t> writeBeside(
    EventSource& source, const EditedRequest& request, const std::string& name, Format format, Output& out, TerminalProgress& progress) {
    auto otherRequest = request;
    TRY_ASSIGN(otherRequest.aggregate, findAggregate(source, name, progress));
    TRY_ASSIGN(const auto left, replayAggregate(source, request, progress));
    TRY_ASSIGN(const auto right, replayAggregate(source, otherRequest, progress));
    progress.clear();
    if (!request.quiet)
        tell(replayRemarks(request, left.outcome()) + replayRemarks(request, right.outcome()));
    TRY_VOID(writeAlignment(out, left, right, format));
    return left.counts().failed + right.counts().failed;
}

} // namespace

Result<History> replayHistory(EventSource& source, const EditedRequest& request, TerminalProgress& progress) {
    TRY_ASSIGN(auto replayed, replayAggregate(source, request, progress));
    progress.clear();
    if (!request.quiet)
        tell(replayRemarks(request, replayed.outcome()));
    auto real = std::make_shared<const Timeline>(std::move(replayed));
    if (request.branch.edits.empty())
        return History{std::move(real), {}};
    TRY_ASSIGN(auto both, BranchedTimeline::fold(std::move(real), request.branch, progress));
    progress.clear();
    const auto branched = both.branchedTimeline();
    return History{branched, WhatIf{std::move(both), {}}};
}

void addCompareOptions(CLI::App& app, CompareOptions& options) {
    app.add_option("--compare", options.versions, "what lies between two versions")->type_name("VERSION..VERSION");
    app.add_option("--with", options.other, "the history beside that of another aggregate, by event types")->type_name("AGGREGATE");
}

Result<std::size_t> writeComparison(EventSource& source, const EditedRequest& request, const CompareOptions& options, ComparedStates states,
    Format format, Output& out, TerminalProgress& progress) {
    if (!options.versions.empty() && !options.other.empty())
        return fail(
            ErrorCode::InvalidArgument, "--compare is for two versions of one aggregate, --with for two aggregates; take one of them.");
    if (!options.versions.empty())
        return writeVersions(source, request, options.versions, states, format, out, progress);
    return writeBeside(source, request, options.other, format, out, progress);
}

} // namespace leftfold::cli
