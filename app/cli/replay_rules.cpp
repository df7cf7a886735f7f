// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replay_rules.h"
#include "app/cli/named_aggregate.h"
#include "app/cli/project_options.h"
#include "app/cli/rules_report.h"
#include "core/jobs/measure_rules.h"
#include "core/model/document_file.h"
#include "core/replay/rule_reducer.h"
#include <cstdio>

namespace leftfold::cli {

namespace {

/// A type, with an empty id, where the store has aggregates of it; else one aggregate.
Result<AggregateId> typeOrAggregate(EventSource& source, const std::string& name, Progress& progress) {
    if (name.find('/') != std::string::npos)
        return findAggregate(source, name, progress);
    TRY_ASSIGN(const bool isType, isAggregateType(source, name, progress));
    return isType ? Result<AggregateId>(AggregateId{name, {}}) : findAggregate(source, name, progress);
}

/// What may be replaced is a reducer: any other file, the store itself among them, holds what nobody meant to lose.
Result<DocumentFile> replaceable(const std::string& path) {
    TRY_ASSIGN(auto file, openDocumentFile(path));
    if (!RuleReducer::parse(file.text.value_or(std::string()), path))
        return fail(ErrorCode::InvalidArgument, path + " is no reducer that can be read, so it was left alone. Name another file.");
    return file;
}

Result<> writeDraft(const RulesOptions& options, const std::string& text) {
    std::error_code unreadable;
    const bool there = std::filesystem::exists(options.file, unreadable);
    if (there && !options.replace)
        return fail(ErrorCode::InvalidArgument, options.file + " is there already. Name another file, or replace it with --replace.");
    DocumentFile file{options.file, {}};
    if (there) {
        TRY_ASSIGN(file, replaceable(options.file));
    }
    return saveDocumentFile(file, text);
}

std::string reducerName(const std::shared_ptr<Reducer>& reducer) {
    return reducer ? reducer->name() : "merge";
}

} // namespace

Result<Exit> inferRules(const StoreOptions& options, const RulesOptions& rules, Streams& streams) {
    InferRequest request;
    TRY_ASSIGN(request.upcasters, upcastersOf(options));
    TRY_ASSIGN(const auto source, openSource(options));
    TerminalProgress progress(progressLine(options, streams), "events read:");
    TRY_ASSIGN(const auto whose, typeOrAggregate(*source, rules.aggregate, progress));
    request.aggregateType = whose.type;
    request.aggregateId = whose.id;
    TRY_ASSIGN(const auto draft, inferReducer(*source, request, progress));
    progress.clear();
    if (rules.file.empty())
        streams.out.text() += draft.text;
    else
        TRY_VOID(writeDraft(rules, draft.text));
    if (!options.quiet)
        std::fputs(draftRemarks(request, draft).c_str(), stderr);
    return Exit::Done;
}

Result<Exit> measureCoverage(const StoreOptions& options, const RulesOptions& rules, ReplayRequest request, Streams& streams) {
    TRY_ASSIGN(const Format format, readObjectFormat(options, "replay --coverage"));
    TRY_ASSIGN(const auto source, openSource(options));
    TerminalProgress progress(progressLine(options, streams), "events replayed:");
    TRY_ASSIGN(request.aggregate, typeOrAggregate(*source, rules.aggregate, progress));
    if (!request.reducer) {
        TRY_ASSIGN(request.reducer, projectReducer(options, request.aggregate.type));
    }
    RuleCoverage coverage;
    if (request.aggregate.id.empty()) {
        TRY_ASSIGN(coverage, measureRules(*source, request.aggregate.type, request.reducer, request.upcasters, progress));
    } else {
        TRY_ASSIGN(const auto timeline, replayAggregate(*source, request, progress));
        coverage = coverageOf(timeline);
    }
    progress.clear();
    writeCoverage(streams.out, {request.aggregate, reducerName(request.reducer)}, coverage, format);
    const bool failed = coverage.failed > 0 || std::ranges::any_of(coverage.types, [](const TypeUse& type) { return type.failed > 0; });
    return failed ? Exit::Findings : Exit::Done;
}

} // namespace leftfold::cli
