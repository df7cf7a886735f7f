// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_lookup.h"
#include "core/model/json_text.h"
#include <algorithm>
#include <simdjson.h>

namespace leftfold {

namespace {

namespace ondemand = simdjson::ondemand;

std::optional<std::string> scalarText(ondemand::value value) {
    ondemand::json_type type;
    if (value.type().get(type))
        return std::nullopt;
    std::string_view text;
    if (type == ondemand::json_type::string)
        return value.get_string().get(text) ? std::nullopt : std::optional(std::string(text));
    if (type != ondemand::json_type::number && type != ondemand::json_type::boolean)
        return std::nullopt;
    text = value.raw_json_token();
    return std::string(text.substr(0, text.find_last_not_of(" \t\r\n") + 1));
}

/// Whether `place` lies directly inside the outermost object: outside of strings, one brace deep.
bool isTopLevel(std::string_view json, std::size_t place) {
    int depth = 0;
    bool inString = false;
    for (std::size_t at = 0; at < place; ++at) {
        const char symbol = json[at];
        if (inString) {
            at += symbol == '\\' ? 1 : 0;
            inString = symbol != '"';
            continue;
        }
        inString = symbol == '"';
        depth += symbol == '{' || symbol == '[' ? 1 : symbol == '}' || symbol == ']' ? -1 : 0;
    }
    return !inString && depth == 1;
}

std::string_view withoutSpace(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

/// The plain scalar (no escapes) of a member that stands early in a payload. Reading schema versions this way costs a tenth of
/// indexing the whole text. Nothing where it is not as simple as that.
std::optional<std::string> plainMember(std::string_view json, std::size_t name, std::size_t length) {
    if (name == 0 || json[name - 1] != '"' || name + length >= json.size() || json[name + length] != '"' || !isTopLevel(json, name - 1))
        return std::nullopt;
    auto rest = withoutSpace(json.substr(name + length + 1));
    if (!rest.starts_with(':'))
        return std::nullopt;
    rest = withoutSpace(rest.substr(1));
    const bool quoted = rest.starts_with('"');
    rest.remove_prefix(quoted ? 1 : 0);
    const auto end = rest.find_first_of(quoted ? "\"\\" : ",}] \t\r\n");
    if (end == std::string_view::npos || (quoted && rest[end] == '\\'))
        return std::nullopt;
    const auto value = rest.substr(0, end);
    return quoted || isJsonNumber(value) ? std::optional(std::string(value)) : std::nullopt;
}

} // namespace

std::optional<std::string> scalarAt(std::string_view json, std::span<const std::string> path) {
    thread_local ondemand::parser parser;
    thread_local std::string padded;
    // Most payloads that are asked for a member do not have it, and a text without the name need not be parsed.
    const auto name = path.empty() ? std::string_view::npos : json.find(path.back());
    if (name == std::string_view::npos)
        return std::nullopt;
    constexpr std::size_t early = 512;
    if (path.size() == 1 && name < early)
        if (auto plain = plainMember(json, name, path.back().size()))
            return plain;
    padded.reserve(json.size() + simdjson::SIMDJSON_PADDING);
    padded.assign(json);
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(padded.data(), padded.size(), padded.capacity()).get(document) || document.get_object().get(object))
        return std::nullopt;
    ondemand::value value;
    for (const auto& step : path) {
        if (&step != &path.front() && value.get_object().get(object))
            return std::nullopt;
        if (object.find_field_unordered(step).get(value))
            return std::nullopt;
    }
    return scalarText(value);
}

} // namespace leftfold
