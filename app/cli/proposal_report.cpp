// SPDX-License-Identifier: Apache-2.0
#include "app/cli/proposal_report.h"
#include "app/cli/cell_text.h"
#include <algorithm>
#include <cmath>

namespace leftfold::cli {

namespace {

constexpr std::size_t mostRivals = 4;

std::string percent(double share) {
    return std::to_string(std::lround(share * 100)) + " %";
}

/// In columns: `type             evt_type       85 %  named like it, 4 different in 50 rows`.
std::string roleLine(const ProposedRole& role, int sourceWidth) {
    const auto padded = [](const std::string& text, int width) {
        const int missing = width - displayWidth(text);
        return text + std::string(static_cast<std::size_t>(std::max(missing, 0)), ' ');
    };
    const auto sure = percent(role.confidence);
    return "  " + padded(role.role, 16) + padded(role.source, sourceWidth) + ' '
        + std::string(5 - std::min<std::size_t>(5, sure.size()), ' ') + sure + "  " + role.reason + '\n';
}

std::string rivals(const LayoutProposals& proposals) {
    std::string text;
    std::size_t count = 0;
    for (const auto& other : proposals.tables)
        if (&other != &proposals.tables.front() && other.isLog() && count++ < mostRivals)
            text += "also likely: " + other.table + " (" + percent(other.confidence) + "): --propose " + other.table + '\n';
    return text;
}

} // namespace

std::string proposalRemarks(const LayoutProposals& proposals, const LayoutPreview& preview) {
    const auto& best = proposals.tables.front();
    std::string text = best.table + " as a log of events, " + percent(best.confidence) + " sure, by "
        + (best.rows == 0 ? "the names of its columns" : "its columns and " + std::to_string(best.rows) + " rows") + ":\n";
    int sourceWidth = 28;
    for (const auto& role : best.roles)
        sourceWidth = std::max(sourceWidth, displayWidth(role.source));
    for (const auto& role : best.roles)
        text += roleLine(role, sourceWidth);
    for (const auto& doubt : best.doubts)
        text += "doubt: " + doubt + '\n';
    for (const auto& finding : preview.findings)
        text += (finding.weight == LayoutFinding::Weight::Problem ? "does not fit: " : "note: ") + finding.sentence + '\n';
    return text + rivals(proposals);
}

std::string noLogSentence(const LayoutProposals& proposals) {
    if (proposals.tables.size() == 1)
        return proposals.tables.front().refusalSentence();
    return "None of the " + std::to_string(proposals.tables.size()) + " tables of " + proposals.store + " looks like a log of events; "
        + proposals.tables.front().table + " comes nearest, but " + proposals.tables.front().refusal + ".";
}

} // namespace leftfold::cli
