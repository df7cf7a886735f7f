// SPDX-License-Identifier: Apache-2.0
#include "app/cli/what_if_report.h"
#include "app/cli/cell_text.h"
#include "app/cli/replay_text.h"

namespace leftfold::cli {

namespace {

std::string divergenceText(const BranchedTimeline& both) {
    const auto row = both.firstDivergence();
    if (!row)
        return "The states never differ.";
    return "The states differ from " + branchRowPlace(both, *row) + " on: " + visible(branchRowEvent(both, *row).type) + ' '
        + std::string(wordOf(both.rows()[*row].mark)) + '.';
}

std::string verdictText(const BranchVerdict& verdict) {
    if (verdict.real == verdict.branched)
        return verdict.real ? "The condition holds at the end of both." : "The condition holds at the end of neither.";
    return verdict.branched ? "The condition holds at the end of the branch, and did not before."
                            : "The condition no longer holds at the end of the branch.";
}

} // namespace

Value whatIfMember(const WhatIf& whatIf) {
    Value member = whatIfValue(whatIf.both);
    if (whatIf.verdict)
        member.editMember("condition") = Value::object({{"real", Value::boolean(whatIf.verdict->real)},
            {"branch", Value::boolean(whatIf.verdict->branched)}, {"verdict", Value::string(std::string(wordOf(*whatIf.verdict)))}});
    return member;
}

void appendWhatIfText(std::string& out, const WhatIf& whatIf, const Terminal& terminal) {
    out += '\n';
    paint(out, "What if:", Style::Strong, terminal);
    std::string edits;
    for (const auto& edit : whatIf.both.branch().edits)
        edits += (edits.empty() ? " " : "; ") + visible(describe(edit));
    out += edits + ". Nothing was written.\n" + divergenceText(whatIf.both) + '\n';
    if (whatIf.verdict)
        out += verdictText(*whatIf.verdict) + '\n';
    const auto changes = whatIf.both.difference();
    out += changes.empty() ? "At the end both states are the same.\n" : "At the end, from the real state to this one:\n";
    for (const auto& change : changes)
        appendChange(out, change, terminal);
}

} // namespace leftfold::cli
