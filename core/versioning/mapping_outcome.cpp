// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/mapping_outcome.h"
#include <algorithm>
#include <charconv>
#include <optional>

namespace leftfold {

namespace {

/// What an upcaster says of the one event that it makes; an `into` says it of each of its own.
bool isOfTarget(const std::string& member) {
    return member == "to" || member == "as" || member == "steps";
}

std::int64_t nextVersion(const Value& upcaster) {
    std::int64_t from = 1;
    if (const auto* member = upcaster.find("from"); member && member->isNumber())
        std::from_chars(member->text().data(), member->text().data() + member->text().size(), from);
    return from + 1;
}

std::string typeOf(const Value& upcaster, const char* member) {
    const auto* type = upcaster.find(member);
    return type && type->isString() ? type->text() : std::string();
}

Value nextOf(const Value& upcaster) {
    return newTarget(typeOf(upcaster, "event_type"), nextVersion(upcaster));
}

/// The only event, written as one of several.
Value targetOf(const Value& upcaster) {
    Value target = nextOf(upcaster);
    if (const auto type = typeOf(upcaster, "as"); !type.empty())
        target.editMember("event_type") = Value::string(type);
    for (const char* member : {"to", "steps"})
        if (const auto* value = upcaster.find(member))
            target.editMember(member) = *value;
    return target;
}

/// The members that say the same of an upcaster's only event.
Value::Object membersOf(const Value& target, const Value& upcaster) {
    Value::Object members;
    for (const auto& member : target.members()) {
        if (member.key != "event_type")
            members.push_back(member);
        else if (member.value.isString() && member.value.text() != typeOf(upcaster, "event_type"))
            members.push_back({"as", member.value});
    }
    if (upcaster.find("note"))
        std::erase_if(members, [](const Value::Member& member) { return member.key == "note"; });
    return members;
}

/// Puts the members where those that they take the place of began.
Value rewritten(const Value& upcaster, Value::Object now) {
    Value::Object members;
    std::optional<std::size_t> place;
    for (const auto& member : upcaster.members()) {
        if (isOfTarget(member.key) || member.key == "into") {
            place = place.value_or(members.size());
            continue;
        }
        members.push_back(member);
    }
    const auto at = members.begin() + static_cast<std::ptrdiff_t>(place.value_or(members.size()));
    members.insert(at, std::make_move_iterator(now.begin()), std::make_move_iterator(now.end()));
    return Value::object(std::move(members));
}

} // namespace

UpcastOutcome outcomeOf(const Value& upcaster) {
    const auto* into = upcaster.find("into");
    if (!into)
        return UpcastOutcome::One;
    return into->size() == 0 ? UpcastOutcome::None : UpcastOutcome::Several;
}

Value withOutcome(const Value& upcaster, UpcastOutcome outcome) {
    const auto now = outcomeOf(upcaster);
    if (now == outcome || !upcaster.isObject())
        return upcaster;
    if (outcome == UpcastOutcome::None)
        return rewritten(upcaster, {{"into", Value::array()}});
    const auto* into = upcaster.find("into");
    const Value target = now == UpcastOutcome::None ? nextOf(upcaster)
        : into                                      ? into->items().empty() ? nextOf(upcaster) : into->items().front()
                                                    : targetOf(upcaster);
    if (outcome == UpcastOutcome::Several)
        return rewritten(upcaster, {{"into", Value::array({target})}});
    return rewritten(upcaster, membersOf(target, upcaster));
}

Value newTarget(const std::string& type, std::int64_t version) {
    return Value::object({{"event_type", Value::string(type)}, {"to", Value::integer(version)}, {"steps", Value::array()}});
}

} // namespace leftfold
