// SPDX-License-Identifier: Apache-2.0
#include "app/cli/chain_text.h"
#include "app/cli/project_options.h"
#include "app/cli/store_options.h"
#include "core/causation/chain_export.h"
#include "core/causation/chain_json.h"
#include "core/jobs/find_twins.h"
#include <CLI/CLI.hpp>
#include <array>

namespace leftfold::cli {

namespace {

struct ChainOptions : StoreOptions {
    std::string correlation;
    std::string event;
    bool across = false;
    bool every = false;
};

using Writer = void (*)(std::string&, const Chain&, const std::vector<ChainRow>&, const Terminal&);

struct ChainFormat {
    std::string_view name;
    Writer write;
};

ChainPicture pictureOf(const Chain& chain, const std::vector<ChainRow>& rows) {
    return {chain.graph, rows, chain.correlation.empty() ? "chain" : "chain " + chain.correlation.text};
}

void writeJson(std::string& out, const Chain& chain, const std::vector<ChainRow>&, const Terminal&) {
    out += chainJson(chain.correlation, chain.graph);
}

void writeJsonLines(std::string& out, const Chain& chain, const std::vector<ChainRow>&, const Terminal&) {
    out += chainJsonLines(chain.graph);
}

void writeDot(std::string& out, const Chain& chain, const std::vector<ChainRow>& rows, const Terminal&) {
    out += chainDot(pictureOf(chain, rows));
}

void writeMermaid(std::string& out, const Chain& chain, const std::vector<ChainRow>& rows, const Terminal&) {
    out += chainMermaid(pictureOf(chain, rows));
}

void writeSvg(std::string& out, const Chain& chain, const std::vector<ChainRow>& rows, const Terminal&) {
    out += chainSvg(pictureOf(chain, rows), Shade::Light);
}

constexpr std::array<ChainFormat, 7> formats{ChainFormat{"tree", appendChainTree}, {"table", appendChainTree}, {"json", writeJson},
    {"jsonl", writeJsonLines}, {"dot", writeDot}, {"mermaid", writeMermaid}, {"svg", writeSvg}};

Result<Writer> readChainFormat(const ChainOptions& options) {
    const auto found =
        std::find_if(formats.begin(), formats.end(), [&](const ChainFormat& format) { return format.name == options.format; });
    if (found == formats.end())
        return fail(ErrorCode::InvalidArgument,
            "There is no format \"" + options.format + "\" of a chain; --format is tree, json, jsonl, dot, mermaid or svg.");
    return found->write;
}

Result<ChainRequest> readRequest(const ChainOptions& options) {
    if (options.correlation.empty() == options.event.empty())
        return fail(ErrorCode::InvalidArgument, "A chain begins with --correlation ID or with --event ID; pass one of them.");
    ChainRequest request;
    if (!options.event.empty())
        request.event = EventId{options.event};
    else
        request.correlation = CorrelationId{options.correlation};
    request.edge = options.across ? ChainEdge::Cross : ChainEdge::Stop;
    return request;
}

Result<Exit> runChain(const ChainOptions& options, Streams& streams) {
    TRY_ASSIGN(const Writer write, readChainFormat(options));
    TRY_ASSIGN(const ChainRequest request, readRequest(options));
    TRY_VOID(checkDocuments(options));
    TRY_ASSIGN(const auto source, openSource(options));
    TerminalProgress progress(progressLine(options, streams), "events read:");
    TRY_ASSIGN(Chain chain, traceChain(*source, request, progress));
    if (write == appendChainTree) {
        TRY_ASSIGN(chain.twins, findTwins(*source, chain.graph, progress));
    }
    progress.clear();
    ChainView view;
    view.foldRepeats = !options.every;
    write(streams.out.text(), chain, chainRows(chain.graph, view), streams.out.terminal());
    return Exit::Done; // a missing cause is data; `review` judges
}

Run declareChain(CLI::App& app) {
    auto options = std::make_shared<ChainOptions>();
    app.add_option("--correlation", options->correlation, "all events of this business process")->type_name("ID");
    app.add_option("--event", options->event, "the causes and the effects of this event")->type_name("ID");
    app.add_flag("--across", options->across, "follow causes and effects into other correlations");
    app.add_flag("--every", options->every, "every event on its own, also where many are alike");
    addStoreOptions(app, *options);
    return withProject(options, [options](Streams& streams) { return runChain(*options, streams); });
}

} // namespace

const Verb chainVerb{
    .name = "chain",
    .summary = "who caused whom: a correlation, or one event's causes and effects",
    .usage = "STORE (--correlation ID | --event ID) [--format tree|json|dot|mermaid|svg]",
    .text = "The causation chain as a tree, with the time that each hop took. Missing causes, circles, effects\n"
            "older than their cause and ids that stand twice are told below it.",
    .examples = "leftfold chain shop.db --correlation 9f1c2b7e-0000-4000-8000-0000000004be\n"
                "leftfold chain shop.db --event 5b0e7a1c-0000-4000-8000-0000000077d2 --across\n"
                "leftfold chain shop.db --correlation c-17 --format svg > chain.svg\n"
                "leftfold chain shop.db --correlation c-17 --format json | jq .critical_path",
    .declare = declareChain,
};

} // namespace leftfold::cli
