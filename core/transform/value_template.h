// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/event_view.h"
#include <memory>
#include <vector>

namespace leftfold {

/// A value in which `{"$from": "/data/…"}` stands for parts of an event.
class ValueTemplate {
public:
    ValueTemplate() = default;
    /// A value without any `$from` in it.
    explicit ValueTemplate(Value constant);
    /// The error's detail is the pointer of what is wrong within `document`.
    static Result<ValueTemplate> read(const Value& document);

    Result<Value> fill(const EventView& view) const;
    /// The value, where it does not depend on the event; else null.
    const Value* constant() const { return m_root ? nullptr : &m_constant; }
    /// The parts of events that it stands for.
    std::vector<EventPointer> references() const;

    struct Node;

private:
    Value m_constant;
    std::shared_ptr<const Node> m_root; // null: constant
};

} // namespace leftfold
