// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cell_text.h"
#include "app/cli/project_options.h"
#include "app/cli/proposal_report.h"
#include "app/cli/store_options.h"
#include "app/cli/store_report.h"
#include "core/jobs/open_layout.h"
#include "core/model/document_text.h"
#include "core/model/json_object.h"
#include "core/storage/sql/open_store.h"
#include "core/storage/sql/sql_table_source.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace leftfold::cli {

namespace {

std::vector<std::string> enginesOf(const Layout& layout) {
    std::vector<std::string> names;
    for (const Engine engine : layout.engines)
        names.emplace_back(engineName(engine));
    return names;
}

std::vector<std::string> rolesOf(const Layout& layout) {
    std::vector<std::string> names;
    for (const auto& [role, section] : layout.sections)
        names.emplace_back(roleName(role));
    return names;
}

Value namesArray(const std::vector<std::string>& names) {
    return arrayOf(names, [](const std::string& name) { return Value::string(name); });
}

Row layoutCells(const Layout& layout, const Terminal&) {
    return {{layout.name, Style::Strong}, {layout.title}, {joined(enginesOf(layout), ", ")}, {joined(rolesOf(layout), ", "), Style::Faint}};
}

std::vector<std::string> layoutFields(const Layout& layout) {
    return {layout.name, layout.title, joined(enginesOf(layout), " "), joined(rolesOf(layout), " "), layout.note};
}

void appendLayout(std::string& out, const Layout& layout) {
    JsonObject object(out);
    object.add("name", std::string_view(layout.name));
    object.add("title", std::string_view(layout.title));
    object.add("engines", namesArray(enginesOf(layout)));
    object.add("roles", namesArray(rolesOf(layout)));
    object.add("note", std::string_view(layout.note));
}

RowShape<Layout> layoutShape() {
    return {
        .columns = {{"NAME"}, {"LAYOUT"}, {"ENGINES"}, {"ROLES"}},
        .cells = layoutCells,
        .names = {"name", "title", "engines", "roles", "note"},
        .fields = layoutFields,
        .appendJson = appendLayout,
    };
}

/// Two digits are enough to compare by.
std::string scoreText(const LayoutMatch& match) {
    const auto percent = std::lround(match.score * 100);
    return percent >= 100 ? "1.00" : (percent < 10 ? "0.0" : "0.") + std::to_string(percent);
}

Row matchCells(const LayoutMatch& match, const Terminal&) {
    const bool fits = match.bound.has_value();
    return {{fits ? "yes" : "no", fits ? Style::Good : Style::Faint}, {fits ? scoreText(match) : std::string()},
        {match.layout->name, fits ? Style::Strong : Style::Plain}, {std::string(roleName(match.role))}, {match.table},
        {match.reason, fits ? Style::Plain : Style::Faint}};
}

std::vector<std::string> matchFields(const LayoutMatch& match) {
    return {
        match.layout->name, std::string(roleName(match.role)), match.bound ? "true" : "false", scoreText(match), match.table, match.reason};
}

void appendMatch(std::string& out, const LayoutMatch& match) {
    JsonObject object(out);
    object.add("name", std::string_view(match.layout->name));
    object.add("role", roleName(match.role));
    object.add("fits", Value::boolean(match.bound.has_value()));
    object.add("score", Value::number(scoreText(match)));
    object.add("table", std::string_view(match.table));
    object.add("reason", std::string_view(match.reason));
}

RowShape<LayoutMatch> matchShape() {
    return {
        .columns = {{"FITS"}, {"SCORE"}, {"LAYOUT"}, {"ROLE"}, {"TABLE"}, {"WHY"}},
        .cells = matchCells,
        .names = {"name", "role", "fits", "score", "table", "reason"},
        .fields = matchFields,
        .appendJson = appendMatch,
    };
}

template <typename T>
Result<Exit> writeAll(Output& out, Format format, RowShape<T> shape, std::span<const T> rows) {
    RowWriter<T> writer(out, format, std::move(shape));
    TRY_VOID(writer.write(rows));
    TRY_VOID(writer.finish());
    return Exit::Done;
}

struct LayoutsOptions : StoreOptions {
    bool propose = false;
    std::string table; ///< of the proposal; empty: the likeliest
    std::string shown; ///< a layout whose document is wanted
};

/// The rows on which a proposal is tried before it is told.
constexpr int previewRows = 100;

Result<Exit> runPropose(LayoutsOptions options, Streams& streams) {
    if (options.store.empty())
        options.store.swap(options.table); // layouts --propose STORE
    TRY_ASSIGN(const auto request, openRequest(options));
    auto source = withKeptPassword(request, sql::openTables);
    if (!source)
        return fail(storeError(source.error(), options));
    TerminalProgress progress(progressLine(options, streams), "tables");
    const auto proposals = proposeLayouts(**source, options.table, progress);
    if (!proposals)
        return fail(storeError(proposals.error(), options));
    const auto& best = proposals->tables.front();
    if (!best.isLog())
        return fail(ErrorCode::Unavailable, noLogSentence(*proposals));
    const auto document = documentText(best.document);
    TRY_ASSIGN(const auto preview, previewLayout(**source, document, "the proposal", previewRows, progress));
    streams.out.text() += document;
    if (!options.quiet)
        std::fputs(proposalRemarks(*proposals, preview).c_str(), stderr);
    return Exit::Done;
}

Result<Exit> runShow(const std::string& name, Streams& streams) {
    const auto& known = builtInLayouts();
    if (std::none_of(known.begin(), known.end(), [&](const Layout& layout) { return layout.name == name; }))
        return fail(ErrorCode::InvalidArgument, "There is no known layout \"" + name + "\"; leftfold layouts lists them.");
    TRY_ASSIGN(const auto layout, openLayout(name));
    streams.out.text() += layout.text;
    return Exit::Done;
}

Result<Exit> runLayouts(const LayoutsOptions& options, Streams& streams) {
    TRY_ASSIGN(const Format format, readFormat(options));
    TRY_VOID(checkDocuments(options));
    if (!options.shown.empty())
        return runShow(options.shown, streams);
    if (options.propose)
        return runPropose(options, streams);
    if (options.store.empty())
        return writeAll<Layout>(streams.out, format, layoutShape(), builtInLayouts());
    TRY_ASSIGN(const auto request, openRequest(options));
    const auto report = withKeptPassword(request, sql::examineLayouts);
    if (!report)
        return fail(storeError(report.error(), options));
    return writeAll<LayoutMatch>(streams.out, format, matchShape(), report->matches);
}

Run declareLayouts(CLI::App& app) {
    auto options = std::make_shared<LayoutsOptions>();
    addStoreOptions(app, *options);
    const auto* propose = app.add_option("--propose", options->table,
                                 "write a layout document for the store's likeliest table, or\nfor TABLE; why it is so goes to stderr")
                              ->type_name("[TABLE]")
                              ->expected(0, 1)
                              ->group("Options");
    app.add_option("--show", options->shown, "print the document of a known layout, to copy and change")
        ->type_name("NAME")
        ->group("Options");
    return withProject(options, [options, propose](Streams& streams) {
        options->propose = propose->count() > 0;
        return runLayouts(*options, streams);
    });
}

} // namespace

const Verb layoutsVerb{
    .name = "layouts",
    .summary = "every known layout; with a store, how well each fits and why",
    .usage = "[STORE] [--propose [TABLE]] [--show NAME] [--format FORMAT]",
    .text = "A layout says which table and column of a store mean what. Lists every known one; with a\n"
            "store, how well each fits and why. Your own *.layout.json goes to --layout; --propose\n"
            "writes a first one for tables that no known layout fits, --show prints a known one to change:\n"
            "\"times\": {\"zone\": \"Europe/Berlin\"} at its top, for example, says what local times are of.",
    .examples = "leftfold layouts\n"
                "leftfold layouts shop.db\n"
                "leftfold layouts shop.db --layout ours.layout.json      # does our own file fit?\n"
                "leftfold layouts own.db --propose > own.layout.json     # what may its tables mean?\n"
                "leftfold events own.db --layout own.layout.json\n"
                "leftfold layouts --show spatie > ours.layout.json       # and add \"times\": {\"zone\": \"Europe/Berlin\"}",
    .declare = declareLayouts,
};

} // namespace leftfold::cli
