// SPDX-License-Identifier: Apache-2.0
#include "app/cli/audit_text.h"
#include "app/cli/cell_text.h"
#include "app/cli/replay_text.h"
#include "core/causation/latency_text.h"

namespace leftfold::cli {

namespace {

constexpr std::size_t mostShown = 100; ///< findings of a kind
constexpr std::size_t mostChangesShown = 8;

std::string number(std::size_t count) {
    return thousands(static_cast<std::int64_t>(count));
}

std::string snapshots(std::size_t count) {
    return counted(static_cast<std::int64_t>(count), "snapshot", "snapshots");
}

/// Many stores keep no types of aggregates.
std::string nameOfType(const std::string& aggregateType) {
    return aggregateType.empty() ? "aggregates without a type" : visible(aggregateType);
}

std::string nameOf(const SnapshotFinding& finding) {
    return visible(finding.aggregate.path()) + " v" + std::to_string(finding.version.value);
}

std::string_view meaningOf(SnapshotVerdict verdict) {
    switch (verdict) {
    case SnapshotVerdict::Different:
        return "replay from zero gives something else; ~ + - lead from replay to the snapshot";
    case SnapshotVerdict::Stale:
        return "all of the type have fields that today's replay lacks, or lack some that it has";
    case SnapshotVerdict::Ahead:
        return "their version lies behind the last event";
    case SnapshotVerdict::Orphan:
        return "their aggregate has no events";
    case SnapshotVerdict::Unreadable:
        return "the state is no JSON";
    case SnapshotVerdict::Unproven:
        return "no reducer makes this shape; name one with --reducer";
    case SnapshotVerdict::Equal:
        break;
    }
    return {};
}

std::string remarkOf(const SnapshotFinding& finding) {
    std::string text;
    if (finding.firstDivergence)
        text += finding.firstDivergence == finding.version
            ? std::string(", the first that differs")
            : ", differing since the snapshot at v" + std::to_string(finding.firstDivergence->value);
    if (finding.lastAgreement)
        text += "; the one at v" + std::to_string(finding.lastAgreement->value) + " agrees";
    if (finding.lastEvent)
        text += ", the last event is v" + std::to_string(finding.lastEvent->value);
    if (finding.failedEvents > 0)
        text += "; " + counted(static_cast<std::int64_t>(finding.failedEvents), "event", "events") + " failed on the way";
    return text;
}

void appendFinding(std::string& out, const SnapshotFinding& finding, const Terminal& terminal) {
    out += "  ";
    paint(out, nameOf(finding), Style::Strong, terminal);
    out += remarkOf(finding) + '\n';
    if (!finding.reason.empty())
        out += "         " + visible(finding.reason) + '\n';
    if (finding.verdict != SnapshotVerdict::Different)
        return;
    for (std::size_t at = 0; at < std::min(finding.changes.size(), mostChangesShown); ++at)
        appendChange(out, finding.changes[at], terminal);
    if (finding.changeCount > mostChangesShown)
        out += "         … and " + number(finding.changeCount - mostChangesShown) + " more\n";
}

void appendVerdict(std::string& out, const SnapshotAudit& audit, SnapshotVerdict verdict, const Terminal& terminal) {
    const auto count = audit.count(verdict);
    if (count == 0)
        return;
    const bool wrong = verdict != SnapshotVerdict::Unproven;
    appendTitle(out, (wrong ? "! " : "") + std::string(verdictName(verdict)) + ": " + number(count), meaningOf(verdict),
        wrong ? Style::Bad : Style::Notice, terminal);
    if (verdict == SnapshotVerdict::Unproven || verdict == SnapshotVerdict::Stale)
        return; // told by type below
    std::size_t shown = 0;
    for (const auto& finding : audit.findings)
        if (finding.verdict == verdict && shown++ < mostShown)
            appendFinding(out, finding, terminal);
    if (count > std::min(shown, mostShown))
        out += "  … and " + number(count - std::min(shown, mostShown)) + " more; --format jsonl lists them\n";
}

void appendStaleFields(std::string& out, const SnapshotAudit& audit) {
    for (const auto& field : audit.staleFields)
        out += "  " + nameOfType(field.aggregateType) + ' ' + visible(field.path) + ": "
            + (field.inSnapshots ? "in " : "in replay alone, missing from ") + snapshots(field.snapshots)
            + (field.inSnapshots ? ", not in replay\n" : "\n");
}

void appendUnprovenTypes(std::string& out, const SnapshotAudit& audit) {
    for (const auto& fold : audit.folds)
        if (!fold.chosen)
            out += "  " + nameOfType(fold.aggregateType) + ": " + snapshots(fold.snapshots) + " held against the merged events\n";
}

void appendEffect(std::string& out, const UpcasterEffect& effect, const Terminal& terminal) {
    const auto list = [&](const std::vector<SnapshotFinding>& findings) {
        for (std::size_t at = 0; at < std::min(findings.size(), mostShown); ++at)
            out += "  " + nameOf(findings[at]) + "  "
                + (findings[at].changes.empty() ? std::string() : visible(findings[at].changes.front().path.toString())) + '\n';
    };
    appendTitle(out, (effect.invalidated.empty() ? "" : "! ") + std::string("invalidated: ") + number(effect.invalidated.size()),
        "equal now, and no more with the other upcasters", effect.invalidated.empty() ? Style::Good : Style::Bad, terminal);
    list(effect.invalidated);
    if (!effect.repaired.empty())
        appendTitle(out, "repaired: " + number(effect.repaired.size()), "equal only with the other upcasters", Style::Good, terminal);
    list(effect.repaired);
    if (effect.unlisted > 0)
        out += "  … and " + number(effect.unlisted) + " more\n";
}

std::string timeText(std::chrono::nanoseconds time) {
    return latencyText(std::chrono::duration_cast<std::chrono::microseconds>(time));
}

void appendBenefit(std::string& out, const SnapshotBenefit& benefit, const Terminal& terminal) {
    const auto share = benefit.events == 0 ? 0 : benefit.eventsSaved * 100 / benefit.events;
    appendTitle(out, "benefit", "measured on " + counted(static_cast<std::int64_t>(benefit.aggregates), "aggregate", "aggregates"),
        Style::Plain, terminal);
    out += "  from zero " + timeText(benefit.fromZero) + ", from the latest snapshot " + timeText(benefit.fromSnapshot) + "; "
        + number(benefit.eventsSaved) + " of " + number(benefit.events) + " events (" + std::to_string(share) + " %) need no folding\n";
    out += "  advised: a snapshot every " + number(benefit.advisedInterval) + " events\n";
}

void appendSummary(std::string& out, const SnapshotAudit& audit, const Terminal& terminal) {
    const auto equal = audit.count(SnapshotVerdict::Equal);
    out += snapshots(audit.checked) + " checked in " + latencyText(audit.duration) + ": ";
    paint(out, number(equal) + (equal == 1 ? " equals replay" : " equal replay"), equal > 0 ? Style::Good : Style::Plain, terminal);
    for (std::size_t at = 1; at < snapshotVerdicts; ++at)
        if (audit.counts[at] > 0)
            out += ", " + number(audit.counts[at]) + ' ' + std::string(verdictName(static_cast<SnapshotVerdict>(at)));
    out += ".\n";
    std::string folds;
    for (const auto& fold : audit.folds)
        folds += (folds.empty() ? "" : ", ") + nameOfType(fold.aggregateType) + " by "
            + visible(fold.reducer.empty() ? "merge" : fold.reducer) + (fold.upcasters.empty() ? "" : " after " + visible(fold.upcasters));
    if (!folds.empty())
        paint(out, folds + '\n', Style::Faint, terminal);
}

std::string events(std::size_t count) {
    return counted(static_cast<std::int64_t>(count), "event", "events");
}

void appendPassed(std::string& out, const std::string& what, const PassedEvents& passed, Style style, const Terminal& terminal) {
    if (passed.events == 0)
        return;
    const auto version = passed.version ? " version " + std::to_string(passed.version->value) : std::string();
    paint(out, what + ", first " + visible(passed.aggregate.path()) + version + ": " + visible(passed.message), style, terminal);
    out += '\n';
}

} // namespace

void appendAuditText(std::string& out, const SnapshotAudit& audit, const Terminal& terminal) {
    appendPassed(out, "the reducer failed at " + events(audit.failed.events), audit.failed, Style::Bad, terminal);
    appendPassed(out, events(audit.broken.events) + " cannot be read", audit.broken, Style::Notice, terminal);
    appendSummary(out, audit, terminal);
    for (const auto verdict : {SnapshotVerdict::Different, SnapshotVerdict::Ahead, SnapshotVerdict::Orphan, SnapshotVerdict::Unreadable})
        appendVerdict(out, audit, verdict, terminal);
    appendVerdict(out, audit, SnapshotVerdict::Stale, terminal);
    appendStaleFields(out, audit);
    appendVerdict(out, audit, SnapshotVerdict::Unproven, terminal);
    if (audit.count(SnapshotVerdict::Unproven) > 0)
        appendUnprovenTypes(out, audit);
    if (audit.effect)
        appendEffect(out, *audit.effect, terminal);
    if (audit.benefit)
        appendBenefit(out, *audit.benefit, terminal);
}

} // namespace leftfold::cli
