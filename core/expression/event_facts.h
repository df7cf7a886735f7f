// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/operand.h"
#include "core/model/event.h"
#include "core/model/selection.h"
#include <optional>
#include <span>
#include <string_view>

namespace leftfold {

/// An event as a reader saw it, after upcasting. What it points to belongs to others.
struct EventForm {
    std::string_view type;
    int schemaVersion = 1;
    const Value* data = nullptr;
};

/// What an expression may ask about one event: its fields, its data and metadata, which are parsed when first asked for, and in
/// a replay the state around it. The event must outlive it.
class EventFacts {
public:
    /// `wanted` says which members of the data are asked for; null: all.
    explicit EventFacts(const Event& event, const Selection* wanted = nullptr)
        : m_event(event)
        , m_wanted(wanted) { }

    const Event& event() const { return m_event; }
    /// Where a path begins. Null where there is nothing: no payload, one that is no JSON, no state.
    const Value* root(PathRoot root);
    /// `pending`, `published`, …; empty: the event has no message.
    std::string_view messageState() const { return m_messageState; }

    void setMessageState(std::string_view state) { m_messageState = state; }
    /// Null where there is no state yet.
    void setStates(const Value* before, const Value* after) {
        m_before = before;
        m_after = after;
    }
    const Value* stateBefore() const { return m_before; }

    /// The forms that a replay saw it in; none: as it is stored. They must outlive the facts.
    void setForms(std::span<const EventForm> forms) { m_forms = forms; }
    std::span<const EventForm> forms() const { return m_forms; }

private:
    const Value* data();
    const Value* metadata();

    const Event& m_event;
    const Selection* m_wanted;
    std::string_view m_messageState;
    std::span<const EventForm> m_forms;
    const Value* m_before = nullptr;
    const Value* m_after = nullptr;
    std::optional<Value> m_data, m_metadata;
    bool m_dataRead = false, m_metadataRead = false;
};

} // namespace leftfold
