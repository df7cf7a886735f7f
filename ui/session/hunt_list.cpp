// SPDX-License-Identifier: Apache-2.0
#include "ui/session/hunt_list.h"
#include <array>
#include <charconv>

namespace leftfold::ui {

namespace {

constexpr std::array<std::string_view, 3> ruleWords{"every", "nth", "every_nth"}; // in the order of HitRule::Kind
constexpr std::string_view becomes = "becomes";
constexpr std::string_view holds = "holds";

Value breakpointValue(const Breakpoint& breakpoint) {
    return Value::object({{"types", Value::string(breakpoint.types)}, {"condition", Value::string(breakpoint.condition)},
        {"met", Value::string(std::string(breakpoint.met == MetWhen::Becomes ? becomes : holds))},
        {"rule", Value::string(std::string(ruleWords[static_cast<std::size_t>(breakpoint.rule.kind)]))},
        {"count", Value::integer(static_cast<std::int64_t>(breakpoint.rule.count))}, {"on", Value::boolean(breakpoint.on)}});
}

std::string textIn(const Value& object, std::string_view name) {
    const auto* found = object.find(name);
    return found && found->isString() ? found->text() : std::string();
}

std::size_t countIn(const Value& object) {
    const auto* found = object.find("count");
    std::size_t count = 1;
    if (found && found->isNumber())
        std::from_chars(found->text().data(), found->text().data() + found->text().size(), count);
    return std::max<std::size_t>(1, count);
}

Breakpoint breakpointOf(const Value& object) {
    Breakpoint breakpoint;
    breakpoint.types = textIn(object, "types");
    breakpoint.condition = textIn(object, "condition");
    breakpoint.met = textIn(object, "met") == becomes ? MetWhen::Becomes : MetWhen::Holds;
    const auto rule = std::find(ruleWords.begin(), ruleWords.end(), textIn(object, "rule"));
    breakpoint.rule.kind = rule == ruleWords.end() ? HitRule::Kind::Every : static_cast<HitRule::Kind>(rule - ruleWords.begin());
    breakpoint.rule.count = countIn(object);
    const auto* on = object.find("on");
    breakpoint.on = !on || on->kind() != Value::Kind::Boolean || on->asBoolean();
    return breakpoint;
}

} // namespace

Value huntValue(const HuntList& list) {
    Value::Array breakpoints;
    for (const auto& breakpoint : list.breakpoints)
        breakpoints.push_back(breakpointValue(breakpoint));
    Value::Array watches;
    for (const auto& watch : list.watches)
        watches.push_back(Value::string(watch));
    return Value::object({{"breakpoints", Value::array(std::move(breakpoints))}, {"watches", Value::array(std::move(watches))}});
}

HuntList huntListOf(const Value& value) {
    HuntList list;
    if (const auto* breakpoints = value.find("breakpoints"))
        for (const auto& each : breakpoints->items())
            if (each.isObject())
                list.breakpoints.push_back(breakpointOf(each));
    if (const auto* watches = value.find("watches"))
        for (const auto& each : watches->items())
            if (each.isString())
                list.watches.push_back(each.text());
    return list;
}

} // namespace leftfold::ui
