// SPDX-License-Identifier: Apache-2.0
#include "core/replay/writers.h"
#include "core/transform/part_pairs.h"
#include <iterator>
#include <optional>

namespace leftfold {

namespace {

bool isContainer(const Value& value) {
    return value.isArray() || value.isObject();
}

Writers::Below& editBelow(Writers& node) {
    if (!node.below)
        node.below = std::make_shared<Writers::Below>();
    else if (node.below.use_count() > 1)
        node.below = std::make_shared<Writers::Below>(*node.below);
    return *node.below;
}

/// Brings a tree along from one state to the next.
class Follower {
public:
    /// Nothing: numbers are brought along, and stay whatever is written.
    explicit Follower(std::optional<std::uint32_t> step)
        : m_step(step) { }

    /// Whether anything was written.
    bool bring(Writers& node, const Value& before, const Value& after) {
        if (before.sharesWith(after))
            return false;
        if (isContainer(before) && before.kind() == after.kind())
            return bringContainer(node, before, after);
        if (before == after)
            return false;
        const auto own = m_step.value_or(node.step);
        node = writtenBy(after, m_step.value_or(0));
        node.step = own;
        return true;
    }

private:
    bool bringContainer(Writers& node, const Value& before, const Value& after) {
        const auto pairs = pairParts(before, after);
        bool inside = before.isObject() && bringEnds(node, before, after, pairs);
        bool own = false;
        if (pairs.inPlace(before.size()))
            for (auto at = pairs.head; at < pairs.head + pairs.middle.size(); ++at)
                inside |= bringPart(node, at, partAt(before, at), partAt(after, at));
        else
            own = bringMiddle(node, before, after, pairs, inside) || !pairs.gone(before.size()).empty();
        if (m_step && own)
            node.step = *m_step;
        if (m_step && (own || inside))
            node.latest = *m_step;
        return own || inside;
    }

    /// Members of the same name may have other values; items that are paired at the ends are the same.
    bool bringEnds(Writers& node, const Value& before, const Value& after, const PartPairs& pairs) {
        bool inside = false;
        for (std::size_t at = 0; at < pairs.head; ++at)
            inside |= bringPart(node, at, partAt(before, at), partAt(after, at));
        for (std::size_t back = pairs.tail; back > 0; --back) {
            const auto at = before.size() - back;
            inside |= bringPart(node, at, partAt(before, at), partAt(after, after.size() - back));
        }
        return inside;
    }

    /// Makes the middle anew out of what was there; whether there is something new.
    bool bringMiddle(Writers& node, const Value& before, const Value& after, const PartPairs& pairs, bool& inside) {
        auto& below = editBelow(node);
        bool added = false;
        Writers::Below middle;
        for (std::size_t at = 0; at < pairs.middle.size(); ++at) {
            const auto& now = partAt(after, pairs.head + at);
            const auto from = pairs.middle[at];
            added |= from == PartPairs::none;
            if (from == PartPairs::none) {
                middle.push_back(writtenBy(now, m_step.value_or(0)));
                continue;
            }
            middle.push_back(std::move(below[from]));
            inside |= bring(middle.back(), partAt(before, from), now);
        }
        const auto place = [&below](std::size_t index) { return below.begin() + static_cast<std::ptrdiff_t>(index); };
        below.erase(place(pairs.head), place(before.size() - pairs.tail));
        below.insert(place(pairs.head), std::make_move_iterator(middle.begin()), std::make_move_iterator(middle.end()));
        return added;
    }

    bool bringPart(Writers& node, std::size_t at, const Value& before, const Value& after) {
        if (before.sharesWith(after) || (!isContainer(before) && before == after))
            return false;
        return bring(editBelow(node)[at], before, after);
    }

    std::optional<std::uint32_t> m_step;
};

std::optional<std::size_t> indexOf(const Value& container, const PointerToken& token) {
    if (container.isArray())
        return token.index && *token.index < container.size() ? token.index : std::nullopt;
    for (auto at = container.size(); at-- > 0;)
        if (container.members()[at].key == token.name)
            return at;
    return {};
}

PointerToken tokenAt(const Value& container, std::size_t index) {
    return container.isArray() ? PointerToken(index) : PointerToken(container.members()[index].key);
}

bool visitLeaves(const Value& value, const Writers& writers, JsonPointer& place, const VisitLeaf& visit) {
    if (value.size() == 0)
        return visit(place, value, writers.step);
    for (std::size_t at = 0; at < value.size(); ++at) {
        place.push(tokenAt(value, at));
        const bool goesOn = visitLeaves(partAt(value, at), (*writers.below)[at], place, visit);
        place.pop();
        if (!goesOn)
            return false;
    }
    return true;
}

Writers numberedFrom(const Value& value, std::uint32_t& next) {
    Writers node{next, 0, nullptr};
    ++next;
    if (value.size() == 0)
        return node;
    auto& below = editBelow(node);
    below.reserve(value.size());
    for (std::size_t at = 0; at < value.size(); ++at)
        below.push_back(numberedFrom(partAt(value, at), next));
    return node;
}

/// Counts `number` down to the place; whether it lies in this value.
bool findNumber(const Value& value, std::uint32_t& number, JsonPointer& place) {
    if (--number == 0)
        return true;
    for (std::size_t at = 0; at < value.size(); ++at) {
        place.push(tokenAt(value, at));
        if (findNumber(partAt(value, at), number, place))
            return true;
        place.pop();
    }
    return false;
}

} // namespace

Writers writtenBy(const Value& value, std::uint32_t step) {
    Writers node{step, step, nullptr};
    if (value.size() == 0)
        return node;
    auto& below = editBelow(node);
    below.reserve(value.size());
    for (std::size_t at = 0; at < value.size(); ++at)
        below.push_back(writtenBy(partAt(value, at), step));
    return node;
}

void bringAlong(Writers& writers, const Value& before, const Value& after, std::uint32_t step) {
    Follower(step).bring(writers, before, after);
}

const Writers* writersAt(const Writers& writers, const Value& state, const JsonPointer& place) {
    const auto* node = &writers;
    const auto* value = &state;
    for (const auto& token : place.tokens()) {
        const auto index = indexOf(*value, token);
        if (!index)
            return nullptr;
        node = &(*node->below)[*index];
        value = &partAt(*value, *index);
    }
    return node;
}

bool forEachLeaf(const Value& state, const Writers& writers, const VisitLeaf& visit) {
    JsonPointer place;
    return visitLeaves(state, writers, place, visit);
}

std::size_t ownBytes(const Writers& writers, const Writers* other) {
    if (!writers.below || (other && other->below == writers.below))
        return 0;
    constexpr std::size_t control = 40; // what keeping it shared costs
    auto bytes = control + writers.below->capacity() * sizeof(Writers);
    for (std::size_t at = 0; at < writers.below->size(); ++at) {
        const bool paired = other && other->below && at < other->below->size();
        bytes += ownBytes((*writers.below)[at], paired ? &(*other->below)[at] : nullptr);
    }
    return bytes;
}

Writers numbered(const Value& value) {
    std::uint32_t next = 1;
    return numberedFrom(value, next);
}

void bringNumbersAlong(Writers& numbers, const Value& before, const Value& after) {
    Follower(std::nullopt).bring(numbers, before, after);
}

JsonPointer placeOfNumber(const Value& value, std::uint32_t number) {
    JsonPointer place;
    findNumber(value, number, place);
    return place;
}

} // namespace leftfold
