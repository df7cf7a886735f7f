// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_lookup.h"
#include <simdjson.h>

namespace leftfold {

namespace {

namespace ondemand = simdjson::ondemand;

std::optional<std::string> scalarText(ondemand::value value)
{
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

} // namespace

std::optional<std::string> scalarAt(std::string_view json, std::span<const std::string> path)
{
    thread_local ondemand::parser parser;
    thread_local std::string padded;
    // Most payloads that are asked for a member do not have it, and a text without the name need not be parsed.
    if (path.empty() || json.find(path.back()) == std::string_view::npos)
        return std::nullopt;
    padded.reserve(json.size() + simdjson::SIMDJSON_PADDING);
    padded.assign(json);
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(padded.data(), padded.size(), padded.capacity()).get(document) || document.get_object().get(object))
        return std::nullopt;
    ondemand::value value;
    for (const auto& name : path) {
        if (&name != &path.front() && value.get_object().get(object))
            return std::nullopt;
        if (object.find_field_unordered(name).get(value))
            return std::nullopt;
    }
    return scalarText(value);
}

} // namespace leftfold
