// SPDX-License-Identifier: Apache-2.0
#include "core/model/document_text.h"
#include "core/model/json_text.h"

namespace leftfold {

namespace {

constexpr std::size_t widest = 120;

/// Appends on one line; false, and `out` is of no use, where it would be longer than `most` bytes.
bool appendLine(std::string& out, const Value& value, std::size_t most) {
    if (value.size() == 0) {
        appendJson(out, value);
        return out.size() <= most;
    }
    const bool array = value.isArray();
    out += array ? "[ " : "{ ";
    for (std::size_t at = 0; at < value.size(); ++at) {
        out += at == 0 ? "" : ", ";
        if (!array) {
            appendJsonString(out, value.members()[at].key);
            out += ": ";
        }
        if (!appendLine(out, array ? value.items()[at] : value.members()[at].value, most))
            return false;
    }
    out += array ? " ]" : " }";
    return out.size() <= most;
}

/// `room`: how much of the line is left behind what stands on it.
void append(std::string& out, const Value& value, std::size_t indent, std::size_t room) {
    std::string line;
    if (value.size() == 0 || appendLine(line, value, room)) {
        out += value.size() == 0 ? toJson(value) : line;
        return;
    }
    const bool array = value.isArray();
    const std::string margin(indent + 2, ' ');
    out += array ? '[' : '{';
    for (std::size_t at = 0; at < value.size(); ++at) {
        out += at == 0 ? "\n" : ",\n";
        const auto begin = out.size() + 1;
        out += margin;
        if (!array) {
            appendJsonString(out, value.members()[at].key);
            out += ": ";
        }
        const auto used = out.size() - begin + 2; // a comma may follow
        append(out, array ? value.items()[at] : value.members()[at].value, indent + 2, used < widest ? widest - used : 0);
    }
    out += '\n' + std::string(indent, ' ') + (array ? ']' : '}');
}

} // namespace

std::string documentText(const Value& document) {
    std::string text;
    append(text, document, 0, document.isObject() ? 0 : widest); // a document is no one-liner
    return text + '\n';
}

} // namespace leftfold
