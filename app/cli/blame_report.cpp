// SPDX-License-Identifier: Apache-2.0
#include "app/cli/blame_report.h"
#include "app/cli/cell_text.h"
#include "app/cli/event_rows.h"
#include "app/cli/replay_report.h"
#include "app/cli/replay_text.h"
#include "core/model/json_object.h"

namespace leftfold::cli {

namespace {

constexpr int widestValue = 36; // on a terminal; elsewhere nothing is cut

/// A leaf with the event that wrote it; null where it stood there at the start.
struct BlameRow {
    const BlameLine* line = nullptr;
    const Event* event = nullptr;
    std::optional<Version> version;
    std::string_view kind; ///< event, removal, snapshot or initial
};

BlameRow rowOf(const Timeline& timeline, const BlameLine& line) {
    return {&line, line.step > 0 ? &timeline.event(line.step) : nullptr, timeline.version(line.step), writerKind(timeline, line)};
}

std::optional<Instant> timeOf(const BlameRow& row) {
    return row.event ? row.event->occurredAt : std::nullopt;
}

std::optional<Position> positionOf(const BlameRow& row) {
    return row.event ? row.event->position : std::nullopt;
}

template <typename Tag>
std::string numberText(const std::optional<Ordinal<Tag>>& number) {
    return number ? std::to_string(number->value) : std::string();
}

void appendRow(std::string& out, const BlameRow& row) {
    JsonObject object(out);
    object.add("path", Value::string(row.line->place.toString())); // as a text it would be null where it is the whole state's
    object.add("value", row.line->value);
    object.add("version", row.version);
    object.add("event_type", std::string_view(row.event ? row.event->type : std::string()));
    object.add("event_id", std::string_view(row.event ? row.event->id.text : std::string()));
    object.add("position", positionOf(row));
    object.add("occurred_at", timeOf(row));
    object.add("upcast", std::string_view(row.line->upcast));
    object.add("written_by", row.kind);
}

std::vector<std::string> fieldsOf(const BlameRow& row) {
    const auto time = timeOf(row);
    return {row.line->place.toString(), toJson(row.line->value), numberText(row.version), row.event ? row.event->type : std::string(),
        row.event ? row.event->id.text : std::string(), numberText(positionOf(row)), time ? formatInstant(*time) : std::string(),
        row.line->upcast, std::string(row.kind)};
}

Cell writerCell(const BlameRow& row) {
    if (!row.event)
        return {std::string(row.kind == "snapshot" ? "the snapshot" : "the initial state"), Style::Faint};
    std::string text = visible(typeWithVersion(row.event->type, row.event->schemaVersion));
    if (row.line->removed)
        return {"removed by " + text, Style::Bad};
    return {row.line->upcast.empty() ? text : text + ", upcast: " + visible(row.line->upcast), Style::Strong};
}

Row cellsOf(const BlameRow& row, const Terminal& terminal) {
    auto value = visible(toJson(row.line->value));
    if (terminal.width > 0)
        value = cutEnd(value, widestValue);
    const auto place = row.line->place.toString();
    return {{place.empty() ? "(whole state)" : visible(place), Style::Accent}, {std::move(value)}, {numberText(row.version)},
        {timeCell(timeOf(row)), Style::Faint}, writerCell(row)};
}

RowShape<BlameRow> blameShape() {
    return {
        .columns = {{"PATH"}, {"VALUE"}, {"VERSION", Align::Right}, {"TIME (UTC)"}, {"LAST WRITTEN BY"}},
        .cells = cellsOf,
        .names = {"path", "value", "version", "event_type", "event_id", "position", "occurred_at", "upcast", "written_by"},
        .fields = fieldsOf,
        .appendJson = appendRow,
    };
}

Result<> writeObject(Output& out, const Timeline& timeline, const std::vector<BlameRow>& rows) {
    {
        JsonObject object(out.text(), JsonStyle::Indented);
        appendOutcome(object, timeline.outcome());
        object.open("blame");
        for (const auto& row : rows) {
            out.text() += &row == &rows.front() ? "\n    " : ",\n    ";
            appendRow(out.text(), row);
            TRY_VOID(out.commit());
        }
        out.text() += rows.empty() ? "]" : "\n  ]";
    }
    out.text() += '\n';
    return {};
}

} // namespace

Result<> writeBlame(Output& out, const Timeline& timeline, const std::vector<BlameLine>& lines, Format format) {
    std::vector<BlameRow> rows;
    rows.reserve(lines.size());
    for (const auto& line : lines)
        rows.push_back(rowOf(timeline, line));
    if (format == Format::Json)
        return writeObject(out, timeline, rows);
    if (format == Format::Table) {
        appendReplayHeading(out.text(), timeline.outcome(), out.terminal());
        out.text() += '\n';
    }
    RowWriter<BlameRow> writer(out, format, blameShape());
    TRY_VOID(writer.write(rows));
    TRY_VOID(writer.finish());
    if (format == Format::Jsonl)
        return writeOutcome(out, timeline.outcome(), format);
    if (format == Format::Table)
        appendReplayCounts(out.text(), timeline.outcome(), out.terminal());
    return {};
}

} // namespace leftfold::cli
