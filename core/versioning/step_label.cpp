// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/step_label.h"
#include "core/model/json_text.h"
#include <algorithm>

namespace leftfold {

namespace {

constexpr std::size_t longestValue = 24;

std::string quoted(const std::string& text) {
    std::string quotes;
    appendJsonString(quotes, text);
    return quotes;
}

/// ` "USD"`; nothing for what does not fit beside a line or depends on the event.
std::string valueText(const ValueTemplate& value) {
    if (!value.constant())
        return " …";
    const auto text = toJson(*value.constant());
    return text.size() > longestValue ? " …" : ' ' + text;
}

std::string powerOfTen(int zeros) {
    return zeros > 9 ? "10^" + std::to_string(zeros) : '1' + std::string(static_cast<std::size_t>(zeros), '0');
}

/// One overload for each operation that says more than its name.
struct Words {
    std::string name;

    std::string operator()(const op::Add& step) const { return name + valueText(step.value); }
    std::string operator()(const op::Replace& step) const { return name + valueText(step.value); }
    std::string operator()(const op::Default& step) const { return name + valueText(step.value); }
    std::string operator()(const op::Split& step) const { return name + ' ' + quoted(step.separator); }
    std::string operator()(const op::Join& step) const { return name + ' ' + quoted(step.separator); }
    std::string operator()(const op::Convert& step) const {
        static constexpr std::string_view kinds[] = {"string", "number", "integer", "boolean", "decimal", "timestamp"};
        if (step.shift != 0)
            return name + (step.shift < 0 ? " ÷" : " ×") + powerOfTen(std::abs(step.shift));
        return name + " → " + std::string(kinds[static_cast<std::size_t>(step.to)]);
    }
    template <typename Step>
    std::string operator()(const Step&) const {
        return name;
    }
};

/// What the operation makes of the fields that it touches.
FieldFate fateOf(const Operation& step) {
    if (std::holds_alternative<op::Move>(step.what))
        return FieldFate::Moved;
    if (std::holds_alternative<op::Copy>(step.what))
        return FieldFate::Copied;
    if (std::holds_alternative<op::Split>(step.what))
        return FieldFate::Split;
    if (std::holds_alternative<op::Join>(step.what))
        return FieldFate::Joined;
    if (std::holds_alternative<op::Remove>(step.what))
        return FieldFate::Lost;
    if (std::holds_alternative<op::Default>(step.what) || std::holds_alternative<op::Add>(step.what))
        return FieldFate::Added;
    return FieldFate::Changed;
}

/// Those that did what became of the field; an `each` stands for what is in it.
bool explains(const Operation& step, FieldFate fate) {
    const auto* each = std::get_if<op::Each>(&step.what);
    if (each)
        return std::any_of(each->steps.begin(), each->steps.end(), [&](const Operation& inner) { return explains(inner, fate); });
    return fateOf(step) == fate;
}

} // namespace

std::string stepLabel(const Operation& step, FieldFate fate) {
    const auto* each = std::get_if<op::Each>(&step.what);
    if (!each)
        return std::visit(Words{std::string(nameOf(step))}, step.what);
    const auto inner = std::find_if(each->steps.begin(), each->steps.end(), [&](const Operation& one) { return explains(one, fate); });
    return inner == each->steps.end() ? "each" : stepLabel(*inner, fate);
}

std::string lineLabel(const FieldLine& line, const Operations& steps) {
    std::vector<std::string> labels;
    const auto take = [&](std::size_t at) {
        const auto label = stepLabel(steps[at], line.fate);
        if (std::find(labels.begin(), labels.end(), label) == labels.end())
            labels.push_back(label);
    };
    for (const auto at : line.steps)
        if (at < steps.size() && explains(steps[at], line.fate))
            take(at);
    if (labels.empty() && !line.steps.empty() && line.steps.back() < steps.size())
        take(line.steps.back());
    if (labels.size() > 2)
        return std::to_string(labels.size()) + " steps";
    return labels.empty() ? std::string() : labels.front() + (labels.size() > 1 ? ", " + labels.back() : std::string());
}

} // namespace leftfold
