// SPDX-License-Identifier: Apache-2.0
#include "core/replay/blame_past.h"
#include "core/transform/part_pairs.h"
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

std::vector<JsonPointer> partPlaces(const JsonPointer& place, const Value& container, const std::vector<std::size_t>& indexes) {
    std::vector<JsonPointer> places;
    for (const auto index : indexes) {
        places.push_back(place);
        places.back().push(container.isArray() ? PointerToken(index) : PointerToken(container.members()[index].key));
    }
    return places;
}

/// Finds what one step took away.
class RemovalFinder {
public:
    RemovalFinder(const JsonPointer& below, std::size_t step, std::vector<PlaceWriting>& found)
        : m_below(below)
        , m_step(step)
        , m_found(found) { }

    void compare(const Value& before, const Value& after) {
        const bool containers = before.isArray() || before.isObject();
        if (before.sharesWith(after) || !containers || before.kind() != after.kind())
            return;
        const auto pairs = pairParts(before, after);
        const auto gone = pairs.gone(before.size());
        const auto places = partPlaces(m_place, before, gone);
        for (std::size_t at = 0; at < gone.size(); ++at)
            note(places[at], partAt(before, gone[at]));
        for (std::size_t at = 0; at < pairs.head && before.isObject(); ++at)
            comparePart(before, at, after, at);
        for (std::size_t at = 0; at < pairs.middle.size(); ++at)
            if (pairs.middle[at] != PartPairs::none)
                comparePart(before, pairs.middle[at], after, pairs.head + at);
        for (auto back = before.isObject() ? pairs.tail : 0; back > 0; --back)
            comparePart(before, before.size() - back, after, after.size() - back);
    }

private:
    void comparePart(const Value& before, std::size_t from, const Value& after, std::size_t to) {
        const auto token = before.isArray() ? PointerToken(from) : PointerToken(before.members()[from].key);
        const auto depth = m_place.size();
        if (depth < m_below.size() && m_below.tokens()[depth] != token)
            return;
        m_place.push(token);
        compare(partAt(before, from), partAt(after, to));
        m_place.pop();
    }

    /// What goes above the place takes the place with it.
    void note(const JsonPointer& place, const Value& value) {
        if (m_below.contains(place))
            return m_found.push_back({PlaceWriting::Kind::Removed, m_step, place, value});
        if (!place.contains(m_below))
            return;
        const auto& tokens = m_below.tokens();
        const JsonPointer rest({tokens.begin() + static_cast<std::ptrdiff_t>(place.size()), tokens.end()});
        if (const auto* inner = resolve(value, rest))
            m_found.push_back({PlaceWriting::Kind::Removed, m_step, m_below, *inner});
    }

    const JsonPointer& m_below;
    std::size_t m_step;
    std::vector<PlaceWriting>& m_found;
    JsonPointer m_place; ///< that is compared
};

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
            RemovalFinder(below, each, stretch).compare(before, after);
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
