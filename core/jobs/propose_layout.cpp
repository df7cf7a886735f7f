// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/propose_layout.h"
#include <algorithm>

namespace leftfold {

namespace {

constexpr int sampleRows = 100;
/// A database may have thousands of tables; so many of the likeliest are looked into.
constexpr std::size_t mostSampled = 24;

std::string tableNames(const Catalogue& catalogue) {
    constexpr std::size_t most = 8;
    std::string names;
    for (std::size_t at = 0; at < std::min(catalogue.tables.size(), most); ++at)
        names += (at == 0 ? "" : ", ") + catalogue.tables[at].path();
    return catalogue.tables.size() > most ? names + ", …" : names;
}

bool isLikelier(const TableProposal& left, const TableProposal& right) {
    return std::pair(left.isLog(), left.confidence) > std::pair(right.isLog(), right.confidence);
}

/// Before a row is read: what the names of the columns promise.
std::vector<std::pair<double, const Table*>> byNames(const Catalogue& catalogue) {
    std::vector<std::pair<double, const Table*>> all;
    for (const auto& table : catalogue.tables)
        all.emplace_back(proposeLayout(catalogue.engine, {table, {}}).confidence, &table);
    std::stable_sort(all.begin(), all.end(), [](const auto& left, const auto& right) { return left.first > right.first; });
    return all;
}

/// A table that cannot be read (a view of one that is gone) is judged by its columns' names.
Result<TableProposal> proposeTable(TableSource& source, const Catalogue& catalogue, const Table& table, Progress& progress) {
    const auto sample = sampleTable(source, catalogue.engine, table, sampleRows, progress);
    if (!sample && (sample.error().code == ErrorCode::Unavailable || sample.error().code == ErrorCode::Cancelled))
        return fail(sample.error());
    if (sample)
        return proposeLayout(catalogue.engine, *sample);
    auto proposal = proposeLayout(catalogue.engine, {table, {}});
    proposal.doubts.push_back("Its rows could not be read: " + sample.error().message);
    return proposal;
}

Result<LayoutProposals> proposeOne(TableSource& source, LayoutProposals all, const std::string& wanted, Progress& progress) {
    const auto& tables = all.catalogue.tables;
    auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& table) { return table.path() == wanted; });
    if (found == tables.end())
        found = std::find_if(tables.begin(), tables.end(), [&](const Table& table) { return table.name == wanted; });
    if (found == tables.end())
        return fail(ErrorCode::NotFound, all.store + " has no table \"" + wanted + "\"; it has " + tableNames(all.catalogue) + ".");
    TRY_ASSIGN(auto proposal, proposeTable(source, all.catalogue, *found, progress));
    all.tables.push_back(std::move(proposal));
    return all;
}

} // namespace

const TableProposal* LayoutProposals::find(const std::string& table) const {
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const TableProposal& known) { return known.table == table; });
    return found == tables.end() ? nullptr : &*found;
}

Result<LayoutProposals> proposeLayouts(TableSource& source, const std::string& table, Progress& progress) {
    LayoutProposals all{source.name(), {}, {}};
    TRY_ASSIGN(all.catalogue, source.catalogue());
    if (all.catalogue.tables.empty())
        return fail(ErrorCode::NotFound, all.store + " has no tables that can be read.");
    if (!table.empty())
        return proposeOne(source, std::move(all), table, progress);
    const auto ranked = byNames(all.catalogue);
    for (std::size_t at = 0; at < ranked.size(); ++at) {
        if (!progress.keepGoing(static_cast<std::int64_t>(at), static_cast<std::int64_t>(ranked.size())))
            return fail(ErrorCode::Cancelled, "Looking at the tables was cancelled.");
        if (at >= mostSampled) {
            all.tables.push_back(proposeLayout(all.catalogue.engine, {*ranked[at].second, {}}));
            continue;
        }
        TRY_ASSIGN(auto proposal, proposeTable(source, all.catalogue, *ranked[at].second, progress));
        all.tables.push_back(std::move(proposal));
    }
    std::stable_sort(all.tables.begin(), all.tables.end(), isLikelier);
    return all;
}

} // namespace leftfold
