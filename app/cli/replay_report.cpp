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

void appendStep(std::string& out, const Frame& frame, StepDetail detail) {
    JsonObject object(out);
    object.add("version", frame.event->version);
    object.add("event_type", typeOf(frame));
    object.add("patch", toJsonPatch(frame.change));
    if (frame.status == StepStatus::Failed)
        object.add("error", std::string_view(frame.message));
    if (detail == StepDetail::ChangesAndStates)
        object.add("state", frame.after);
}

std::vector<std::string> stepFields(const Frame& frame, StepDetail detail) {
    std::vector<std::string> fields{frame.event->version ? std::to_string(frame.event->version->value) : std::string(),
        std::string(typeOf(frame)), toJson(toJsonPatch(frame.change)), frame.message};
    if (detail == StepDetail::ChangesAndStates)
        fields.push_back(toJson(frame.after));
    return fields;
}

/// Folds once more and hands every step to `append`; ends early when the output fails.
template <typename Append>
Result<> forEachStep(Output& out, const Timeline& timeline, const Append& append) {
    Result<> written;
    if (timeline.size() > 0)
        timeline.walk(1, timeline.size(), [&](const Frame& frame) {
            append(frame);
            written = out.commit();
            return written.has_value();
        });
    return written;
}

Result<> writeCsv(Output& out, const Timeline& timeline, StepDetail detail) {
    std::vector<std::string> names{"version", "event_type", "patch", "error"};
    if (detail == StepDetail::ChangesAndStates)
        names.emplace_back("state");
    appendCsv(out.text(), names);
    return forEachStep(out, timeline, [&](const Frame& frame) { appendCsv(out.text(), stepFields(frame, detail)); });
}

void appendLine(std::string& out, const Outcome& outcome) {
    {
        JsonObject object(out);
        appendOutcome(object, outcome);
    }
    out += '\n';
}

Result<> writeLines(Output& out, const Timeline& timeline, StepDetail detail) {
    TRY_VOID(forEachStep(out, timeline, [&](const Frame& frame) {
        appendStep(out.text(), frame, detail);
        out.text() += '\n';
    }));
    appendLine(out.text(), timeline.outcome());
    return {};
}

Result<> writeObject(Output& out, const Timeline& timeline, StepDetail detail) {
    JsonObject object(out.text(), JsonStyle::Indented);
    appendOutcome(object, timeline.outcome());
    object.open("steps");
    bool first = true;
    TRY_VOID(forEachStep(out, timeline, [&](const Frame& frame) {
        out.text() += first ? "\n    " : ",\n    ";
        first = false;
        appendStep(out.text(), frame, detail);
    }));
    out.text() += first ? "]" : "\n  ]";
    return {};
}

Result<> writeText(Output& out, const Timeline& timeline, StepDetail detail) {
    appendReplayHeading(out.text(), timeline.outcome(), out.terminal());
    out.text() += '\n';
    TRY_VOID(forEachStep(out, timeline, [&](const Frame& frame) {
        appendStepText(out.text(), frame, out.terminal());
        if (detail == StepDetail::ChangesAndStates)
            appendStateText(out.text(), frame.after, 9);
    }));
    appendReplayEnd(out.text(), timeline.outcome(), out.terminal());
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

Result<> writeOutcome(Output& out, const Outcome& outcome, Format format) {
    if (format == Format::Jsonl) {
        appendLine(out.text(), outcome);
    } else if (format == Format::Json) {
        {
            JsonObject object(out.text(), JsonStyle::Indented);
            appendOutcome(object, outcome);
        }
        out.text() += '\n';
    } else {
        appendReplayHeading(out.text(), outcome, out.terminal());
        appendReplayEnd(out.text(), outcome, out.terminal());
    }
    return {};
}

Result<> writeReplay(Output& out, const Timeline& timeline, StepDetail detail, Format format) {
    switch (format) {
    case Format::Csv:
        return writeCsv(out, timeline, detail);
    case Format::Jsonl:
        return writeLines(out, timeline, detail);
    case Format::Json: {
        auto written = writeObject(out, timeline, detail);
        out.text() += '\n';
        return written;
    }
    case Format::Table:
        return writeText(out, timeline, detail);
    }
    return {};
}

} // namespace leftfold::cli
