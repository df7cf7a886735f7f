// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/identifiers.h"
#include "core/model/instant.h"
#include "core/model/json_text.h"
#include <optional>

namespace leftfold {

/// Writes one object straight into a text, its members in the order of the calls; the object ends with the writer. What a
/// store does not have (an empty text, nothing) is null.
class JsonObject {
public:
    explicit JsonObject(std::string& out, JsonStyle style = JsonStyle::Compact)
        : m_out(out)
        , m_style(style) {
        m_out += '{';
    }
    ~JsonObject() { m_out += m_style == JsonStyle::Indented ? "\n}" : "}"; }
    JsonObject(const JsonObject&) = delete;
    JsonObject& operator=(const JsonObject&) = delete;

    void add(std::string_view name, const Value& value) { appendJson(key(name), value, m_style, 1); }
    void add(std::string_view name, std::int64_t number) { key(name) += std::to_string(number); }
    void add(std::string_view name, std::string_view text) {
        if (text.empty())
            key(name) += "null";
        else
            appendJsonString(key(name), text);
    }
    void add(std::string_view name, const std::optional<Instant>& instant) {
        add(name, std::string_view(instant ? formatInstant(*instant) : std::string()));
    }
    template <typename Tag>
    void add(std::string_view name, const std::optional<Ordinal<Tag>>& ordinal) {
        key(name) += ordinal ? std::to_string(ordinal->value) : "null";
    }
    void add(std::string_view name, const std::optional<int>& number) { key(name) += number ? std::to_string(*number) : "null"; }
    /// Begins a member that is an array; its items and end are the caller's.
    void open(std::string_view name) { key(name) += '['; }

private:
    std::string& key(std::string_view name) {
        const bool indented = m_style == JsonStyle::Indented;
        m_out += m_first ? "" : ",";
        m_out += indented ? "\n  " : "";
        m_first = false;
        appendJsonString(m_out, name);
        m_out += indented ? ": " : ":";
        return m_out;
    }

    std::string& m_out;
    JsonStyle m_style;
    bool m_first = true;
};

} // namespace leftfold
