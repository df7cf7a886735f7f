// SPDX-License-Identifier: Apache-2.0
#include "core/model/document.h"
#include "core/versioning/upcasters.h"
#include <algorithm>
#include <charconv>
#include <map>

namespace leftfold {

namespace {

using Key = std::pair<std::string, int>;

std::string nameOf(const Key& key) {
    return key.first + " v" + std::to_string(key.second);
}

std::string textOf(const Value& object, std::string_view name, const std::string& fallback = {}) {
    const auto* value = object.find(name);
    return value && value->isString() ? value->text() : fallback;
}

Result<int> versionOf(const Value& object, std::string_view name, const std::string& where) {
    const auto* value = object.find(name);
    const auto digits = value && value->isNumber() ? value->text() : std::string();
    int version = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
    if (fault != std::errc() || end != digits.data() + digits.size() || version < 0)
        return fail(ErrorCode::InvalidArgument, "\"" + std::string(name) + "\" must be a schema version: a whole number from 0",
            value ? where + '/' + std::string(name) : where);
    return version;
}

Result<UpcastTarget> readTarget(const Value& document, std::string type, const std::string& where) {
    TRY_ASSIGN(auto version, versionOf(document, "to", where));
    static const Value none = Value::array();
    const auto* steps = document.find("steps");
    TRY_ASSIGN(auto operations, readOperations(steps ? *steps : none, where + "/steps"));
    return UpcastTarget{std::move(type), version, std::move(operations)};
}

Result<Upcaster> readUpcaster(const Value& document, const std::string& where) {
    Upcaster upcaster;
    upcaster.type = textOf(document, "event_type");
    upcaster.note = textOf(document, "note");
    const auto* off = document.find("off");
    upcaster.off = off && off->kind() == Value::Kind::Boolean && off->asBoolean();
    TRY_ASSIGN(upcaster.from, versionOf(document, "from", where));
    const auto* into = document.find("into");
    upcaster.into = into != nullptr;
    if (!into) {
        TRY_ASSIGN(auto target, readTarget(document, textOf(document, "as", upcaster.type), where));
        upcaster.targets.push_back(std::move(target));
        return upcaster;
    }
    for (const char* other : {"to", "as", "steps"})
        if (document.find(other))
            return fail(ErrorCode::InvalidArgument, "\"into\" and \"" + std::string(other) + "\" exclude each other", where);
    for (const auto& item : into->items()) {
        const auto place = where + "/into/" + std::to_string(upcaster.targets.size());
        TRY_ASSIGN(auto target, readTarget(item, textOf(item, "event_type"), place));
        upcaster.targets.push_back(std::move(target));
    }
    return upcaster;
}

/// From which (type, version) one comes to which.
using Arrows = std::map<Key, std::vector<Key>>;

Result<Arrows> arrowsOf(const std::vector<Upcaster>& all) {
    std::map<Key, std::size_t> first;
    Arrows arrows;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (all[at].off)
            continue;
        const Key key{all[at].type, all[at].from};
        const auto [twin, fresh] = first.try_emplace(key, at);
        if (!fresh)
            return fail(ErrorCode::InvalidArgument, nameOf(key) + " has an upcaster already: /upcasters/" + std::to_string(twin->second),
                "/upcasters/" + std::to_string(at));
        for (const auto& target : all[at].targets)
            arrows[key].push_back({target.type, target.version});
    }
    return arrows;
}

/// Takes away what leads out of the chain until only circles, and what leads into them, are left.
void dropEnds(Arrows& arrows) {
    std::map<Key, std::vector<Key>> into;
    std::map<Key, std::size_t> open;
    std::vector<Key> ends;
    for (const auto& [from, targets] : arrows) {
        for (const auto& to : targets) {
            into[to].push_back(from);
            open[from] += arrows.contains(to) ? 1 : 0;
        }
        if (open[from] == 0)
            ends.push_back(from);
    }
    while (!ends.empty()) {
        const auto end = ends.back();
        ends.pop_back();
        arrows.erase(end);
        for (const auto& from : into[end])
            if (--open[from] == 0)
                ends.push_back(from);
    }
}

/// `order.created v1 → order.created v2 → order.created v1`; empty where there is no circle.
std::vector<Key> circleIn(Arrows arrows) {
    dropEnds(arrows);
    std::vector<Key> way;
    if (arrows.empty())
        return way;
    Key at = arrows.begin()->first;
    while (std::find(way.begin(), way.end(), at) == way.end()) {
        way.push_back(at);
        const auto& targets = arrows.at(at);
        at = *std::find_if(targets.begin(), targets.end(), [&](const Key& target) { return arrows.contains(target); });
    }
    way.erase(way.begin(), std::find(way.begin(), way.end(), at));
    way.push_back(at);
    return way;
}

Result<> checkCircles(const std::vector<Upcaster>& all) {
    TRY_ASSIGN(auto arrows, arrowsOf(all));
    const auto circle = circleIn(std::move(arrows));
    if (circle.empty())
        return {};
    std::string text;
    for (const auto& key : circle)
        text += (text.empty() ? "" : " → ") + nameOf(key);
    const auto guilty = std::find_if(all.begin(), all.end(),
        [&](const Upcaster& upcaster) { return !upcaster.off && Key(upcaster.type, upcaster.from) == circle.front(); });
    return fail(ErrorCode::InvalidArgument, "the chain runs in a circle: " + text, "/upcasters/" + std::to_string(guilty - all.begin()));
}

Result<std::vector<Upcaster>> readAll(const Value& list) {
    std::vector<Upcaster> all;
    for (const auto& item : list.items()) {
        TRY_ASSIGN(auto upcaster, readUpcaster(item, "/upcasters/" + std::to_string(all.size())));
        all.push_back(std::move(upcaster));
    }
    TRY_VOID(checkCircles(all));
    return all;
}

} // namespace

Result<Upcasters> Upcasters::parse(std::string_view text, std::string_view fileName) {
    TRY_ASSIGN(auto document, readDocument(text, "upcasters", fileName));
    auto all = readAll(*document.find("upcasters"));
    if (!all)
        return fail(documentError(text, fileName, all.error().detail, all.error().message));
    return Upcasters(*std::move(all));
}

} // namespace leftfold
