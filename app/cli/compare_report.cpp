// SPDX-License-Identifier: Apache-2.0
#include "app/cli/compare_report.h"
#include "app/cli/cell_text.h"
#include "app/cli/replay_text.h"
#include "app/cli/table.h"
#include "core/model/csv.h"
#include "core/model/json_object.h"
#include <algorithm>

namespace leftfold::cli {

namespace {

std::string numberText(const std::optional<Version>& version) {
    return version ? std::to_string(version->value) : std::string();
}

std::string_view opOf(Change::Kind kind) {
    return kind == Change::Kind::Add ? "add" : kind == Change::Kind::Remove ? "remove" : "replace";
}

void appendChangeRecords(std::string& out, const std::vector<Change>& changes) {
    appendCsv(out, std::vector<std::string>{"op", "path", "old", "value"});
    for (const auto& change : changes)
        appendCsv(out,
            std::vector<std::string>{std::string(opOf(change.kind)), change.path.toString(),
                change.kind == Change::Kind::Add ? std::string() : toJson(change.old),
                change.kind == Change::Kind::Remove ? std::string() : toJson(change.value)});
}

void appendDifferences(std::string& out, const std::vector<Change>& changes, const Terminal& terminal) {
    if (changes.empty())
        out += "The states are the same.\n";
    for (const auto& change : changes)
        appendChange(out, change, terminal);
}

void appendVersionText(std::string& out, const Timeline& timeline, std::size_t from, std::size_t to, const Terminal& terminal) {
    paint(out, visible(timeline.setup().aggregate.path()), Style::Strong, terminal);
    const auto title = [&](std::size_t step) {
        const auto number = numberText(timeline.version(step));
        return number.empty() ? std::string("the beginning") : "version " + number;
    };
    out += "  from " + title(from) + " to " + title(to) + "\n\n";
    for (auto step = std::min(from, to) + 1; step <= std::max(from, to); ++step)
        out += "  " + numberText(timeline.version(step)) + "  " + visible(timeline.event(step).type) + '\n';
    out += from == to ? "" : "\n";
    appendDifferences(out, diffValues(timeline.state(from), timeline.state(to)), terminal);
}

/// What one side has in a row; empty where it has nothing.
struct SideCells {
    std::string version;
    std::string type;
};

SideCells cellsOf(const Timeline& timeline, std::size_t step, bool there) {
    return there ? SideCells{numberText(timeline.version(step)), timeline.event(step).type} : SideCells();
}

std::string countText(const std::vector<Change>& changes) {
    return changes.empty() ? std::string("=") : std::to_string(changes.size());
}

/// Writes the rows of two histories in one format.
class AlignmentWriter {
public:
    AlignmentWriter(Output& out, const Timeline& left, const Timeline& right)
        : m_out(out)
        , m_left(left)
        , m_right(right)
        , m_rows(alignByType(left, right)) { }

    Result<> csv() {
        appendCsv(m_out.text(), std::vector<std::string>{"left_version", "left_type", "right_version", "right_type", "data", "state"});
        return each([this](const AlignedRow& row, const AlignedDifference& difference) {
            const auto [left, right] = sides(row);
            const bool both = row.side == AlignedSide::Both;
            appendCsv(m_out.text(),
                std::vector<std::string>{left.version, left.type, right.version, right.type,
                    both ? toJson(toJsonPatch(difference.data)) : std::string(),
                    both ? toJson(toJsonPatch(difference.state)) : std::string()});
        });
    }

    Result<> lines() {
        TRY_VOID(each([this](const AlignedRow& row, const AlignedDifference& difference) {
            appendJson(m_out.text(), alignedRowValue(m_left, m_right, row, difference));
            m_out.text() += '\n';
        }));
        appendJson(m_out.text(), alignmentValue(m_left, m_right, m_rows));
        m_out.text() += '\n';
        return {};
    }

