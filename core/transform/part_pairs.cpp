// SPDX-License-Identifier: Apache-2.0
#include "core/transform/part_pairs.h"
#include <algorithm>
#include <optional>
#include <unordered_map>

namespace leftfold {

namespace {

/// Above it, looking for what stayed the same costs more than it tells.
constexpr std::size_t mostComparisons = 4096;

using Items = std::span<const Value>;
using Places = std::unordered_map<std::string_view, std::size_t>;

bool surelySame(const Value& left, const Value& right) {
    return left.sharesWith(right) || left == right;
}

/// How good a name is for telling items apart; nothing: it is none.
std::optional<int> rankOf(std::string_view name) {
    static constexpr std::string_view exact[] = {"id", "key", "sku"};
    const auto* const found = std::find(std::begin(exact), std::end(exact), name);
    if (found != std::end(exact))
        return static_cast<int>(found - std::begin(exact));
    if (name.ends_with("_id") || name.ends_with("Id"))
        return 3;
    return name == "name" ? std::optional(4) : std::nullopt;
}

/// Names of the item that could tell it apart, best first.
std::vector<std::string_view> candidates(const Value& item) {
    std::vector<std::pair<int, std::string_view>> ranked;
    for (const auto& member : item.members())
        if (const auto rank = rankOf(member.key))
            ranked.emplace_back(*rank, member.key);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<std::string_view> names;
    for (const auto& [rank, name] : ranked)
        names.push_back(name);
    return names;
}

/// Where each identity stands; nothing where that member does not tell the items apart.
std::optional<Places> placesBy(std::string_view member, Items items, Value::Kind kind) {
    Places places;
    places.reserve(items.size());
    for (std::size_t at = 0; at < items.size(); ++at) {
        const auto* identity = items[at].find(member);
        if (!identity || identity->kind() != kind || !places.emplace(identity->text(), at).second)
            return {};
    }
    return places;
}

std::optional<Value::Kind> identityKind(const Value& item, std::string_view member) {
    const auto* identity = item.find(member);
    if (identity && (identity->isString() || identity->isNumber()))
        return identity->kind();
    return {};
}

bool pairByIdentity(Items before, Items after, std::vector<std::size_t>& middle) {
    for (const auto name : candidates(after.front())) {
        const auto kind = identityKind(after.front(), name);
        const auto old = kind ? placesBy(name, before, *kind) : std::nullopt;
        if (!old || !placesBy(name, after, *kind))
            continue;
        for (std::size_t at = 0; at < after.size(); ++at) {
            const auto found = old->find(after[at].find(name)->text());
            middle[at] = found == old->end() ? PartPairs::none : found->second;
        }
        return true;
    }
    return false;
}

/// The longest row of items that stand in both, as lengths from each place on: [before][after].
std::vector<std::vector<std::uint16_t>> commonLengths(Items before, Items after) {
    std::vector<std::vector<std::uint16_t>> longest(before.size() + 1, std::vector<std::uint16_t>(after.size() + 1));
    for (auto old = before.size(); old-- > 0;)
        for (auto now = after.size(); now-- > 0;)
            longest[old][now] = surelySame(before[old], after[now]) ? static_cast<std::uint16_t>(longest[old + 1][now + 1] + 1)
                                                                    : std::max(longest[old + 1][now], longest[old][now + 1]);
    return longest;
}

void pairByPlace(std::size_t old, std::size_t oldEnd, std::size_t now, std::size_t nowEnd, std::vector<std::size_t>& middle) {
    for (; old < oldEnd && now < nowEnd; ++old, ++now)
        middle[now] = old;
}

/// What stays the same keeps together; what lies between pairs by its place there.
void pairBySameness(Items before, Items after, std::vector<std::size_t>& middle) {
    const auto longest = commonLengths(before, after);
    std::size_t old = 0;
    std::size_t now = 0;
    std::size_t oldGap = 0;
    std::size_t nowGap = 0;
    while (old < before.size() && now < after.size()) {
        if (surelySame(before[old], after[now])) {
            pairByPlace(oldGap, old, nowGap, now, middle);
            middle[now++] = old++;
            oldGap = old;
            nowGap = now;
        } else if (longest[old + 1][now] >= longest[old][now + 1]) {
            ++old;
        } else {
            ++now;
        }
    }
    pairByPlace(oldGap, before.size(), nowGap, after.size(), middle);
}

} // namespace

bool PartPairs::inPlace(std::size_t before) const {
    if (before != head + tail + middle.size())
        return false;
    for (std::size_t at = 0; at < middle.size(); ++at)
        if (middle[at] != head + at)
            return false;
    return true;
}

std::vector<std::size_t> PartPairs::gone(std::size_t before) const {
    std::vector<bool> paired(before - head - tail);
    for (const auto old : middle)
        if (old != none)
            paired[old - head] = true;
    std::vector<std::size_t> result;
    for (std::size_t at = 0; at < paired.size(); ++at)
        if (!paired[at])
            result.push_back(head + at);
    return result;
}

PartPairs pairItems(const Value::Array& before, const Value::Array& after, std::size_t most) {
    PartPairs pairs;
    const auto least = std::min(before.size(), after.size());
    while (pairs.head < least && surelySame(before[pairs.head], after[pairs.head]))
        ++pairs.head;
    while (pairs.tail < least - pairs.head && surelySame(before[before.size() - 1 - pairs.tail], after[after.size() - 1 - pairs.tail]))
        ++pairs.tail;
    const auto old = Items(before).subspan(pairs.head, before.size() - pairs.head - pairs.tail);
    const auto now = Items(after).subspan(pairs.head, after.size() - pairs.head - pairs.tail);
    pairs.middle.assign(now.size(), PartPairs::none);
    if (old.empty() || now.empty())
        return pairs;
    if (std::max(old.size(), now.size()) > most) {
        pairByPlace(0, old.size(), 0, now.size(), pairs.middle);
    } else if (!pairByIdentity(old, now, pairs.middle)) {
        if (old.size() * now.size() <= mostComparisons)
            pairBySameness(old, now, pairs.middle);
        else
            pairByPlace(0, old.size(), 0, now.size(), pairs.middle);
    }
    for (auto& at : pairs.middle)
        at += at == PartPairs::none ? 0 : pairs.head;
    return pairs;
}

PartPairs pairMembers(const Value::Object& before, const Value::Object& after) {
    PartPairs pairs;
    const auto least = std::min(before.size(), after.size());
    while (pairs.head < least && before[pairs.head].key == after[pairs.head].key)
        ++pairs.head;
    while (pairs.tail < least - pairs.head && before[before.size() - 1 - pairs.tail].key == after[after.size() - 1 - pairs.tail].key)
        ++pairs.tail;
    std::unordered_multimap<std::string_view, std::size_t> names; // twins pair one by one
    for (auto at = pairs.head; at + pairs.tail < before.size(); ++at)
        names.emplace(before[at].key, at);
    for (auto at = pairs.head; at + pairs.tail < after.size(); ++at) {
        const auto found = names.find(after[at].key);
        pairs.middle.push_back(found == names.end() ? PartPairs::none : found->second);
        if (found != names.end())
            names.erase(found);
    }
    return pairs;
}

PartPairs pairParts(const Value& before, const Value& after) {
    return after.isArray() ? pairItems(before.items(), after.items()) : pairMembers(before.members(), after.members());
}

std::string_view identityMember(std::span<const Value> items) {
    if (items.empty())
        return {};
    for (const auto name : candidates(items.front()))
        if (const auto kind = identityKind(items.front(), name); kind && placesBy(name, items, *kind))
            return name;
    return {};
}

const Value& partAt(const Value& container, std::size_t index) {
    return container.isArray() ? container.items()[index] : container.members()[index].value;
}

} // namespace leftfold
