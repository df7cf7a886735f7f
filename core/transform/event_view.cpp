// SPDX-License-Identifier: Apache-2.0
#include "core/transform/event_view.h"
#include <algorithm>
#include <array>

namespace leftfold {

namespace {

/// Null stands for "the event has none".
Value textOrNull(const std::string& text) {
    return text.empty() ? Value() : Value::string(text);
}

template <typename Number>
Value numberOrNull(const std::optional<Number>& number) {
    return number ? Value::integer(number->value) : Value();
}

struct Part {
    std::string_view name;
    Value (*read)(const EventView& view);
};

// Data and metadata come first: EventPointer counts on it.
constexpr std::array parts{
    Part{"data", [](const EventView& view) { return view.data; }},
    Part{"metadata", [](const EventView& view) { return view.metadata; }},
    Part{"event_type", [](const EventView& view) { return Value::string(std::string(view.type)); }},
    Part{"event_id", [](const EventView& view) { return textOrNull(view.event.id.text); }},
    Part{"occurred_at",
        [](const EventView& view) { return view.event.occurredAt ? Value::string(formatInstant(*view.event.occurredAt)) : Value(); }},
    Part{"aggregate_id", [](const EventView& view) { return textOrNull(view.event.aggregate.id); }},
    Part{"aggregate_type", [](const EventView& view) { return textOrNull(view.event.aggregate.type); }},
    Part{"aggregate_version", [](const EventView& view) { return numberOrNull(view.event.version); }},
    Part{"schema_version", [](const EventView& view) { return Value::integer(view.schemaVersion); }},
    Part{"correlation_id", [](const EventView& view) { return textOrNull(view.event.correlation.text); }},
    Part{"causation_id", [](const EventView& view) { return textOrNull(view.event.causation.text); }},
    Part{"position", [](const EventView& view) { return numberOrNull(view.event.position); }},
};

std::string allParts() {
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "/" : ", /") + std::string(part.name);
    return text;
}

} // namespace

Value eventHead(const EventView& view) {
    Value::Object members;
    for (std::size_t at = 2; at < parts.size(); ++at)
        members.push_back({std::string(parts[at].name), parts[at].read(view)});
    return Value::object(std::move(members));
}

Result<EventPointer> EventPointer::parse(std::string_view text) {
    TRY_ASSIGN(auto pointer, JsonPointer::parse(text));
    const auto& tokens = pointer.tokens();
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return !tokens.empty() && part.name == tokens.front().name; });
    if (found == parts.end())
        return fail(ErrorCode::InvalidArgument, "$from must begin with one of " + allParts());
    EventPointer result;
    result.m_part = static_cast<std::size_t>(found - parts.begin());
    result.m_rest = JsonPointer(std::vector(tokens.begin() + 1, tokens.end()));
    if (result.m_part > 1 && !result.m_rest.empty())
        return fail(ErrorCode::InvalidArgument, "/" + std::string(found->name) + " is a plain value; nothing lies below it");
    return result;
}

std::string EventPointer::toString() const {
    return '/' + std::string(parts[m_part].name) + m_rest.toString();
}

Result<Value> EventPointer::read(const EventView& view) const {
    const auto missing = [this] { return fail(ErrorCode::Malformed, "the event has no " + toString()); };
    if (m_part <= 1) {
        const auto* value = resolve(readsData() ? view.data : view.metadata, m_rest);
        if (!value)
            return missing();
        return *value;
    }
    auto value = parts[m_part].read(view);
    if (value.isNull())
        return missing();
    return value;
}

} // namespace leftfold