    Result<> object() {
        {
            JsonObject object(m_out.text(), JsonStyle::Indented);
            const Value summary = alignmentValue(m_left, m_right, m_rows);
            for (const auto& member : summary.members())
                object.add(member.key, member.value);
            object.open("steps");
            bool first = true;
            TRY_VOID(each([this, &first](const AlignedRow& row, const AlignedDifference& difference) {
                m_out.text() += std::exchange(first, false) ? "\n    " : ",\n    ";
                appendJson(m_out.text(), alignedRowValue(m_left, m_right, row, difference));
            }));
            m_out.text() += first ? "]" : "\n  ]";
        }
        m_out.text() += '\n';
        return {};
    }

    Result<> text() {
        const auto title = [](const Timeline& timeline) { return visible(timeline.setup().aggregate.path()); };
        Table table(
            {{"VERSION", Align::Right}, {title(m_left)}, {"VERSION", Align::Right}, {title(m_right)}, {"DATA", Align::Right}, {"STATE"}},
            m_out.terminal());
        std::vector<Row> gathered;
        TRY_VOID(each([&](const AlignedRow& row, const AlignedDifference& difference) {
            gathered.push_back(tableRow(row, difference));
            if (gathered.size() == 256)
                table.append(m_out.text(), std::exchange(gathered, {}));
        }));
        table.append(m_out.text(), std::move(gathered));
        appendEnd();
        return {};
    }

private:
    std::pair<SideCells, SideCells> sides(const AlignedRow& row) const {
        return {cellsOf(m_left, row.left, row.side != AlignedSide::Right), cellsOf(m_right, row.right, row.side != AlignedSide::Left)};
    }

    Row tableRow(const AlignedRow& row, const AlignedDifference& difference) const {
        const auto [left, right] = sides(row);
        const bool both = row.side == AlignedSide::Both;
        const auto style = [both](bool other) { return !both ? Style::Faint : other ? Style::Notice : Style::Plain; };
        return {{left.version}, {visible(left.type), both ? Style::Plain : Style::Bad}, {right.version},
            {visible(right.type), both ? Style::Plain : Style::Good},
            {both ? countText(difference.data) : std::string(), style(!difference.data.empty())},
            {both ? countText(difference.state) : std::string(), style(!difference.state.empty())}};
    }

    void appendEnd() {
        const auto count = [this](AlignedSide side) {
            return thousands(std::count_if(m_rows.begin() + 1, m_rows.end(), [side](const AlignedRow& row) { return row.side == side; }));
        };
        m_out.text() += '\n' + count(AlignedSide::Both) + " in both, " + count(AlignedSide::Left) + " on the left only, "
            + count(AlignedSide::Right) + " on the right only; DATA and STATE count the places that differ.\n";
        m_out.text() += "At the end, from the left state to the right one:\n";
        appendDifferences(m_out.text(), diffValues(m_left.outcome().state(), m_right.outcome().state()), m_out.terminal());
    }

    template <typename Append>
    Result<> each(const Append& append) {
        Result<> written;
        walkAligned(m_left, m_right, m_rows, 1, [&](const AlignedRow& row, const AlignedDifference& difference) {
            append(row, difference);
            written = m_out.commit();
            return written.has_value();
        });
        return written;
    }

    Output& m_out;
    const Timeline& m_left;
    const Timeline& m_right;
    std::vector<AlignedRow> m_rows;
};

} // namespace

Result<> writeVersionComparison(
    Output& out, const Timeline& timeline, std::size_t from, std::size_t to, ComparedStates states, Format format) {
    if (format == Format::Table)
        appendVersionText(out.text(), timeline, from, to, out.terminal());
    else if (format == Format::Csv)
        appendChangeRecords(out.text(), diffValues(timeline.state(from), timeline.state(to)));
    else
        appendObject(out.text(), versionComparisonValue(timeline, from, to, states), format);
    return out.commit();
}

Result<> writeAlignment(Output& out, const Timeline& left, const Timeline& right, Format format) {
    AlignmentWriter writer(out, left, right);
    switch (format) {
    case Format::Csv:
        return writer.csv();
    case Format::Jsonl:
        return writer.lines();
    case Format::Json:
        return writer.object();
    case Format::Table:
        return writer.text();
    }
    return {};
}

} // namespace leftfold::cli
