// SPDX-License-Identifier: Apache-2.0
#include "core/replay/removed_places.h"
#include "core/transform/part_pairs.h"

namespace leftfold {

namespace {

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
    explicit RemovalFinder(const JsonPointer& below)
        : m_below(below) { }

    std::vector<RemovedPlace> found;

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
            return found.push_back({place, value});
        if (!place.contains(m_below))
            return;
        const auto& tokens = m_below.tokens();
        const JsonPointer rest({tokens.begin() + static_cast<std::ptrdiff_t>(place.size()), tokens.end()});
        if (const auto* inner = resolve(value, rest))
            found.push_back({m_below, *inner});
    }

    const JsonPointer& m_below;
    JsonPointer m_place; ///< that is compared
};

} // namespace

std::vector<RemovedPlace> removedPlaces(const Value& before, const Value& after, const JsonPointer& below) {
    RemovalFinder finder(below);
    finder.compare(before, after);
    return std::move(finder.found);
}

} // namespace leftfold
