// SPDX-License-Identifier: Apache-2.0
#include "app/cli/project_options.h"
#include "app/cli/proof_report.h"
#include "app/cli/store_options.h"
#include "core/jobs/load_fold.h"
#include "core/jobs/prove_upcasters.h"
#include <CLI/CLI.hpp>

namespace leftfold::cli {

namespace {

struct UpcastOptions : StoreOptions {
    bool check = false;
    std::string to;
};

Result<> readTask(const UpcastOptions& options) {
    if (!options.to.empty())
        return fail(
            ErrorCode::Unsupported, "Writing a copy with --to is not there yet. --check tells whether every event would come through.");
    if (!options.check)
        return fail(ErrorCode::InvalidArgument, "Say what to do: --check sends every stored event through the upcasters.");
    if (options.upcasters.empty() && options.project.upcasters.empty())
        return fail(ErrorCode::InvalidArgument, "No upcasters are given. Name a *.upcasters.json with --upcasters FILE.");
    return {};
}

Result<Exit> runUpcast(const UpcastOptions& options, Streams& streams) {
    TRY_VOID(readTask(options));
    TRY_ASSIGN(const Format format, readObjectFormat(options, "upcast"));
    TRY_VOID(reducerOf(options));
    TRY_ASSIGN(const auto upcasters, upcastersOf(options));
    TRY_ASSIGN(const auto source, openSource(options));
    TerminalProgress progress(progressLine(options, streams), "events checked:");
    TRY_ASSIGN(const auto proof, proveUpcasters(*source, {upcasters}, progress));
    progress.clear();
    if (format == Format::Table)
        appendProof(streams.out.text(), proof, streams.out.terminal());
    else
        appendObject(streams.out.text(), proofObject(proof), format);
    return proof.holds() ? Exit::Done : Exit::Findings;
}

Run declareUpcast(CLI::App& app) {
    auto options = std::make_shared<UpcastOptions>();
    addStoreOptions(app, *options);
    app.add_flag("--check", options->check, "send every stored event through the upcasters and tell\nwhich fail; nothing is written");
    app.add_option("--to", options->to, "write a copy of the store with upcast events (not there yet)")->type_name("NEWSTORE");
    return withProject(options, [options](Streams& streams) { return runUpcast(*options, streams); });
}

} // namespace

const Verb upcastVerb{
    .name = "upcast",
    .summary = "prove that every stored event comes through the upcasters",
    .usage = "STORE --check --upcasters FILE",
    .text = "Sends every stored event through the upcasters, writes nothing, and tells which events fail at which\n"
            "step and why, which stored versions no chain brings to the newest, and which steps no event comes\n"
            "to. An event that no upcaster is for is unchanged; its payload is not read.\n"
            "The exit code is 1 where an event fails or a stored version is unreachable, 2 where the document\n"
            "does not validate. Steps that no event comes to are told and are no fault.",
    .examples = "leftfold upcast shop.db --check --upcasters order\n"
                "leftfold upcast shop.db --check --upcasters shop.upcasters.json --format json | jq .failures",
    .declare = declareUpcast,
};

} // namespace leftfold::cli
