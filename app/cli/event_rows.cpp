// SPDX-License-Identifier: Apache-2.0
#include "app/cli/event_rows.h"
#include "app/cli/cell_text.h"
#include "core/expression/column_values.h"
#include "core/model/event_object.h"
#include "core/model/json_object.h"

namespace leftfold::cli {

namespace {

constexpr int idWidth = 20; // on a terminal; elsewhere nothing is cut
constexpr int roomForMilliseconds = 120;

template <typename Tag>
std::string numberCell(const std::optional<Ordinal<Tag>>& number) {
    return number ? std::to_string(number->value) : std::string();
}

Cell dataCell(const EventRow& row) {
    const Event& event = row.event;
    if (event.payload.truncated() && event.payload.problem.empty())
        return {event.payload.bytes};
    const ShownBody body = shownBody(event);
    const std::string& problem = body.problem.empty() ? row.problem : body.problem;
    if (problem.empty())
        return {toJson(body.data)};
    return {"! " + problem + ' ' + (body.data.isString() ? body.data.text() : toJson(body.data)), Style::Bad};
}

Row eventCells(const EventRow& row, const Terminal& terminal) {
    const Event& event = row.event;
    AggregateId aggregate = event.aggregate;
    if (terminal.width > 0)
        aggregate.id = cutMiddle(aggregate.id, idWidth);
    std::string time = timeCell(event.occurredAt);
    if (terminal.width > 0 && terminal.width < roomForMilliseconds)
        time = time.substr(0, time.find('.'));
    return {{numberCell(event.position), Style::Faint}, {time}, {aggregate.path(), Style::Accent}, {numberCell(event.version)},
        {typeWithVersion(event.type, event.schemaVersion), Style::Strong}, dataCell(row)};
}

/// The members of the contract; read once, as every list needs the same.
const ColumnValues& contractValues() {
    static const ColumnValues values(contractColumns());
    return values;
}

std::vector<std::string> eventFields(const EventRow& row) {
    return contractValues().texts(row.event, row.problem);
}

void appendRow(std::string& out, const EventRow& row) {
    appendEvent(out, row.event, row.problem);
}

bool isNumeric(const EventColumn& column) {
    const auto* part = std::get_if<EventPart>(&column);
    return part && (*part == EventPart::GlobalPosition || *part == EventPart::AggregateVersion || *part == EventPart::SchemaVersion);
}

/// As `eventCells` has it, as far as the columns are those.
Cell chosenCell(const EventColumn& column, std::string text, const EventRow& row) {
    const auto* part = std::get_if<EventPart>(&column);
    if (!part)
        return {std::move(text)};
    if (*part == EventPart::OccurredAt)
        return {timeCell(row.event.occurredAt)};
    const bool bad = *part == EventPart::Problem || (*part == EventPart::Data && !row.event.payload.problem.empty());
    return {std::move(text), bad ? Style::Bad : *part == EventPart::GlobalPosition ? Style::Faint : Style::Plain};
}

void appendChosen(std::string& out, const EventRow& row, const ColumnValues& columns) {
    const auto values = columns.values(row.event, row.problem);
    JsonObject object(out);
    for (std::size_t at = 0; at < values.size(); ++at)
        object.add(columnName(columns.columns()[at]), values[at]);
}

std::vector<Column> titles(const ColumnValues& columns) {
    std::vector<Column> all;
    for (const auto& column : columns.columns()) {
        const auto* part = std::get_if<EventPart>(&column);
        std::string title = columnName(column);
        if (part) // as the other lists write theirs; a path says what it is as it is written
            std::transform(title.begin(), title.end(), title.begin(), [](char letter) {
                return letter == '_' ? ' ' : letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
            });
        all.push_back({part && *part == EventPart::OccurredAt ? "TIME (UTC)" : title, isNumeric(column) ? Align::Right : Align::Left});
    }
    return all;
}

} // namespace

std::string typeWithVersion(std::string_view type, const std::optional<int>& version) {
    return std::string(type) + (version ? " v" + std::to_string(*version) : std::string());
}

RowShape<EventRow> eventShape() {
    return {
        .columns = {{"POSITION", Align::Right}, {"TIME (UTC)"}, {"AGGREGATE"}, {"VERSION", Align::Right}, {"TYPE"}, {"DATA"}},
        .cells = eventCells,
        .names = contractValues().names(),
        .fields = eventFields,
        .appendJson = appendRow,
    };
}

RowShape<EventRow> eventShape(std::vector<EventColumn> columns) {
    const auto values = std::make_shared<const ColumnValues>(std::move(columns));
    return {
        .columns = titles(*values),
        .cells =
            [values](const EventRow& row, const Terminal&) {
                Row cells;
                auto texts = values->texts(row.event, row.problem);
                for (std::size_t at = 0; at < texts.size(); ++at)
                    cells.push_back(chosenCell(values->columns()[at], std::move(texts[at]), row));
                return cells;
            },
        .names = values->names(),
        .fields = [values](const EventRow& row) { return values->texts(row.event, row.problem); },
        .appendJson = [values](std::string& out, const EventRow& row) { appendChosen(out, row, *values); },
    };
}

} // namespace leftfold::cli
