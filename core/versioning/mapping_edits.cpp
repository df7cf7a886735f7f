// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/mapping_edits.h"
#include <algorithm>

namespace leftfold {

StepPlace placeOf(const MappingStep& step) {
    StepPlace place{step.place, step.place.tokens().back().index.value_or(0)};
    place.list.pop();
    return place;
}

StepPlace placeBehind(const MappingArrow& arrow, std::optional<std::size_t> after) {
    if (after && *after < arrow.list.size()) {
        auto place = placeOf(arrow.list[*after]);
        ++place.index;
        return place;
    }
    const auto own = std::ranges::count(arrow.list, 0, &MappingStep::level);
    return {arrow.steps, static_cast<std::size_t>(own)};
}

std::optional<StepPlace> placeBefore(const MappingArrow& arrow, std::size_t row, std::size_t before) {
    if (row >= arrow.list.size() || before > arrow.list.size())
        return {};
    const auto from = placeOf(arrow.list[row]);
    StepPlace to = from;
    if (before < arrow.list.size() && placeOf(arrow.list[before]).list == from.list) {
        to.index = placeOf(arrow.list[before]).index;
    } else {
        // Behind the step that the row above belongs to, where that step is in the same list.
        const auto above = before == 0 ? JsonPointer() : arrow.list[before - 1].place;
        if (above.size() <= from.list.size() || !from.list.contains(above))
            return {};
        to.index = above.tokens()[from.list.size()].index.value_or(0) + 1;
    }
    if (to.index > from.index)
        --to.index; // it is taken out first
    return to == from ? std::nullopt : std::optional(to);
}

std::optional<std::size_t> rowAt(const MappingArrow& arrow, const JsonPointer& place) {
    const auto found = std::ranges::find(arrow.list, place, &MappingStep::place);
    return found == arrow.list.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - arrow.list.begin()));
}

std::optional<std::size_t> rowOfStep(const MappingArrow& arrow, std::size_t index) {
    auto place = arrow.steps;
    place.push(PointerToken(index));
    return rowAt(arrow, place);
}

std::size_t stepOfRow(const MappingArrow& arrow, std::size_t row) {
    return arrow.list[row].place.tokens()[arrow.steps.size()].index.value_or(0);
}

Value newUpcaster(const std::string& type, std::int64_t from, std::int64_t to) {
    return Value::object(
        {{"event_type", Value::string(type)}, {"from", Value::integer(from)}, {"to", Value::integer(to)}, {"steps", Value::array()}});
}

} // namespace leftfold
