// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/mapping_outline.h"
#include "core/model/json_text.h"
#include "core/model/svg_text.h"
#include <charconv>

namespace leftfold {

namespace {

std::string textOf(const Value& object, std::string_view name, const std::string& fallback = {}) {
    const auto* value = object.find(name);
    return value && value->isString() ? value->text() : fallback;
}

std::int64_t numberOf(const Value& object, std::string_view name) {
    const auto* value = object.find(name);
    std::int64_t number = 0;
    if (value && value->isNumber())
        std::from_chars(value->text().data(), value->text().data() + value->text().size(), number);
    return number;
}

bool isOff(const Value& object) {
    const auto* off = object.find("off");
    return off && off->kind() == Value::Kind::Boolean && off->asBoolean();
}

JsonPointer below(JsonPointer place, std::string_view name) {
    place.push(PointerToken(std::string(name)));
    return place;
}

JsonPointer below(JsonPointer place, std::size_t at) {
    place.push(PointerToken(at));
    return place;
}

/// As it would be with the step switched on.
Result<Operations> readAlone(Value step) {
    if (step.isObject())
        step.removeMember("off");
    return readOperations(Value::array({std::move(step)}), {});
}

std::string shortened(const Value& value) {
    constexpr std::size_t most = 40; // a longer one would push the rest of its row away
    return firstLetters(toJson(value), most);
}

/// `/currency = "EUR"`, `/total → decimal, ÷ 100`: what tells the step from others of its kind.
std::string storyOf(const Operation& read, const Value& step) {
    auto text = describe(read);
    if (const auto* value = step.find("value"))
        text += " = " + shortened(*value);
    if (const auto* divisor = step.find("divide_by"))
        text += ", ÷ " + shortened(*divisor);
    return text;
}

void listSteps(const Value& steps, const JsonPointer& place, int level, std::vector<MappingStep>& list) {
    for (std::size_t at = 0; at < steps.items().size(); ++at) {
        const auto& step = steps.items()[at];
        const auto read = readAlone(step);
        list.push_back({below(place, at), textOf(step, "op"), read ? storyOf(read->front(), step) : read.error().message,
            textOf(step, "note"), isOff(step), read.has_value(), level});
        if (const auto* inner = step.find("steps"))
            listSteps(*inner, below(below(place, at), "steps"), level + 1, list);
    }
}

/// `target` is the upcaster itself, or one of its `into`.
MappingArrow arrowOf(const Value& upcaster, const JsonPointer& place, const Value& target, const JsonPointer& targetPlace) {
    MappingArrow arrow;
    arrow.upcaster = place;
    arrow.steps = below(targetPlace, "steps");
    arrow.fromType = textOf(upcaster, "event_type");
    arrow.from = numberOf(upcaster, "from");
    arrow.toType = &target == &upcaster ? textOf(upcaster, "as", arrow.fromType) : textOf(target, "event_type");
    arrow.to = numberOf(target, "to");
    arrow.note = textOf(target, "note", textOf(upcaster, "note"));
    arrow.off = isOff(upcaster);
    if (const auto* steps = target.find("steps"))
        listSteps(*steps, arrow.steps, 0, arrow.list);
    return arrow;
}

MappingArrow dropped(MappingArrow arrow) {
    arrow.toType.clear();
    arrow.outcome = UpcastOutcome::None;
    arrow.targets = 0;
    arrow.list.clear(); // they would be steps of no event
    return arrow;
}

} // namespace

std::vector<MappingStep> stepsIn(const Value& steps, const JsonPointer& place) {
    std::vector<MappingStep> list;
    listSteps(steps, place, 0, list);
    return list;
}

std::vector<MappingArrow> arrowsIn(const Value& mapping) {
    std::vector<MappingArrow> arrows;
    const auto* upcasters = mapping.find("upcasters");
    for (std::size_t at = 0; upcasters && at < upcasters->items().size(); ++at) {
        const auto& upcaster = upcasters->items()[at];
        const auto place = JsonPointer({PointerToken(std::string("upcasters")), PointerToken(at)});
        const auto* into = upcaster.find("into");
        if (!into)
            arrows.push_back(arrowOf(upcaster, place, upcaster, place));
        else if (into->items().empty())
            arrows.push_back(dropped(arrowOf(upcaster, place, upcaster, place)));
        for (std::size_t target = 0; into && target < into->items().size(); ++target) {
            arrows.push_back(arrowOf(upcaster, place, into->items()[target], below(below(place, "into"), target)));
            arrows.back().outcome = UpcastOutcome::Several;
            arrows.back().target = target;
            arrows.back().targets = into->items().size();
        }
    }
    return arrows;
}

} // namespace leftfold
