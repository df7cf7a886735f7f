// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/script_form.h"
#include <cctype>
#include <string>

namespace leftfold {

namespace {

constexpr std::size_t longestSource = 65536;

bool isNameLetter(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) || letter == '_' || letter == '$' || static_cast<unsigned char>(letter) >= 0x80;
}

/// Without the spaces and comments at the beginning.
std::string_view trimmed(std::string_view text) {
    for (;;) {
        const auto begin = text.find_first_not_of(" \t\r\n");
        text.remove_prefix(std::min(begin, text.size()));
        const bool block = text.starts_with("/*");
        if (!block && !text.starts_with("//"))
            return text;
        const auto end = text.find(block ? "*/" : "\n", 2);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + (block ? 2 : 1));
    }
}

std::string_view takeName(std::string_view& text) {
    std::size_t length = 0;
    while (length < text.size() && isNameLetter(text[length]))
        ++length;
    const auto name = text.substr(0, length);
    text = trimmed(text.substr(length));
    return name;
}

/// From `(` to its `)`, without them; the brackets of a default value are counted, its texts are not looked at.
std::string_view takeParameters(std::string_view& text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        depth += (text[at] == '(' ? 1 : 0) - (text[at] == ')' ? 1 : 0);
        if (depth == 0) {
            const auto parameters = text.substr(1, at - 1);
            text = trimmed(text.substr(at + 1));
            return parameters;
        }
    }
    text = {};
    return {};
}

bool isIn(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace

Result<ScriptForm> readScriptForm(std::string_view source) {
    if (source.size() > longestSource)
        return fail(ErrorCode::InvalidArgument, "the script is longer than 64 KiB");
    if (isIn(source, "finally"))
        return fail(ErrorCode::InvalidArgument, "a script cannot use \"finally\": it could not be stopped");
    auto text = trimmed(source);
    const bool named = !text.starts_with('(');
    const auto name = named ? takeName(text) : std::string_view();
    const bool classic = name == "function";
    if (classic)
        takeName(text); // its own
    const auto parameters = text.starts_with('(') ? takeParameters(text) : name;
    if (parameters.data() == nullptr || !text.starts_with(classic ? "{" : "=>"))
        return fail(ErrorCode::InvalidArgument, "a script is one function like (data, event) => data");
    return ScriptForm{isIn(parameters, ",") || isIn(parameters, "...") || isIn(source, "arguments")};
}

} // namespace leftfold
