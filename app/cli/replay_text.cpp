// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replay_text.h"
#include "app/cli/cell_text.h"
#include "app/cli/event_rows.h"
#include "core/model/json_text.h"

namespace leftfold::cli {

namespace {

constexpr int narrowestValue = 12;
constexpr int widestValue = 120; // a long array must not bury the other changes

std::string versionText(const std::optional<Version>& version) {
    return version ? std::to_string(version->value) : std::string("?");
}

/// The value in what `share` of the line leaves it; a long line would wrap and hide the next change.
std::string valueText(const Value& value, int used, int share, const Terminal& terminal) {
    const int width = terminal.width > 0 ? std::max(narrowestValue, (terminal.width - used) / share) : widestValue;
    return cutEnd(visible(toJson(value)), width);
}

struct ChangeLook {
    std::string_view sign;
    Style style = Style::Plain;
};

ChangeLook lookOf(Change::Kind kind) {
    switch (kind) {
    case Change::Kind::Add:
        return {"+ ", Style::Good};
    case Change::Kind::Remove:
        return {"- ", Style::Bad};
    case Change::Kind::Replace:
        return {"~ ", Style::Notice};
    }
    return {};
}

std::string_view remarkOf(StepStatus status, bool changed) {
    switch (status) {
    case StepStatus::Unchanged:
        return "no rule is for it";
    case StepStatus::Dropped:
        return "dropped by an upcaster";
    case StepStatus::Applied:
        return changed ? "" : "nothing changes";
    case StepStatus::Failed:
        return "";
    }
    return {};
}

void appendUpcasts(std::string& out, const Frame& frame, const Terminal& terminal) {
    if (frame.upcasts.empty() || frame.seen.empty())
        return;
    std::string remark = "  upcast to";
    for (const UpcastEvent& event : frame.seen)
        remark += ' ' + visible(typeWithVersion(event.type, event.schemaVersion));
    paint(out, remark, Style::Faint, terminal);
}

} // namespace

void appendChange(std::string& out, const Change& change, const Terminal& terminal) {
    const ChangeLook look = lookOf(change.kind);
    std::string line(look.sign);
    line += change.path.empty() ? "(whole state)" : visible(change.path.toString());
    out += "         ";
    paint(out, line, look.style, terminal);
    out += "  ";
    const int used = 11 + displayWidth(line);
    if (change.kind == Change::Kind::Replace)
        out += valueText(change.old, used + 3, 2, terminal) + " → " + valueText(change.value, used + 3, 2, terminal);
    else
        out += valueText(change.kind == Change::Kind::Add ? change.value : change.old, used, 1, terminal);
    out += '\n';
}

void appendReplayHeading(std::string& out, const Outcome& outcome, const Terminal& terminal) {
    const TimelineSetup& setup = outcome.setup();
    paint(out, visible(setup.aggregate.path()), Style::Strong, terminal);
    out += "  version " + versionText(outcome.version());
    out += ", " + counted(static_cast<std::int64_t>(outcome.size()), "event", "events");
    out += setup.snapshotVersion ? " after the snapshot at " + versionText(setup.snapshotVersion) : " from zero";
    out += ", reducer " + (setup.reducer ? visible(setup.reducer->name()) : "merge") + "\n";
    for (const SnapshotMark& snapshot : setup.snapshots)
        if (!snapshot.problem.empty())
            paint(out, "! snapshot at " + versionText(snapshot.version) + ": " + visible(snapshot.problem) + '\n', Style::Bad, terminal);
}

void appendStepText(std::string& out, const Frame& frame, const Terminal& terminal, std::string_view edit, std::string_view mark) {
    std::string version = (edit == "inserted" ? "+" : "") + versionText(frame.event->version);
    version.insert(0, version.size() < 7 ? 7 - version.size() : 0, ' ');
    out += version + "  ";
    paint(out, visible(typeWithVersion(frame.event->type, frame.event->schemaVersion)), Style::Strong, terminal);
    out += "  ";
    paint(out, timeCell(frame.event->occurredAt), Style::Faint, terminal);
    appendUpcasts(out, frame, terminal);
    if (!mark.empty())
        paint(out, "  " + std::string(mark), mark == "became" ? Style::Notice : mark == "ceased" ? Style::Good : Style::Faint, terminal);
    if (!edit.empty())
        paint(out, "  " + std::string(edit), Style::Accent, terminal);
    const std::string_view remark = remarkOf(frame.status, !frame.change.empty());
    if (!remark.empty())
        paint(out, "  (" + std::string(remark) + ')', Style::Faint, terminal);
    out += '\n';
    if (frame.status == StepStatus::Failed)
        paint(out, "         ! " + visible(frame.message) + '\n', Style::Bad, terminal);
    for (const Change& change : frame.change)
        appendChange(out, change, terminal);
}

void appendStateText(std::string& out, const Value& state, int indent) {
    std::string text;
    appendJson(text, state, JsonStyle::Indented);
    const std::string margin(static_cast<std::size_t>(indent), ' ');
    std::size_t from = 0;
    for (auto end = text.find('\n'); from < text.size(); from = end + 1, end = text.find('\n', from)) {
        end = std::min(end, text.size());
        out += margin + visible(std::string_view(text).substr(from, end - from)) + '\n';
    }
}

void appendReplayEnd(std::string& out, const Outcome& outcome, const Terminal& terminal) {
    out += '\n';
    appendStateText(out, outcome.state(), 0);
    appendReplayCounts(out, outcome, terminal);
}

void appendReplayCounts(std::string& out, const Outcome& outcome, const Terminal& terminal) {
    const TimelineCounts& counts = outcome.counts();
    const auto number = [](std::size_t count) { return thousands(static_cast<std::int64_t>(count)); };
    std::string line = '\n' + number(counts.applied) + " applied";
    for (const auto& [count, what] :
        {std::pair{counts.unchanged, " without a rule"}, {counts.dropped, " dropped"}, {counts.upcast, " upcast"}})
        if (count > 0)
            line += ", " + number(count) + what;
    paint(out, line, Style::Faint, terminal);
    if (counts.failed > 0)
        paint(out, ", " + number(counts.failed) + " failed", Style::Bad, terminal);
    out += '\n';
    for (const StepFailure& failure : outcome.failures())
        paint(out, "! version " + versionText(failure.version) + ", " + visible(failure.type) + ": " + visible(failure.message) + '\n',
            Style::Bad, terminal);
}

} // namespace leftfold::cli
