// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cell_text.h"
#include "app/cli/filter_option.h"
#include "app/cli/project_options.h"
#include "app/cli/store_options.h"
#include "core/jobs/list_aggregates.h"
#include "core/model/json_object.h"
#include <CLI/CLI.hpp>

namespace leftfold::cli {

namespace {

constexpr int idWidth = 36; // a UUID stays whole

struct AggregatesOptions : StoreOptions {
    std::string filter;
};

std::string numberText(const std::optional<Version>& version) {
    return version ? std::to_string(version->value) : std::string();
}

Row cells(const AggregateSummary& aggregate, const Terminal& terminal) {
    const bool onTerminal = terminal.width > 0;
    std::string versions = numberText(aggregate.firstVersion);
    if (aggregate.lastVersion != aggregate.firstVersion)
        versions += "–" + numberText(aggregate.lastVersion);
    std::string snapshots = aggregate.snapshots > 0 ? thousands(aggregate.snapshots) : std::string();
    if (aggregate.latestSnapshot)
        snapshots += ", latest at " + numberText(aggregate.latestSnapshot);
    return {{aggregate.id.type}, {onTerminal ? cutMiddle(aggregate.id.id, idWidth) : aggregate.id.id, Style::Accent},
        {thousands(aggregate.events)}, {versions}, {timeCell(aggregate.lastChange)}, {snapshots, Style::Faint}};
}

std::vector<std::string> fields(const AggregateSummary& aggregate) {
    return {aggregate.id.type, aggregate.id.id, std::to_string(aggregate.events), numberText(aggregate.firstVersion),
        numberText(aggregate.lastVersion), aggregate.lastChange ? formatInstant(*aggregate.lastChange) : std::string(),
        std::to_string(aggregate.snapshots), numberText(aggregate.latestSnapshot)};
}

void appendAggregate(std::string& out, const AggregateSummary& aggregate) {
    JsonObject object(out);
    object.add("aggregate_type", aggregate.id.type);
    object.add("aggregate_id", aggregate.id.id);
    object.add("events", aggregate.events);
    object.add("first_version", aggregate.firstVersion);
    object.add("last_version", aggregate.lastVersion);
    object.add("last_change", aggregate.lastChange);
    object.add("snapshots", aggregate.snapshots);
    object.add("latest_snapshot", aggregate.latestSnapshot);
}

RowShape<AggregateSummary> shape() {
    return {
        .columns = {{"TYPE"}, {"ID"}, {"EVENTS", Align::Right}, {"VERSIONS", Align::Right}, {"LAST CHANGE (UTC)"}, {"SNAPSHOTS"}},
        .cells = cells,
        .names = {"aggregate_type", "aggregate_id", "events", "first_version", "last_version", "last_change", "snapshots",
            "latest_snapshot"},
        .fields = fields,
        .appendJson = appendAggregate,
    };
}

Result<Exit> runAggregates(const AggregatesOptions& options, Streams& streams) {
    TRY_ASSIGN(const Format format, readFormat(options));
    TRY_ASSIGN(const auto filter, readFilter(options.filter));
    TRY_VOID(checkDocuments(options));
    TRY_ASSIGN(const auto source, openSource(options));
    TerminalProgress progress(progressLine(options, streams), "aggregates");
    RowWriter<AggregateSummary> writer(streams.out, format, shape());
    TRY_VOID(listAggregates(*source, {}, filter, progress, [&](std::vector<AggregateSummary>&& page) {
        progress.clear();
        return writer.write(page);
    }));
    TRY_VOID(writer.finish());
    return Exit::Done;
}

Run declareAggregates(CLI::App& app) {
    auto options = std::make_shared<AggregatesOptions>();
    app.add_option("--filter", options->filter, "only aggregates with events that this expression holds for")->type_name("EXPRESSION");
    addStoreOptions(app, *options);
    return withProject(options, [options](Streams& streams) { return runAggregates(*options, streams); });
}

} // namespace

const Verb aggregatesVerb{
    .name = "aggregates",
    .summary = "every aggregate with its counts, versions, last change and snapshots",
    .usage = "STORE [--filter F] [--format FORMAT]",
    .text = "Every aggregate: how many events, which versions, when it last changed, its snapshots.\n"
            "With a filter: those that have an event it holds for; what is counted are all their events.",
    .examples = "leftfold aggregates shop.db\n"
                "leftfold aggregates shop.db --filter 'type:payment.failed after:2026-03-01'\n"
                "leftfold aggregates shop.db --format csv > aggregates.csv\n"
                "leftfold aggregates shop.db --format jsonl | jq 'select(.events > 100)'",
    .declare = declareAggregates,
};

} // namespace leftfold::cli
