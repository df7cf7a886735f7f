// SPDX-License-Identifier: Apache-2.0
#include "core/replay/blame_past.h"
#include "core/replay/removed_places.h"
#include <algorithm>

namespace leftfold {

namespace {

/// Whether the way down to the place leads through an array, in which it may have moved.
bool leadsThroughArray(const Value& state, const JsonPointer& place) {
    const auto* value = &state;
    for (const auto& token : place.tokens()) {
        if (!value || value->isArray())
            return true;
        value = value->find(token.name);
    }
    return false;
}

PlaceWriting writingAt(const Timeline& timeline, std::size_t step, JsonPointer place) {
    const auto state = timeline.state(step);
    const auto* value = resolve(state, place);
    return {PlaceWriting::Kind::Written, step, std::move(place), value ? *value : Value()};
}

Result<std::optional<PlaceWriting>> earlierLife(const Blame& blame, const JsonPointer& place, std::size_t step, Progress& progress) {
    TRY_ASSIGN(auto removed, removals(blame, place, step, 1, progress));
    return removed.empty() || removed.front().place != place ? std::nullopt : std::optional(std::move(removed.front()));
}

} // namespace

Result<std::optional<JsonPointer>> placeEarlier(
    const Timeline& timeline, const JsonPointer& place, std::size_t later, std::size_t earlier, Progress& progress) {
    const auto state = timeline.state(earlier);
    if (later == earlier || !leadsThroughArray(timeline.state(later), place))
        return resolve(state, place) ? std::optional(place) : std::nullopt;
    auto numbers = numbered(state);
    Value last = state;
    TRY_VOID(walkStates(timeline, earlier + 1, later, progress, [&](std::size_t, const Value& before, const Value& after) {
        bringNumbersAlong(numbers, before, after);
        last = after;
        return true;
    }));
    const auto* node = writersAt(numbers, last, place);
    return node && node->step > 0 ? std::optional(placeOfNumber(state, node->step)) : std::nullopt;
}

Result<std::optional<PlaceWriting>> lastWriter(const Blame& blame, const JsonPointer& place, std::size_t step, Progress& progress) {
    const auto& timeline = blame.timeline();
    TRY_ASSIGN(const auto writers, blame.at(step, progress));
    const auto* node = writersAt(writers, timeline.state(step), place);
    if (!node)
        return std::nullopt;
    TRY_ASSIGN(const auto then, placeEarlier(timeline, place, step, node->latest, progress));
    return writingAt(timeline, node->latest, then.value_or(place));
}

Result<std::optional<PlaceWriting>> previousWriter(const Blame& blame, const JsonPointer& place, std::size_t step, Progress& progress) {
    TRY_ASSIGN(const auto last, lastWriter(blame, place, step, progress));
    if (!last || last->step == 0)
        return std::nullopt;
    TRY_ASSIGN(const auto then, placeEarlier(blame.timeline(), place, step, last->step - 1, progress));
    return then ? lastWriter(blame, *then, last->step - 1, progress) : earlierLife(blame, last->place, last->step - 1, progress);
}

Result<std::vector<PlaceWriting>> removals(
    const Blame& blame, const JsonPointer& below, std::size_t step, std::size_t most, Progress& progress) {
    std::vector<PlaceWriting> found;
    auto last = std::min(step, blame.timeline().size());
    while (last > 0 && found.size() < most) {
        const auto first = blame.keptBefore(last - 1) + 1; // stretch by stretch, backwards
        std::vector<PlaceWriting> stretch;
        TRY_VOID(walkStates(blame.timeline(), first, last, progress, [&](std::size_t each, const Value& before, const Value& after) {
            for (auto& removed : removedPlaces(before, after, below))
                stretch.push_back({PlaceWriting::Kind::Removed, each, std::move(removed.place), std::move(removed.value)});
            if (stretch.size() > 2 * most)
                stretch.erase(stretch.begin(), stretch.end() - static_cast<std::ptrdiff_t>(most));
            return true;
        }));
        std::move(stretch.rbegin(), stretch.rend(), std::back_inserter(found));
        last = first - 1;
    }
    found.resize(std::min(found.size(), most));
    return found;
}

} // namespace leftfold
