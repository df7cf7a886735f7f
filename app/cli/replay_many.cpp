// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replay_many.h"
#include "app/cli/many_report.h"
#include "app/cli/named_aggregate.h"
#include "app/cli/project_options.h"
#include <CLI/CLI.hpp>

namespace leftfold::cli {

namespace {

Result<ManyOrder> readOrder(const std::string& text) {
    for (const auto order : {ManyOrder::ByPosition, ManyOrder::ByCause, ManyOrder::ByClock})
        if (text == manyOrderName(order))
            return order;
    return fail(ErrorCode::InvalidArgument, "The value of --order is position, causation or clock, not \"" + text + "\".");
}

Result<> checkTask(const ManyOptions& options, const std::string& aggregate) {
    if (!options.correlation.empty() && (!aggregate.empty() || !options.beside.empty()))
        return fail(ErrorCode::InvalidArgument, "--correlation names the aggregates by itself; leave AGGREGATE and --beside out.");
    if (options.correlation.empty() && aggregate.empty())
        return fail(ErrorCode::InvalidArgument, "--beside names aggregates beside AGGREGATE; name that one as TYPE/ID too.");
    return {};
}

Result<std::vector<AggregateId>> findAll(
    EventSource& source, const std::string& aggregate, const std::vector<std::string>& beside, Progress& progress) {
    std::vector<AggregateId> all;
    TRY_ASSIGN(auto first, findAggregate(source, aggregate, progress));
    all.push_back(std::move(first));
    for (const auto& name : beside) {
        TRY_ASSIGN(auto next, findAggregate(source, name, progress));
        if (std::find(all.begin(), all.end(), next) == all.end())
            all.push_back(std::move(next));
    }
    return all;
}

bool hasFailures(const ManyTimelines& many) {
    return std::any_of(many.timelines().begin(), many.timelines().end(), [](const auto& each) { return each->counts().failed > 0; });
}

} // namespace

void addManyOptions(CLI::App& app, ManyOptions& options) {
    app.add_option("--correlation", options.correlation, "instead of AGGREGATE: all aggregates with events of this\ncorrelation, together")
        ->type_name("ID");
    app.add_option("--beside", options.beside, "another aggregate, under one cursor with AGGREGATE; may\nstand several times")
        ->type_name("TYPE/ID");
    app.add_option("--order", options.order, "of several: position (default), causation or clock")->type_name("ORDER");
}

Result<Exit> replayMany(
    const StoreOptions& store, const ManyOptions& options, const std::string& aggregate, ManyDetail detail, Streams& streams) {
    TRY_VOID(checkTask(options, aggregate));
    TRY_ASSIGN(const Format format, detail == ManyDetail::Ends ? readObjectFormat(store, "replay without --steps") : readFormat(store));
    ManyRequest request;
    TRY_ASSIGN(request.order, readOrder(options.order.value_or("position")));
    TRY_VOID(checkDocuments(store));
    request.folds = foldWishes(store);
    TRY_ASSIGN(const auto source, openSource(store));
    TerminalProgress progress(progressLine(store, streams), "aggregates replayed:");
    if (!options.correlation.empty()) {
        request.correlation = CorrelationId{options.correlation};
    } else {
        TRY_ASSIGN(request.aggregates, findAll(*source, aggregate, options.beside, progress));
    }
    TRY_ASSIGN(const auto loaded, loadMany(*source, request, progress));
    progress.clear();
    TRY_VOID(writeMany(streams.out, {loaded, options.correlation, detail}, format));
    return hasFailures(loaded.many) ? Exit::Findings : Exit::Done;
}

} // namespace leftfold::cli
