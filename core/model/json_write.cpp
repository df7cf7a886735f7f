// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/model/utf8.h"

namespace leftfold {

namespace {

void appendEscape(std::string& out, char symbol) {
    static constexpr std::string_view hex = "0123456789abcdef";
    switch (symbol) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += hex[static_cast<unsigned char>(symbol) >> 4];
        out += hex[static_cast<unsigned char>(symbol) & 15];
    }
}

void appendBreak(std::string& out, JsonStyle style, int indent) {
    if (style == JsonStyle::Compact)
        return;
    out += '\n';
    out.append(static_cast<std::size_t>(indent) * 2, ' ');
}

template <typename Range, typename AppendItem>
void appendRange(std::string& out, const Range& range, char open, char close, JsonStyle style, int indent, const AppendItem& appendItem) {
    out += open;
    bool first = true;
    for (const auto& item : range) {
        if (!first)
            out += ',';
        first = false;
        appendBreak(out, style, indent + 1);
        appendItem(item);
    }
    if (!first)
        appendBreak(out, style, indent);
    out += close;
}

} // namespace

void appendJsonString(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) {
        const auto plain = std::find_if(text.begin(), text.end(), [](char symbol) {
            return symbol == '"' || symbol == '\\' || static_cast<unsigned char>(symbol) < 0x20
                || static_cast<unsigned char>(symbol) >= 0x80;
        });
        const auto count = static_cast<std::size_t>(plain - text.begin());
        out.append(text.substr(0, count));
        text.remove_prefix(count);
        if (text.empty())
            break;
        std::size_t length = 1;
        if (static_cast<unsigned char>(text[0]) < 0x80)
            appendEscape(out, text[0]);
        else if (const auto sequence = sequenceLength(text); sequence != 0)
            out.append(text.substr(0, length = sequence));
        else
            out += replacementCharacter;
        text.remove_prefix(length);
    }
    out += '"';
}

void appendJson(std::string& out, const Value& value, JsonStyle style, int indent) {
    switch (value.kind()) {
    case Value::Kind::Null:
        out += "null";
        return;
    case Value::Kind::Boolean:
        out += value.asBoolean() ? "true" : "false";
        return;
    case Value::Kind::Number:
        out += value.text();
        return;
    case Value::Kind::String:
        appendJsonString(out, value.text());
        return;
    case Value::Kind::Array:
        appendRange(out, value.items(), '[', ']', style, indent, [&](const Value& item) { appendJson(out, item, style, indent + 1); });
        return;
    case Value::Kind::Object:
        appendRange(out, value.members(), '{', '}', style, indent, [&](const Value::Member& member) {
            appendJsonString(out, member.key);
            out += style == JsonStyle::Compact ? ":" : ": ";
            appendJson(out, member.value, style, indent + 1);
        });
    }
}

std::string toJson(const Value& value, JsonStyle style) {
    std::string out;
    appendJson(out, value, style);
    return out;
}

} // namespace leftfold
