// SPDX-License-Identifier: Apache-2.0
#include "core/replay/comparison_value.h"
#include "core/replay/branch_document.h"

namespace leftfold {

namespace {

Value versionValue(const std::optional<Version>& version) {
    return version ? Value::integer(version->value) : Value();
}

std::string versionName(Version version) {
    return "version " + std::to_string(version.value);
}

Value countValue(std::size_t count) {
    return Value::integer(static_cast<std::int64_t>(count));
}

Value::Object aggregateMembers(const Timeline& timeline) {
    const auto& aggregate = timeline.setup().aggregate;
    return {{"aggregate_type", aggregate.type.empty() ? Value() : Value::string(aggregate.type)},
        {"aggregate_id", Value::string(aggregate.id)}};
}

Value stepValue(const Timeline& timeline, std::size_t step) {
    if (step == 0)
        return Value::object({{"version", versionValue(timeline.version(0))}, {"event_type", Value()}});
    const auto& event = timeline.event(step);
    return Value::object({{"version", versionValue(event.version)}, {"event_type", Value::string(event.type)}});
}

struct EditWords {
    std::string operator()(const SkipEvent& edit) const { return "skip " + versionName(edit.version); }
    std::string operator()(const InsertEvents& edit) const {
        std::string types;
        for (const auto& event : edit.events)
            types += (types.empty() ? "" : ", ") + event.type;
        return "insert " + types + " behind " + versionName(edit.after);
    }
    std::string operator()(const EditEvent& edit) const {
        return "edit " + versionName(edit.version) + (edit.event.type.empty() ? "" : " to " + edit.event.type);
    }
    std::string operator()(const MoveEvent& edit) const {
        return "move " + versionName(edit.version) + " behind " + versionName(edit.after);
    }
};

/// The version of the last real event that the branch has come past.
std::optional<Version> lastVersion(const Timeline& real, std::size_t step) {
    for (; step > 0; --step)
        if (const auto version = real.version(step))
            return version;
    return real.version(0);
}

/// What stands before the row in the real history.
std::optional<Version> versionBefore(const BranchedTimeline& both, std::size_t row) {
    const auto& [real, branched, mark] = both.rows()[row];
    return lastVersion(both.real(), isInReality(mark) && real > 0 ? real - 1 : real);
}

} // namespace

std::string describe(const BranchEdit& edit) {
    return std::visit(EditWords(), edit);
}

std::string_view wordOf(BranchMark mark) {
    switch (mark) {
    case BranchMark::Same:
        return "";
    case BranchMark::Skipped:
        return "skipped";
    case BranchMark::Inserted:
        return "inserted";
    case BranchMark::Edited:
        return "edited";
    case BranchMark::MovedAway:
        return "moved away";
    case BranchMark::MovedHere:
        return "moved here";
    }
    return {};
}

Value branchRowValue(const BranchedTimeline& both, std::size_t row) {
    const Event& event = branchRowEvent(both, row);
    return Value::object({{"version", versionValue(event.version)}, {"after", versionValue(versionBefore(both, row))},
        {"event_type", Value::string(event.type)}, {"what", Value::string(std::string(wordOf(both.rows()[row].mark)))}});
}

std::string branchRowPlace(const BranchedTimeline& both, std::size_t row) {
    const bool inserted = both.rows()[row].mark == BranchMark::Inserted;
    const auto version = inserted ? versionBefore(both, row) : branchRowEvent(both, row).version;
    if (!version)
        return "the beginning";
    return (inserted ? "behind " : "") + versionName(*version);
}

const Event& branchRowEvent(const BranchedTimeline& both, std::size_t row) {
    const auto& [real, branched, mark] = both.rows()[row];
    return isInBranch(mark) ? both.branched().event(branched) : both.real().event(real);
}

Value whatIfValue(const BranchedTimeline& both) {
    const auto first = both.firstDivergence();
    return Value::object({{"edits", branchEditsValue(both.branch().edits)},
        {"first_divergence", first ? branchRowValue(both, *first) : Value()}, {"changes", toJsonPatch(both.difference())}});
}

Value versionComparisonValue(const Timeline& timeline, std::size_t from, std::size_t to, ComparedStates states) {
    const auto before = timeline.state(from);
    const auto after = timeline.state(to);
    Value::Array events;
    for (auto step = std::min(from, to) + 1; step <= std::max(from, to); ++step)
        events.push_back(stepValue(timeline, step));
    auto members = aggregateMembers(timeline);
    members.push_back({"from", stepValue(timeline, from)});
    members.push_back({"to", stepValue(timeline, to)});
    if (states == ComparedStates::Shown) {
        members[2].value.editMember("state") = before;
        members[3].value.editMember("state") = after;
    }
    members.push_back({"events", Value::array(std::move(events))});
    members.push_back({"changes", toJsonPatch(diffValues(before, after))});
    return Value::object(std::move(members));
}

Value alignedRowValue(const Timeline& left, const Timeline& right, const AlignedRow& row, const AlignedDifference& difference) {
    const bool both = row.side == AlignedSide::Both;
    return Value::object({{"left", row.side == AlignedSide::Right ? Value() : stepValue(left, row.left)},
        {"right", row.side == AlignedSide::Left ? Value() : stepValue(right, row.right)},
        {"data", both ? toJsonPatch(difference.data) : Value()}, {"state", both ? toJsonPatch(difference.state) : Value()}});
}

Value alignmentValue(const Timeline& left, const Timeline& right, std::span<const AlignedRow> rows) {
    std::size_t counts[3] = {};
    for (const auto& row : rows.subspan(1))
        ++counts[static_cast<std::size_t>(row.side)];
    const auto end = [](const Timeline& timeline) {
        auto members = aggregateMembers(timeline);
        members.push_back({"version", versionValue(timeline.outcome().version())});
        return Value::object(std::move(members));
    };
    return Value::object({{"left", end(left)}, {"right", end(right)}, {"both", countValue(counts[0])}, {"left_only", countValue(counts[1])},
        {"right_only", countValue(counts[2])}, {"changes", toJsonPatch(diffValues(left.outcome().state(), right.outcome().state()))}});
}

Value alignmentDocument(const Timeline& left, const Timeline& right, std::span<const AlignedRow> rows) {
    Value document = alignmentValue(left, right, rows);
    Value::Array steps;
    walkAligned(left, right, rows, 1, [&](const AlignedRow& row, const AlignedDifference& difference) {
        steps.push_back(alignedRowValue(left, right, row, difference));
        return true;
    });
    document.editMember("steps") = Value::array(std::move(steps));
    return document;
}

} // namespace leftfold
