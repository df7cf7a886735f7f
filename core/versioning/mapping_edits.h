// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/mapping_document.h"
#include <optional>

namespace leftfold {

/// A step of an arrow's list: the list that it stands in and its place there.
struct StepPlace {
    JsonPointer list;
    std::size_t index = 0;

    bool operator==(const StepPlace&) const = default;
};

StepPlace placeOf(const MappingStep& step);

/// Where a new step goes: behind row `after`, on its level; at the arrow's end where nothing is named.
StepPlace placeBehind(const MappingArrow& arrow, std::optional<std::size_t> after);

/// Where row `row` is to stand in its list so that it comes before row `before`, or behind the last row where that is the count.
/// Nothing: the places are not in one list, or it stands there already.
std::optional<StepPlace> placeBefore(const MappingArrow& arrow, std::size_t row, std::size_t before);

/// The row that shows the step at that place; nothing where there is none.
std::optional<std::size_t> rowAt(const MappingArrow& arrow, const JsonPointer& place);
/// The row of the arrow's own step `index`, those of an `each` not counted.
std::optional<std::size_t> rowOfStep(const MappingArrow& arrow, std::size_t index);
/// The arrow's own step that holds the row.
std::size_t stepOfRow(const MappingArrow& arrow, std::size_t row);

/// An upcaster as it begins: `{"event_type": …, "from": 1, "to": 2, "steps": []}`.
Value newUpcaster(const std::string& type, std::int64_t from, std::int64_t to);

} // namespace leftfold
