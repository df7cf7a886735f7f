// SPDX-License-Identifier: Apache-2.0
#include "core/replay/step_table.h"
#include "core/model/json_text.h"
#include "core/model/markdown_text.h"

namespace leftfold {

namespace {

std::string changeText(const Change& change) {
    const auto path = change.path.empty() ? std::string("(whole state)") : change.path.toString();
    switch (change.kind) {
    case Change::Kind::Add:
        return markdownCode("+ " + path + ' ' + toJson(change.value));
    case Change::Kind::Remove:
        return markdownCode("- " + path + ' ' + toJson(change.old));
    case Change::Kind::Replace:
        return markdownCode("~ " + path + ' ' + toJson(change.old) + " → " + toJson(change.value));
    }
    return {};
}

std::string whatHappened(const Frame& frame) {
    if (frame.status == StepStatus::Failed)
        return "**failed:** " + markdownCell(frame.message);
    std::string text;
    for (const auto& change : frame.change)
        text += (text.empty() ? "" : "<br>") + changeText(change);
    if (!text.empty())
        return text;
    return frame.status == StepStatus::Dropped  ? "dropped by an upcaster"
        : frame.status == StepStatus::Unchanged ? "no rule"
                                                : "nothing changes";
}

std::string versionText(const std::optional<Version>& version) {
    return version ? std::to_string(version->value) : std::string("?");
}

} // namespace

void appendStepTableHead(std::string& out, const Timeline& timeline) {
    const auto& setup = timeline.setup();
    out += "# " + markdownCell(setup.aggregate.path()) + "\n\n";
    out += std::to_string(timeline.size()) + (timeline.size() == 1 ? " event" : " events")
        + (setup.snapshotVersion ? " after the snapshot at version " + versionText(setup.snapshotVersion) : " from zero") + ", reducer "
        + markdownCell(setup.reducer->name()) + ".\n\n";
    out += "| version | time | event | change |\n|---:|---|---|---|\n";
}

void appendStepTableRow(std::string& out, const Frame& frame) {
    const auto time = frame.event->occurredAt ? formatInstant(*frame.event->occurredAt) : std::string();
    out += "| " + versionText(frame.event->version) + " | " + time + " | " + markdownCell(frame.event->type) + " | " + whatHappened(frame)
        + " |\n";
}

void appendStepTableEnd(std::string& out, const Timeline& timeline) {
    const auto state = toJson(timeline.outcome().state(), JsonStyle::Indented);
    out += "\nThe state after version " + versionText(timeline.outcome().version()) + ":\n\n````json\n" + state + "\n````\n";
}

std::string stepTable(const Timeline& timeline) {
    std::string out;
    appendStepTableHead(out, timeline);
    if (timeline.size() > 0)
        timeline.walk(1, timeline.size(), [&out](const Frame& frame) {
            appendStepTableRow(out, frame);
            return true;
        });
    appendStepTableEnd(out, timeline);
    return out;
}

} // namespace leftfold
