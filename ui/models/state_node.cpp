// SPDX-License-Identifier: Apache-2.0
#include "ui/models/state_node.h"
#include "core/model/json_text.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <unordered_map>

namespace leftfold::ui {

namespace {

constexpr int longestText = 4000;

QString tr(const char* text) {
    return QCoreApplication::translate("StateNode", text);
}

QString counted(std::size_t count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(groupedNumber(static_cast<std::int64_t>(count)));
}

bool isContainer(const Value& value) {
    return value.isObject() || value.isArray();
}

bool isSame(const Value* left, const Value* right) {
    return left == right || left->sharesWith(*right) || *left == *right;
}

QString valueText(const Value& value) {
    if (value.isObject())
        return value.size() == 0 ? QStringLiteral("{}") : counted(value.size(), tr("1 field"), tr("%1 fields"));
    if (value.isArray())
        return value.size() == 0 ? QStringLiteral("[]") : counted(value.size(), tr("1 item"), tr("%1 items"));
    if (!value.isString())
        return fromStored(toJson(value));
    const std::string_view text = value.text();
    return QLatin1Char('"') + oneLine(fromStored(text.substr(0, longestText * 4)), longestText) + QLatin1Char('"');
}

using MemberIndex = std::unordered_map<std::string_view, const Value*>;

MemberIndex membersOf(const Value* value) {
    MemberIndex index;
    if (value && value->isObject()) {
        for (const auto& member : value->members())
            index[member.key] = &member.value;
    }
    return index;
}

std::vector<StatePlace> objectPlaces(const StatePlace& place) {
    std::vector<StatePlace> places;
    MemberIndex before = membersOf(place.now == place.before ? nullptr : place.before);
    const MemberIndex now = membersOf(place.now);
    if (place.now && place.now->isObject()) {
        for (const auto& member : place.now->members()) {
            const auto found = before.find(member.key);
            const Value* old = found == before.end() ? nullptr : found->second;
            places.push_back({member.key, &member.value, place.now == place.before ? &member.value : old});
        }
    }
    if (place.before && place.now != place.before) {
        for (const auto& member : place.before->members()) {
            if (!now.contains(member.key))
                places.push_back({member.key, nullptr, &member.value});
        }
    }
    return places;
}

const Value::Array& itemsOf(const Value* value) {
    static const Value::Array none;
    return value ? value->items() : none;
}

/// Items before and after one that came or went keep their rows: what stands the same at both ends is matched, the middle
/// is compared in order.
std::vector<StatePlace> arrayPlaces(const StatePlace& place, std::size_t limit) {
    const Value::Array& now = itemsOf(place.now);
    const Value::Array& before = itemsOf(place.before);
    const std::size_t shorter = std::min(now.size(), before.size());
    std::size_t start = place.now == place.before ? shorter : 0;
    while (start < shorter && isSame(&now[start], &before[start]))
        ++start;
    std::size_t end = 0;
    while (end < shorter - start && isSame(&now[now.size() - 1 - end], &before[before.size() - 1 - end]))
        ++end;
    const std::size_t paired = shorter - end;
    std::vector<StatePlace> places;
    const auto add = [&](std::size_t index, const Value* present, const Value* past) {
        if (places.size() < limit)
            places.push_back({std::to_string(index), present, past});
    };
    for (std::size_t index = 0; index < paired; ++index)
        add(index, &now[index], place.now == place.before ? &now[index] : &before[index]);
    for (std::size_t index = paired; index + end < before.size(); ++index)
        add(index, nullptr, &before[index]);
    for (std::size_t index = paired; index + end < now.size(); ++index)
        add(index, &now[index], nullptr);
    for (std::size_t index = now.size() - end; index < now.size(); ++index)
        add(index, &now[index], &before[index + before.size() - now.size()]);
    const std::size_t all = std::max(now.size(), before.size());
    if (all > limit)
        places.push_back({{}, nullptr, nullptr, all - limit});
    return places;
}

} // namespace

PlaceChange changeOf(const StatePlace& place) {
    if (place.hidden > 0 || place.now == place.before)
        return PlaceChange::None;
    if (!place.before)
        return PlaceChange::Added;
    if (!place.now)
        return PlaceChange::Removed;
    if (isSame(place.now, place.before))
        return PlaceChange::None;
    return isContainer(*place.now) && place.now->kind() == place.before->kind() ? PlaceChange::Inside : PlaceChange::Changed;
}

std::vector<StatePlace> placesBelow(const StatePlace& place, std::size_t limit) {
    const Value* shown = place.now ? place.now : place.before;
    if (!shown || !isContainer(*shown))
        return {};
    // A value that became another kind of thing is replaced as a whole: what was below it before is no row.
    const bool replaced = place.now && place.before && place.now->kind() != place.before->kind();
    const StatePlace kept{place.key, place.now, replaced ? place.now : place.before};
    if (shown->isArray())
        return arrayPlaces(kept, limit);
    auto places = objectPlaces(kept);
    if (places.size() > limit) {
        const std::size_t hidden = places.size() - limit;
        places.resize(limit);
        places.push_back({{}, nullptr, nullptr, hidden});
    }
    return places;
}

bool hasPlacesBelow(const StatePlace& place) {
    const bool now = place.now && place.now->size() > 0;
    const bool before = place.before && place.before->size() > 0;
    return now || (before && (!place.now || place.now->kind() == place.before->kind()));
}

QString placeText(const StatePlace& place) {
    if (place.hidden > 0)
        return tr("%1 more").arg(groupedNumber(static_cast<std::int64_t>(place.hidden)));
    if (changeOf(place) == PlaceChange::Changed)
        return valueText(*place.before) + QStringLiteral(" \u2192 ") + valueText(*place.now);
    const Value* value = place.now ? place.now : place.before;
    return value ? valueText(*value) : QString();
}

} // namespace leftfold::ui
