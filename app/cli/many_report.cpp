// SPDX-License-Identifier: Apache-2.0
#include "app/cli/many_report.h"
#include "app/cli/cell_text.h"
#include "app/cli/frame_window.h"
#include "app/cli/replay_text.h"
#include "core/causation/latency_text.h"
#include "core/model/csv.h"
#include "core/model/json_object.h"

namespace leftfold::cli {

namespace {

Value number(std::size_t count) {
    return Value::integer(static_cast<std::int64_t>(count));
}

/// One line of the report: a cursor, what it stops at, and what that did.
struct ManyLine {
    std::size_t cursor = 0;
    const ManyStep& step;
    const Event& event;
    const Frame& frame;
};

/// Hands on every step; ends early when the output fails.
template <typename Append>
Result<> forEachLine(Output& out, const ManyReport& report, const Append& append) {
    const auto& many = report.loaded.many;
    std::vector<FrameWindow> frames;
    for (const auto& timeline : many.timelines())
        frames.emplace_back(*timeline);
    for (std::size_t cursor = 1; cursor <= many.size(); ++cursor) {
        const auto& step = many.step(cursor);
        append(ManyLine{cursor, step, many.event(cursor), frames[step.timeline].at(step.step)});
        TRY_VOID(out.commit());
    }
    return {};
}

void appendStep(std::string& out, const ManyLine& line, ManyDetail detail) {
    JsonObject object(out);
    object.add("step", static_cast<std::int64_t>(line.cursor));
    object.add("position", line.event.position);
    object.add("occurred_at", line.event.occurredAt);
    object.add("aggregate_type", line.event.aggregate.type);
    object.add("aggregate_id", line.event.aggregate.id);
    object.add("version", line.event.version);
    object.add("event_type", line.event.type);
    object.add("patch", toJsonPatch(line.frame.change));
    if (line.frame.status == StepStatus::Failed)
        object.add("error", std::string_view(line.frame.message));
    if (line.step.back.count() > 0)
        object.add("clock_back_us", line.step.back.count());
    if (line.step.beforeCause)
        object.add("before_cause", Value::boolean(true));
    if (detail == ManyDetail::StepsAndStates)
        object.add("state", line.frame.after);
}

Value endObject(const ManyReport& report, std::size_t at, std::size_t step) {
    const auto& timeline = *report.loaded.many.timelines()[at];
    const auto& id = timeline.setup().aggregate;
    const auto& reducer = report.loaded.reducers[at];
    return Value::object({{"aggregate_type", textOrNull(id.type)}, {"aggregate_id", Value::string(id.id)},
        {"version", step == 0 ? Value() : numberOrNull(timeline.version(step))}, {"state", timeline.state(step)},
        {"reducer", Value::string(reducer.empty() ? "merge" : reducer)}, {"steps", number(step)}});
}

Value endsOf(const ManyReport& report) {
    const auto& many = report.loaded.many;
    const auto steps = many.stepsAt(many.size());
    Value::Array all;
    for (std::size_t at = 0; at < steps.size(); ++at)
        all.push_back(endObject(report, at, steps[at]));
    return Value::array(std::move(all));
}

Value skewObject(const ManySkew& skew) {
    return Value::object({{"steps_back", number(skew.back)}, {"most_back_us", Value::integer(skew.mostBack.count())},
        {"before_cause", number(skew.beforeCause)}});
}

void appendMembers(JsonObject& object, const ManyReport& report) {
    object.add("correlation_id", std::string_view(report.correlation));
    object.add("order", manyOrderName(report.loaded.many.order()));
    object.add("aggregates", endsOf(report));
    object.add("skew", skewObject(report.loaded.many.skew()));
    object.add("left_out", static_cast<std::int64_t>(report.loaded.leftOut.size()));
}

Result<> writeObject(Output& out, const ManyReport& report) {
    {
        JsonObject object(out.text(), JsonStyle::Indented);
        appendMembers(object, report);
        if (report.detail != ManyDetail::Ends) {
            object.open("steps");
            bool first = true;
            TRY_VOID(forEachLine(out, report, [&](const ManyLine& line) {
                out.text() += first ? "\n    " : ",\n    ";
                first = false;
                appendStep(out.text(), line, report.detail);
            }));
            out.text() += first ? "]" : "\n  ]";
        }
    }
    out.text() += '\n';
    return {};
}

Result<> writeLines(Output& out, const ManyReport& report) {
    if (report.detail != ManyDetail::Ends)
        TRY_VOID(forEachLine(out, report, [&](const ManyLine& line) {
            appendStep(out.text(), line, report.detail);
            out.text() += '\n';
        }));
    {
        JsonObject object(out.text());
        appendMembers(object, report);
    }
    out.text() += '\n';
    return {};
}

std::vector<std::string> fields(const ManyLine& line, ManyDetail detail) {
    const auto digits = [](const auto& ordinal) { return ordinal ? std::to_string(ordinal->value) : std::string(); };
    std::vector<std::string> all{std::to_string(line.cursor), digits(line.event.position),
        line.event.occurredAt ? formatInstant(*line.event.occurredAt) : std::string(), line.event.aggregate.type, line.event.aggregate.id,
        digits(line.event.version), line.event.type, toJson(toJsonPatch(line.frame.change)), line.frame.message,
        std::to_string(line.step.back.count()), line.step.beforeCause ? "true" : "false"};
    if (detail == ManyDetail::StepsAndStates)
        all.push_back(toJson(line.frame.after));
    return all;
}

Result<> writeCsv(Output& out, const ManyReport& report) {
    std::vector<std::string> names{"step", "position", "occurred_at", "aggregate_type", "aggregate_id", "version", "event_type", "patch",
        "error", "clock_back_us", "before_cause"};
    if (report.detail == ManyDetail::StepsAndStates)
        names.emplace_back("state");
    appendCsv(out.text(), names);
    return forEachLine(out, report, [&](const ManyLine& line) { appendCsv(out.text(), fields(line, report.detail)); });
}

std::string skewText(const ManySkew& skew) {
    std::string text;
    if (skew.back > 0)
        text += counted(static_cast<std::int64_t>(skew.back), "clock goes", "clocks go") + " back, by " + latencyText(skew.mostBack)
            + " at most";
    if (skew.beforeCause > 0)
        text += (text.empty() ? "" : "; ") + counted(static_cast<std::int64_t>(skew.beforeCause), "event stands", "events stand")
            + " before the cause";
    return text;
}

void appendHeading(std::string& out, const ManyReport& report, const Terminal& terminal) {
    const auto& many = report.loaded.many;
    paint(out, report.correlation.empty() ? "several aggregates" : visible(report.correlation), Style::Strong, terminal);
    out += "  " + counted(std::ssize(many.timelines()), "aggregate", "aggregates") + ", "
        + counted(static_cast<std::int64_t>(many.size()), "step", "steps") + ", by " + std::string(manyOrderName(many.order())) + '\n';
    if (const auto skew = skewText(many.skew()); !skew.empty())
        paint(out, "! " + skew + '\n', Style::Notice, terminal);
    if (!report.loaded.leftOut.empty())
        paint(out,
            "! " + counted(std::ssize(report.loaded.leftOut), "aggregate is", "aggregates are") + " left out: the first "
                + std::to_string(many.timelines().size()) + " are replayed\n",
            Style::Notice, terminal);
}

void appendStepLine(std::string& out, const ManyLine& line, const Terminal& terminal) {
    std::string place = line.event.position ? std::to_string(line.event.position->value) : std::to_string(line.cursor);
    place.insert(0, place.size() < 7 ? 7 - place.size() : 0, ' ');
    out += place + "  ";
    paint(out, visible(line.event.aggregate.path()), Style::Accent, terminal);
    out += line.event.version ? " v" + std::to_string(line.event.version->value) : std::string();
    out += "  ";
    paint(out, visible(line.event.type), Style::Strong, terminal);
    out += "  ";
    paint(out, timeCell(line.event.occurredAt), Style::Faint, terminal);
    if (line.step.back.count() > 0)
        paint(out, "  clock back by " + latencyText(line.step.back), Style::Notice, terminal);
    if (line.step.beforeCause)
        paint(out, "  before its cause", Style::Notice, terminal);
    out += '\n';
    if (line.frame.status == StepStatus::Failed)
        paint(out, "         ! " + visible(line.frame.message) + '\n', Style::Bad, terminal);
    for (const Change& change : line.frame.change)
        appendChange(out, change, terminal);
}

void appendEnds(std::string& out, const ManyReport& report, const Terminal& terminal) {
    const auto& many = report.loaded.many;
    const auto steps = many.stepsAt(many.size());
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const auto& timeline = *many.timelines()[at];
        const auto& reducer = report.loaded.reducers[at];
        const auto version = steps[at] == 0 ? std::nullopt : timeline.version(steps[at]);
        out += '\n';
        paint(out, visible(timeline.setup().aggregate.path()), Style::Strong, terminal);
        out += version ? "  version " + std::to_string(version->value) : std::string("  before its first event");
        out += ", reducer " + visible(reducer.empty() ? "merge" : reducer) + '\n';
        appendStateText(out, timeline.state(steps[at]), 2);
    }
}

Result<> writeText(Output& out, const ManyReport& report) {
    appendHeading(out.text(), report, out.terminal());
    if (report.detail != ManyDetail::Ends) {
        out.text() += '\n';
        TRY_VOID(forEachLine(out, report, [&](const ManyLine& line) {
            appendStepLine(out.text(), line, out.terminal());
            if (report.detail == ManyDetail::StepsAndStates)
                appendStateText(out.text(), line.frame.after, 9);
        }));
    }
    appendEnds(out.text(), report, out.terminal());
    return {};
}

} // namespace

Result<> writeMany(Output& out, const ManyReport& report, Format format) {
    switch (format) {
    case Format::Json:
        return writeObject(out, report);
    case Format::Jsonl:
        return writeLines(out, report);
    case Format::Csv:
        return writeCsv(out, report);
    case Format::Table:
        break;
    }
    return writeText(out, report);
}

} // namespace leftfold::cli
