// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/open_store.h"
#include "core/model/document.h"
#include "core/storage/layout_document.h"
#include "core/storage/sql/catalogue_reader.h"
#include "core/storage/sql/open_connection.h"
#include "core/storage/sql/sql_event_source.h"
#include "core/storage/sql/sql_messages_only.h"
#include "core/storage/sql/store_probe.h"
#include "core/storage/store_evidence.h"
#include "core/storage/table_source.h"
#include <filesystem>

namespace leftfold::sql {

namespace {

Result<Layout> loadLayout(const std::string& file) {
    TRY_ASSIGN(const auto text, loadText(file));
    return readLayout(text, file);
}

/// Those of the request before those that ship; one of the same name takes the other's place.
Result<std::vector<Layout>> knownLayouts(const std::vector<std::string>& files) {
    std::vector<Layout> layouts;
    for (const auto& file : files) {
        TRY_ASSIGN(auto layout, loadLayout(file));
        layouts.push_back(std::move(layout));
    }
    const auto own = static_cast<std::ptrdiff_t>(layouts.size());
    for (const auto& known : builtInLayouts())
        if (std::none_of(layouts.begin(), layouts.begin() + own, [&](const Layout& layout) { return layout.name == known.name; }))
            layouts.push_back(known);
    return layouts;
}

/// What `--layout` names: `marten`, `marten:tenant_a.mt_events`, or a file.
struct LayoutChoice {
    std::vector<Layout> layouts;
    std::string table; ///< of the events, as it is shown; empty: any
    std::size_t own = 0; ///< so many at the beginning were written for the store
};

Result<LayoutChoice> candidates(const OpenRequest& request) {
    const auto& wanted = request.layout;
    TRY_ASSIGN(auto known, knownLayouts(request.layoutFiles));
    if (wanted.empty())
        return LayoutChoice{std::move(known), {}, request.layoutFiles.size()};
    const auto colon = wanted.find(':');
    for (auto& layout : known)
        if (layout.name == wanted.substr(0, colon))
            return LayoutChoice{{std::move(layout)}, colon == std::string::npos ? std::string() : wanted.substr(colon + 1)};
    if (std::filesystem::exists(wanted)) {
        TRY_ASSIGN(auto layout, loadLayout(wanted));
        return LayoutChoice{{std::move(layout)}, {}};
    }
    return fail(
        ErrorCode::InvalidArgument, "There is no layout \"" + wanted + "\": it is neither a known one (see leftfold layouts) nor a file.");
}

/// The best first; but what a person wrote for the store is meant where it fits at all.
std::vector<LayoutMatch> rank(const Catalogue& catalogue, const std::vector<Layout>& layouts, std::size_t own) {
    auto matches = matchLayouts(catalogue, layouts);
    std::stable_partition(
        matches.begin(), matches.end(), [&](const LayoutMatch& match) { return match.bound && match.layout < layouts.data() + own; });
    return matches;
}

/// Only the matches of events in this table.
void keepTable(std::vector<LayoutMatch>& matches, const std::string& table) {
    if (!table.empty())
        std::erase_if(matches, [&](const LayoutMatch& match) { return match.role == LayoutRole::Events && match.table != table; });
}

/// A table that is named is read alone, not together with all that are like it.
void setAlone(Catalogue& catalogue, const std::string& name) {
    const auto named =
        std::find_if(catalogue.tables.begin(), catalogue.tables.end(), [&](const Table& table) { return table.path() == name; });
    if (name.empty() || named == catalogue.tables.end())
        return;
    const Table kept = *named;
    std::erase_if(catalogue.tables, [&](const Table& table) {
        return table.path() != name && table.schema == kept.schema && table.columns.size() == kept.columns.size() && alike(table, kept)
            && std::all_of(kept.columns.begin(), kept.columns.end(), [&](const Column& column) { return table.column(column.name); });
    });
}

/// Planning one statement over thousands of tables takes PostgreSQL minutes, and more locks than it has.
constexpr std::size_t mostTogether = 500;

std::size_t tablesOf(const LayoutMatch& match) {
    return match.bound ? match.bound->from().parts.size() : 0;
}

Result<> checkTogether(const StoreAddress& address, const std::vector<LayoutMatch>& matches) {
    const auto best =
        std::find_if(matches.begin(), matches.end(), [](const LayoutMatch& match) { return match.role == LayoutRole::Events; });
    if (best == matches.end() || tablesOf(*best) <= mostTogether)
        return {};
    return fail(ErrorCode::Unsupported,
        address.name() + " keeps its events in " + std::to_string(tablesOf(*best)) + " tables, and Leftfold reads "
            + std::to_string(mostTogether) + " as one log at most. Choose one of them: --layout " + best->layout->name
            + ":TABLE, for example " + best->layout->name + ':' + best->table + '.');
}

std::string tableNames(const Catalogue& catalogue) {
    std::string names;
    for (std::size_t at = 0; at < catalogue.tables.size() && at < 5; ++at)
        names += (at == 0 ? "" : ", ") + catalogue.tables[at].path();
    return catalogue.tables.size() > 5 ? names + ", …" : names;
}

tl::unexpected<Error> noEventStore(const StoreAddress& address, const Catalogue& catalogue, const std::string& layout) {
    const auto name = address.name();
    if (catalogue.tables.empty())
        return fail(ErrorCode::NotFound, name + " is no event store: it has no tables that can be read.");
    if (!layout.empty())
        return fail(ErrorCode::NotFound, name + " does not fit the layout " + layout + ": see why with leftfold layouts.", noLayoutFits);
    return fail(ErrorCode::NotFound,
        name + " is no event store: none of its " + std::to_string(catalogue.tables.size()) + " tables (" + tableNames(catalogue)
            + ") has an event's columns. Name the columns in a layout file (leftfold layouts STORE --propose writes a first one) and pass "
              "--layout FILE.",
        noLayoutFits);
}

} // namespace

Result<std::unique_ptr<EventSource>> openStore(const OpenRequest& request) {
    TRY_ASSIGN(auto connection, openConnection(request));
    TRY_ASSIGN(auto wanted, candidates(request));
    TRY_ASSIGN(auto catalogue, readCatalogue(*connection));
    setAlone(catalogue, wanted.table);
    auto owned = std::make_shared<const std::vector<Layout>>(std::move(wanted.layouts));
    auto matches = rank(catalogue, *owned, wanted.own);
    keepTable(matches, wanted.table);
    auto chosen = chooseLayouts(matches);
    TRY_VOID(checkTogether(connection->address(), chosen));
    for (auto& match : chosen)
        if (match.role != LayoutRole::Events)
            probeMatch(*connection, match);
    if (auto* main = chooseEvents(*connection, chosen)) {
        probeMatch(*connection, *main);
        if (const auto others = othersOf(matches, *main); !others.empty())
            main->reason += ". " + others;
        std::rotate(chosen.data(), main, main + 1); // what is read comes first
        return std::make_unique<SqlEventSource>(std::move(connection), std::move(owned), std::move(chosen));
    }
    std::erase_if(chosen, [](const LayoutMatch& match) { return match.role == LayoutRole::Snapshots; });
    if (!chosen.empty())
        return std::make_unique<SqlMessagesOnly>(std::move(connection), std::move(owned), std::move(chosen));
    return noEventStore(connection->address(), catalogue, request.layout);
}

Result<LayoutReport> examineLayouts(const OpenRequest& request) {
    TRY_ASSIGN(const auto connection, openConnection(request));
    TRY_ASSIGN(const auto catalogue, readCatalogue(*connection));
    const bool oneFile = !request.layout.empty() && std::filesystem::exists(request.layout);
    auto asked = request;
    if (!oneFile)
        asked.layout.clear(); // every layout is examined
    TRY_ASSIGN(auto known, candidates(asked));
    LayoutReport report{connection->address().name(), std::make_shared<const std::vector<Layout>>(std::move(known.layouts)), {}};
    report.matches = rank(catalogue, *report.layouts, known.own);
    constexpr std::size_t mostProbed = 32; // the best come first
    for (std::size_t at = 0; at < std::min(report.matches.size(), mostProbed); ++at)
        if (tablesOf(report.matches[at]) <= mostTogether)
            probeMatch(*connection, report.matches[at]);
    return report;
}

} // namespace leftfold::sql
