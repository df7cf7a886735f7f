// SPDX-License-Identifier: Apache-2.0
#include "app/cli/project_options.h"
#include "app/cli/store_options.h"
#include "app/cli/store_report.h"
#include <CLI/CLI.hpp>

namespace leftfold::cli {

namespace {

Result<Exit> runInfo(const StoreOptions& options, Streams& streams) {
    TRY_ASSIGN(const Format format, readObjectFormat(options, "info"));
    TRY_VOID(checkDocuments(options));
    TRY_ASSIGN(const auto source, openSource(options));
    TerminalProgress progress(progressLine(options, streams), "events counted:");
    TRY_ASSIGN(const StoreReport report, describeStore(*source, progress));
    progress.clear();
    if (format == Format::Table)
        appendReport(streams.out.text(), report, streams.out.terminal());
    else
        appendObject(streams.out.text(), reportObject(report), format);
    return Exit::Done;
}

Run declareInfo(CLI::App& app) {
    auto options = std::make_shared<StoreOptions>();
    addStoreOptions(app, *options);
    return withProject(options, [options](Streams& streams) { return runInfo(*options, streams); });
}

} // namespace

const Verb infoVerb{
    .name = "info",
    .summary = "what is in a store: counts, types by version, snapshots, outbox, time span",
    .usage = "STORE [--format FORMAT]",
    .text = "What is in a store: engine, layouts found, counts, types by version, snapshots, outbox, time span.",
    .examples = "leftfold info shop.db\n"
                "leftfold info postgresql://me@db.example.test/orders\n"
                "leftfold info shop.db --format json | jq .events",
    .declare = declareInfo,
};

} // namespace leftfold::cli
