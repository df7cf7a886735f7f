// SPDX-License-Identifier: Apache-2.0
#include "core/replay/alignment.h"
#include <dtl/dtl.hpp>
#include <string_view>
#include <unordered_map>

namespace leftfold {

namespace {

using Types = std::vector<int>;

/// A number for each type, so that a comparison is one of numbers.
class TypeNumbers {
public:
    Types of(const Timeline& timeline) {
        Types types;
        types.reserve(timeline.size());
        for (const auto& event : timeline.events())
            types.push_back(m_numbers.try_emplace(event.type, static_cast<int>(m_numbers.size())).first->second);
        return types;
    }

private:
    std::unordered_map<std::string_view, int> m_numbers;
};

AlignedSide sideOf(dtl::edit_t edit) {
    return edit == dtl::SES_COMMON ? AlignedSide::Both : edit == dtl::SES_DELETE ? AlignedSide::Left : AlignedSide::Right;
}

/// A history's states one after the other, as far as they are asked for.
class StateWalk {
public:
    StateWalk(const Timeline& timeline, std::size_t step)
        : m_timeline(timeline)
        , m_folder(timeline.setup().upcasters.get(), *timeline.setup().reducer)
        , m_state(timeline.state(step))
        , m_step(step) { }

    const Value& at(std::size_t step) {
        for (; m_step < step; ++m_step)
            if (m_timeline.status(m_step + 1) != StepStatus::Failed) // that leaves the state as it is
                m_folder.advance(m_state, m_timeline.event(m_step + 1));
        m_folder.settle(m_state);
        return m_state;
    }

private:
    const Timeline& m_timeline;
    Folder m_folder;
    Value m_state;
    std::size_t m_step;
};

std::vector<Change> dataDifference(const Timeline& left, const Timeline& right, const AlignedRow& row) {
    if (row.side != AlignedSide::Both || row.left == 0)
        return {};
    const auto before = readData(left.event(row.left));
    const auto after = readData(right.event(row.right));
    return before && after ? diffValues(*before, *after) : std::vector<Change>();
}

} // namespace

std::vector<AlignedRow> alignByType(const Timeline& left, const Timeline& right) {
    TypeNumbers numbers;
    const Types leftTypes = numbers.of(left);
    dtl::Diff<int, Types> diff(leftTypes, numbers.of(right));
    diff.onHuge();
    diff.compose();
    const auto script = diff.getSes();
    AlignedRow row;
    std::vector<AlignedRow> rows{row};
    for (const auto& [type, info] : script.getSequence()) {
        row.side = sideOf(info.type);
        row.left += row.side != AlignedSide::Right ? 1 : 0;
        row.right += row.side != AlignedSide::Left ? 1 : 0;
        rows.push_back(row);
    }
    return rows;
}

void walkAligned(const Timeline& left, const Timeline& right, std::span<const AlignedRow> rows, std::size_t first,
    const std::function<bool(const AlignedRow&, const AlignedDifference&)>& visit) {
    if (first >= rows.size())
        return;
    StateWalk leftStates(left, rows[first].left);
    StateWalk rightStates(right, rows[first].right);
    for (const auto& row : rows.subspan(first)) {
        AlignedDifference difference;
        if (row.side == AlignedSide::Both)
            difference = {dataDifference(left, right, row), diffValues(leftStates.at(row.left), rightStates.at(row.right))};
        if (!visit(row, difference))
            return;
    }
}

AlignedDifference differenceAt(const Timeline& left, const Timeline& right, const AlignedRow& row) {
    return {dataDifference(left, right, row), diffValues(left.state(row.left), right.state(row.right))};
}

} // namespace leftfold
