// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/json_text.h"
#include "core/transform/apply.h"

/// Steps, values and events for the tests, as text in and text out.
namespace leftfold::test {

inline Value json(std::string_view text) {
    return parseJson(text).value();
}

/// An event with every field set; its data is given.
struct Sample {
    Event event;
    Value data;
    Value metadata = json(R"({"user_id":"u-1"})");

    explicit Sample(std::string_view dataText = "{}")
        : data(json(dataText)) {
        event.position = Position{17};
        event.id = {"e-1"};
        event.aggregate = {"Order", "o-1"};
        event.version = Version{4};
        event.occurredAt = parseInstant("2026-03-01T09:00:00Z");
        event.correlation = {"c-1"};
        event.causation = {"e-0"};
    }

    EventView view() const { return {event, "order.created", 2, data, metadata}; }
};

inline Operations steps(std::string_view list) {
    return readOperations(json(list), {}).value();
}

/// The target after the steps, or what went wrong; checks that a failure leaves the target as it was.
inline std::string applied(std::string_view list, std::string_view target, std::string_view data = "{}") {
    Value value = json(target);
    const Value before = value;
    const Sample sample(data);
    const auto done = apply(steps(list), value, sample.view());
    if (done)
        return toJson(value);
    return toJson(value) == toJson(before) ? done.error().message : "the target was changed to " + toJson(value);
}

} // namespace leftfold::test
