// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replay_report.h"
#include "app/cli/csv.h"
#include "app/cli/json_object.h"
#include "app/cli/replay_text.h"

namespace leftfold::cli {

namespace {

Value versionOrNull(const std::optional<Version>& version) {
    return version ? Value::integer(version->value) : Value();
}

std::string_view typeOf(const Frame& frame) {
    return frame.event->type;
}

Value failuresOf(const Timeline& timeline) {
    Value::Array all;
    for (const StepFailure& failure : timeline.failures())
        all.push_back(Value::object({{"version", versionOrNull(timeline.event(failure.step).version)},
            {"event_type", Value::string(timeline.event(failure.step).type)}, {"message", Value::string(failure.message)}}));
    return Value::array(std::move(all));
}

/// The result object of the contract; its last members are ours.
void appendResult(JsonObject& object, const Timeline& timeline) {
    const TimelineCounts& counts = timeline.counts();
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    object.add("aggregate_type", timeline.setup().aggregate.type);
    object.add("aggregate_id", timeline.setup().aggregate.id);
    object.add("version", timeline.version(timeline.size()));
    object.add("state", timeline.state(timeline.size()));
    object.add("snapshot_version", timeline.setup().snapshotVersion);
    object.add("applied", number(counts.applied));
    object.add("upcast", number(counts.upcast));
    object.add("failed", failuresOf(timeline));
    object.add("unchanged", number(counts.unchanged));
    object.add("dropped", number(counts.dropped));
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

Result<> writeLines(Output& out, const Timeline& timeline, StepDetail detail) {
    if (detail != StepDetail::None)
        TRY_VOID(forEachStep(out, timeline, [&](const Frame& frame) {
            appendStep(out.text(), frame, detail);
            out.text() += '\n';
        }));
    {
        JsonObject object(out.text());
        appendResult(object, timeline);
    }
    out.text() += '\n';
    return {};
}

Result<> writeObject(Output& out, const Timeline& timeline, StepDetail detail) {
    JsonObject object(out.text(), JsonStyle::Indented);
    appendResult(object, timeline);
    if (detail == StepDetail::None)
        return {};
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
    appendReplayHeading(out.text(), timeline, out.terminal());
    if (detail != StepDetail::None) {
        out.text() += '\n';
        TRY_VOID(forEachStep(out, timeline, [&](const Frame& frame) {
            appendStepText(out.text(), frame, out.terminal());
            if (detail == StepDetail::ChangesAndStates)
                appendStateText(out.text(), frame.after, 9);
        }));
    }
    appendReplayEnd(out.text(), timeline, out.terminal());
    return {};
}

} // namespace

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
