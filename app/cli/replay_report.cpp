// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replay_report.h"
#include "app/cli/format.h"
#include "app/cli/replay_text.h"
#include "core/model/csv.h"

namespace leftfold::cli {

namespace {

std::string_view typeOf(const Frame& frame) {
    return frame.event->type;
}

Value failuresOf(const Outcome& outcome) {
    Value::Array all;
    for (const StepFailure& failure : outcome.failures())
        all.push_back(Value::object({{"version", numberOrNull(failure.version)}, {"event_type", Value::string(failure.type)},
            {"message", Value::string(failure.message)}}));
    return Value::array(std::move(all));
}

/// What a branch did to the step's event; empty where there is none.
std::string_view editOf(const Frame& frame, const StepRemarks& remarks) {
    return remarks.whatIf ? remarks.whatIf->mark(frame.step) : std::string_view();
}

/// What the condition did there; empty where none is asked.
std::string_view markOf(const Frame& frame, const StepRemarks& remarks) {
    const auto mark = remarks.when ? remarks.when->markAt(frame.step) : std::nullopt;
    return mark ? wordOf(*mark) : std::string_view();
}

void appendStep(std::string& out, const Frame& frame, StepDetail detail, const StepRemarks& remarks) {
    JsonObject object(out);
    object.add("version", frame.event->version);
    object.add("event_type", typeOf(frame));
    if (remarks.when)
        object.add("when", markOf(frame, remarks));
    object.add("patch", toJsonPatch(frame.change));
    if (frame.status == StepStatus::Failed)
        object.add("error", std::string_view(frame.message));
    if (const auto edit = editOf(frame, remarks); !edit.empty())
        object.add("what_if", edit);
    if (detail == StepDetail::ChangesAndStates)
        object.add("state", frame.after);
}

std::vector<std::string> stepNames(StepDetail detail, const StepRemarks& remarks) {
    std::vector<std::string> names{"version", "event_type", "patch", "error"};
    if (remarks.when)
        names.insert(names.begin() + 2, "when");
    if (detail == StepDetail::ChangesAndStates)
        names.emplace_back("state");
    if (remarks.whatIf)
        names.emplace_back("what_if");
    return names;
}

/// In the order of the names.
std::vector<std::string> stepFields(const Frame& frame, StepDetail detail, const StepRemarks& remarks) {
    std::vector<std::string> fields{frame.event->version ? std::to_string(frame.event->version->value) : std::string(),
        std::string(typeOf(frame)), toJson(toJsonPatch(frame.change)), frame.message};
    if (remarks.when)
        fields.insert(fields.begin() + 2, std::string(markOf(frame, remarks)));
    if (detail == StepDetail::ChangesAndStates)
        fields.push_back(toJson(frame.after));
    if (remarks.whatIf)
        fields.emplace_back(editOf(frame, remarks));
    return fields;
}

/// Folds once more and hands every step that is wanted to `append`; ends early when the output fails.
template <typename Append>
Result<> forEachStep(Output& out, const Timeline& timeline, const StepRemarks& remarks, const Append& append) {
    Result<> written;
    const auto visit = [&](const Frame& frame) {
        append(frame);
        written = out.commit();
        return written.has_value();
    };
    if (remarks.when)
        visitFrames(timeline, remarks.when->markedSteps(), visit);
    else if (timeline.size() > 0)
        timeline.walk(1, timeline.size(), visit);
    return written;
}

Result<> writeCsv(Output& out, const Timeline& timeline, StepDetail detail, const StepRemarks& remarks) {
    appendCsv(out.text(), stepNames(detail, remarks));
    return forEachStep(out, timeline, remarks, [&](const Frame& frame) { appendCsv(out.text(), stepFields(frame, detail, remarks)); });
}

void appendResult(JsonObject& object, const Outcome& outcome, const WhatIf* whatIf) {
    appendOutcome(object, outcome);
    if (whatIf)
        object.add("what_if", whatIfMember(*whatIf));
}

void appendLine(std::string& out, const Outcome& outcome, const WhatIf* whatIf) {
    {
        JsonObject object(out);
        appendResult(object, outcome, whatIf);
    }
    out += '\n';
}

Result<> writeLines(Output& out, const Timeline& timeline, StepDetail detail, const StepRemarks& remarks) {
    TRY_VOID(forEachStep(out, timeline, remarks, [&](const Frame& frame) {
        appendStep(out.text(), frame, detail, remarks);
        out.text() += '\n';
    }));
    appendLine(out.text(), timeline.outcome(), remarks.whatIf);
    return {};
}

Result<> writeObject(Output& out, const Timeline& timeline, StepDetail detail, const StepRemarks& remarks) {
    JsonObject object(out.text(), JsonStyle::Indented);
    appendResult(object, timeline.outcome(), remarks.whatIf);
    object.open("steps");
    bool first = true;
    TRY_VOID(forEachStep(out, timeline, remarks, [&](const Frame& frame) {
        out.text() += first ? "\n    " : ",\n    ";
        first = false;
        appendStep(out.text(), frame, detail, remarks);
    }));
    out.text() += first ? "]" : "\n  ]";
    return {};
}

Result<> writeText(Output& out, const Timeline& timeline, StepDetail detail, const StepRemarks& remarks) {
    appendReplayHeading(out.text(), timeline.outcome(), out.terminal());
    out.text() += '\n';
    TRY_VOID(forEachStep(out, timeline, remarks, [&](const Frame& frame) {
        appendStepText(out.text(), frame, out.terminal(), editOf(frame, remarks), markOf(frame, remarks));
        if (detail == StepDetail::ChangesAndStates)
            appendStateText(out.text(), frame.after, 9);
    }));
    if (remarks.when && remarks.when->markedSteps().empty())
        out.text() += "The condition holds at no step.\n";
    appendReplayEnd(out.text(), timeline.outcome(), out.terminal());
    if (remarks.whatIf)
        appendWhatIfText(out.text(), *remarks.whatIf, out.terminal());
    return {};
}

} // namespace

/// The last members are ours.
void appendOutcome(JsonObject& object, const Outcome& outcome) {
    const TimelineCounts& counts = outcome.counts();
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    object.add("aggregate_type", outcome.setup().aggregate.type);
    object.add("aggregate_id", outcome.setup().aggregate.id);
    object.add("version", outcome.version());
    object.add("state", outcome.state());
    object.add("snapshot_version", outcome.setup().snapshotVersion);
    object.add("applied", number(counts.applied));
    object.add("upcast", number(counts.upcast));
    object.add("failed", failuresOf(outcome));
    object.add("unchanged", number(counts.unchanged));
    object.add("dropped", number(counts.dropped));
}

Result<> writeOutcome(Output& out, const Outcome& outcome, Format format, const WhatIf* whatIf) {
    if (format == Format::Jsonl) {
        appendLine(out.text(), outcome, whatIf);
    } else if (format == Format::Json) {
        {
            JsonObject object(out.text(), JsonStyle::Indented);
            appendResult(object, outcome, whatIf);
        }
        out.text() += '\n';
    } else {
        appendReplayHeading(out.text(), outcome, out.terminal());
        appendReplayEnd(out.text(), outcome, out.terminal());
        if (whatIf)
            appendWhatIfText(out.text(), *whatIf, out.terminal());
    }
    return {};
}

Result<> writeReplay(Output& out, const Timeline& timeline, StepDetail detail, Format format, const StepRemarks& remarks) {
    switch (format) {
    case Format::Csv:
        return writeCsv(out, timeline, detail, remarks);
    case Format::Jsonl:
        return writeLines(out, timeline, detail, remarks);
    case Format::Json: {
        auto written = writeObject(out, timeline, detail, remarks);
        out.text() += '\n';
        return written;
    }
    case Format::Table:
        return writeText(out, timeline, detail, remarks);
    }
    return {};
}

} // namespace leftfold::cli
