// SPDX-License-Identifier: Apache-2.0
#include "ui/models/state_node.h"
#include "core/model/json_text.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <span>
#include <unordered_map>

namespace leftfold::ui {

namespace {

constexpr int longestText = 4000;
/// So many items are asked for what tells them apart, and so many are paired by it: a frame's time is enough for that.
constexpr std::size_t mostAsked = 1000;
constexpr std::size_t mostPaired = 10'000;

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
            places.push_back({member.key, &member.value, place.now == place.before ? &member.value : old, 0, {}, places.size()});
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

/// What tells the items of an array apart; of a long one its beginning is asked.
std::string_view identityOf(const StatePlace& place) {
    const Value::Array& items = itemsOf(place.now ? place.now : place.before);
    return identityMember(std::span(items).first(std::min(items.size(), mostAsked)));
}

std::string labelOf(const Value& item, std::string_view identity) {
    const Value* member = identity.empty() ? nullptr : item.find(identity);
    return member && (member->isString() || member->isNumber()) ? member->text() : std::string();
}

/// The rows of an array: its items, and those that went where they stood before.
class ItemRows {
public:
    ItemRows(const StatePlace& place, std::size_t limit)
        : m_now(itemsOf(place.now))
        , m_before(itemsOf(place.before))
        , m_pairs(place.now == place.before ? PartPairs{m_now.size(), 0, {}} : pairItems(m_before, m_now, mostPaired))
        , m_gone(place.now == place.before ? std::vector<std::size_t>() : m_pairs.gone(m_before.size()))
        , m_identity(identityOf(place))
        , m_same(place.now == place.before)
        , m_limit(limit) { }

    std::vector<StatePlace> make() {
        std::size_t anchor = 0; // the next item, from the present one on, that was there before
        for (std::size_t index = 0; index < m_now.size() && m_places.size() < m_limit; ++index) {
            for (anchor = std::max(anchor, index); anchor < m_now.size() && earlier(anchor) == PartPairs::none;)
                ++anchor;
            addGone(anchor < m_now.size() ? earlier(anchor) : m_before.size());
            const auto from = earlier(index);
            const Value* past = m_same ? &m_now[index] : from == PartPairs::none ? nullptr : &m_before[from];
            add({std::to_string(index), &m_now[index], past, 0, labelOf(m_now[index], m_identity), index, from});
        }
        addGone(m_before.size());
        const std::size_t all = m_now.size() + m_gone.size();
        if (all > m_limit)
            m_places.push_back({{}, nullptr, nullptr, all - m_limit});
        return std::move(m_places);
    }

private:
    std::size_t earlier(std::size_t index) const {
        if (index < m_pairs.head)
            return index;
        if (index >= m_now.size() - m_pairs.tail)
            return index + m_before.size() - m_now.size();
        return m_pairs.middle[index - m_pairs.head];
    }

    void addGone(std::size_t before) {
        for (; m_nextGone < m_gone.size() && m_gone[m_nextGone] < before; ++m_nextGone) {
            const Value& item = m_before[m_gone[m_nextGone]];
            add({std::to_string(m_gone[m_nextGone]), nullptr, &item, 0, labelOf(item, m_identity), PartPairs::none, m_gone[m_nextGone]});
        }
    }

    void add(StatePlace place) {
        if (m_places.size() < m_limit)
            m_places.push_back(std::move(place));
    }

    const Value::Array& m_now;
    const Value::Array& m_before;
    PartPairs m_pairs;
    std::vector<std::size_t> m_gone;
    std::string_view m_identity;
    bool m_same;
    std::size_t m_limit;
    std::size_t m_nextGone = 0;
    std::vector<StatePlace> m_places;
};

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
        return ItemRows(kept, limit).make();
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

std::string placeName(const JsonPointer& place) {
    std::string name;
    for (const auto& token : place.tokens())
        name += token.index ? '[' + token.name + ']' : (name.empty() ? "" : ".") + token.name;
    return name;
}

QString placeText(const StatePlace& place) {
    if (place.hidden > 0)
        return tr("%1 more").arg(groupedNumber(static_cast<std::int64_t>(place.hidden)));
    if (changeOf(place) == PlaceChange::Changed)
        return valueText(*place.before) + QStringLiteral(" \u2192 ") + valueText(*place.now);
    const Value* value = place.now ? place.now : place.before;
    return value ? valueText(*value) : tr("not there");
}

QString partText(const Value* value) {
    return value ? valueText(*value) : QString();
}

} // namespace leftfold::ui
