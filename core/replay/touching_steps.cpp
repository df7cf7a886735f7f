// SPDX-License-Identifier: Apache-2.0
#include "core/replay/touching_steps.h"
#include "core/replay/blame.h"
#include "core/transform/part_pairs.h"
#include <algorithm>

namespace leftfold {

namespace {

const Value* partOf(const Value& container, const PointerToken& token) {
    if (!container.isArray())
        return container.find(token.name);
    return token.index && *token.index < container.size() ? &container.items()[*token.index] : nullptr;
}

bool differ(const Value* before, const Value* after) {
    if (!before || !after)
        return before != after;
    return !before->sharesWith(*after) && *before != *after;
}

} // namespace

PlaceFinder::PlaceFinder(const Value& state, const JsonPointer& place) {
    const auto* at = &state;
    for (const auto& token : place.tokens()) {
        Level level{token, {}, {}, token.index.value_or(0)};
        const auto* part = at ? partOf(*at, token) : nullptr;
        const auto member = part && at->isArray() ? identityMember(at->items()) : std::string_view();
        if (!member.empty()) {
            level.member = member;
            level.identity = *part->find(member);
        }
        m_levels.push_back(std::move(level));
        at = part;
    }
}

const Value* PlaceFinder::item(Level& level, const Value::Array& items) {
    const auto isIt = [&level](const Value& item) {
        const auto* identity = item.find(level.member);
        return identity && *identity == level.identity;
    };
    if (level.hint < items.size() && isIt(items[level.hint]))
        return &items[level.hint];
    const auto found = std::find_if(items.begin(), items.end(), isIt);
    if (found == items.end())
        return nullptr;
    level.hint = static_cast<std::size_t>(found - items.begin());
    return &*found;
}

const Value* PlaceFinder::in(const Value& state) {
    const auto* at = &state;
    for (auto& level : m_levels) {
        at = at->isArray() && !level.member.empty() ? item(level, at->items()) : partOf(*at, level.token);
        if (!at)
            return nullptr;
    }
    return at;
}

Result<std::vector<std::size_t>> touchingSteps(const Timeline& timeline, const JsonPointer& place, std::size_t anchor, Progress& progress) {
    PlaceFinder finder(timeline.state(anchor), place);
    std::vector<std::size_t> steps;
    TRY_VOID(walkStates(timeline, 1, timeline.size(), progress, [&](std::size_t step, const Value& before, const Value& after) {
        if (differ(finder.in(before), finder.in(after)))
            steps.push_back(step);
        return true;
    }));
    return steps;
}

} // namespace leftfold
