// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/evaluate.h"
#include "core/expression/print_expression.h"
#include "core/model/json_text.h"
#include "tests/runner.h"

namespace leftfold::test {

/// 1 March 2026, noon.
inline Instant noon() {
    return *parseInstant("2026-03-01T12:00:00Z");
}

/// The expression, or a text that is none ends the test.
inline Expression expressionOf(std::string_view text, ExpressionScope scope = ExpressionScope::Events) {
    auto read = readExpression(text, {scope, noon()});
    if (!read)
        qFatal("%.*s: column %zu: %s", static_cast<int>(text.size()), text.data(), read.error().column, read.error().what.c_str());
    return *std::move(read);
}

/// `14: expected a value after >=`, or the canonical text where nothing is wrong.
inline std::string faultOf(std::string_view text, ExpressionScope scope = ExpressionScope::Events) {
    const auto read = readExpression(text, {scope, noon()});
    return read ? printExpression(*read) : std::to_string(read.error().column) + ": " + read.error().what;
}

/// An event whose data this is.
inline Event eventWith(std::string data) {
    Event event;
    event.position = Position{17};
    event.id.text = "e-1";
    event.type = "order.created";
    event.storedType = "order.created.v2";
    event.schemaVersion = 2;
    event.aggregate = {"Order", "o-17"};
    event.version = Version{3};
    event.occurredAt = noon();
    event.correlation.text = "c-1";
    event.payload.storedSize = data.size();
    event.payload.bytes = std::move(data);
    return event;
}

inline bool matches(std::string_view text, const Event& event) {
    EventFacts facts(event);
    return holds(expressionOf(text), facts);
}

} // namespace leftfold::test
