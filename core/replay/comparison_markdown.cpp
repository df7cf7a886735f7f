// SPDX-License-Identifier: Apache-2.0
#include "core/replay/comparison_markdown.h"
#include "core/model/json_text.h"
#include "core/model/markdown_text.h"

namespace leftfold {

namespace {

std::string numberOf(const std::optional<Version>& version) {
    return version ? std::to_string(version->value) : std::string();
}

std::string stepTitle(const Timeline& timeline, std::size_t step) {
    const auto number = numberOf(timeline.version(step));
    return step == 0 && number.empty() ? std::string("the beginning") : "version " + number;
}

std::string placeOf(const Change& change) {
    return markdownCode(change.path.empty() ? std::string("(whole state)") : change.path.toString());
}

/// A row for each place that differs.
void appendDifferences(std::string& out, const std::vector<Change>& changes, const std::string& left, const std::string& right) {
    if (changes.empty()) {
        out += "The states are the same.\n";
        return;
    }
    out += "| place | " + left + " | " + right + " |\n|---|---|---|\n";
    for (const auto& change : changes) {
        const auto old = change.kind == Change::Kind::Add ? std::string("–") : markdownCode(toJson(change.old));
        const auto now = change.kind == Change::Kind::Remove ? std::string("–") : markdownCode(toJson(change.value));
        out += "| " + placeOf(change) + " | " + old + " | " + now + " |\n";
    }
}

void appendHeading(std::string& out, const Timeline& timeline, const std::string& rest) {
    out += "### " + markdownCell(timeline.setup().aggregate.path()) + rest + "\n\n";
}

std::string divergenceSentence(const BranchedTimeline& both) {
    const auto row = both.firstDivergence();
    if (!row)
        return "The states never differ.";
    return "The states differ from " + branchRowPlace(both, *row) + " on (" + markdownCell(branchRowEvent(both, *row).type) + ' '
        + std::string(wordOf(both.rows()[*row].mark)) + ").";
}

std::string shortPatch(const std::vector<Change>& changes) {
    return changes.empty() ? std::string() : markdownCode(toJson(toJsonPatch(changes)));
}

std::string eventCells(const Timeline& timeline, std::size_t step, bool there) {
    return there ? numberOf(timeline.version(step)) + " | " + markdownCell(timeline.event(step).type) : std::string(" | ");
}

} // namespace

std::string whatIfMarkdown(const BranchedTimeline& both) {
    std::string out;
    const auto& branch = both.branch();
    appendHeading(out, both.real(), branch.name.empty() ? std::string(": what if") : ": " + markdownCell(branch.name));
    for (const auto& edit : branch.edits)
        out += "* " + markdownCell(describe(edit)) + '\n';
    out += '\n' + divergenceSentence(both) + "\n\n";
    appendDifferences(out, both.difference(), "real", "branch");
    return out;
}

std::string versionComparisonMarkdown(const Timeline& timeline, std::size_t from, std::size_t to) {
    std::string out;
    const auto left = stepTitle(timeline, from);
    const auto right = stepTitle(timeline, to);
    appendHeading(out, timeline, ": " + left + " and " + right);
    for (auto step = std::min(from, to) + 1; step <= std::max(from, to); ++step)
        out += "* " + numberOf(timeline.version(step)) + ' ' + markdownCell(timeline.event(step).type) + '\n';
    out += from == to ? "" : "\n";
    appendDifferences(out, diffValues(timeline.state(from), timeline.state(to)), left, right);
    return out;
}

std::string alignmentMarkdown(const Timeline& left, const Timeline& right, std::span<const AlignedRow> rows) {
    std::string out;
    const auto other = markdownCell(right.setup().aggregate.path());
    appendHeading(out, left, " and " + other);
    out += "| version | " + markdownCell(left.setup().aggregate.path()) + " | version | " + other
        + " | data | state |\n|---|---|---|---|---|---|\n";
    walkAligned(left, right, rows, 1, [&](const AlignedRow& row, const AlignedDifference& difference) {
        out += "| " + eventCells(left, row.left, row.side != AlignedSide::Right) + " | "
            + eventCells(right, row.right, row.side != AlignedSide::Left) + " | " + shortPatch(difference.data) + " | "
            + shortPatch(difference.state) + " |\n";
        return true;
    });
    out += '\n';
    appendDifferences(out, diffValues(left.outcome().state(), right.outcome().state()), markdownCell(left.setup().aggregate.id),
        markdownCell(right.setup().aggregate.id));
    return out;
}

} // namespace leftfold
