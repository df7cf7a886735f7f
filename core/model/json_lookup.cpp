// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_lookup.h"
#include "core/model/json_text.h"
#include <algorithm>
#include <charconv>
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

/// The name as JSON writes it: member names are compared as they stand in the text.
std::string writtenName(const std::string& name) {
    std::string written;
    for (const char symbol : name) {
        if (symbol == '"' || symbol == '\\')
            written += '\\';
        written += symbol;
    }
    return written;
}

/// A step that is the place in an array: `0`, `1`, …, `-1` for the last.
std::optional<std::int64_t> placeIn(std::string_view step) {
    std::int64_t place = 0;
    const auto [end, fault] = std::from_chars(step.data(), step.data() + step.size(), place);
    return fault == std::errc{} && end == step.data() + step.size() && place >= -1 ? std::optional(place) : std::nullopt;
}

bool stepInto(ondemand::value& value, const std::string& step) {
    ondemand::json_type type;
    if (value.type().get(type))
        return false;
    if (type == ondemand::json_type::object) {
        ondemand::object object;
        return !value.get_object().get(object) && !object.find_field_unordered(writtenName(step)).get(value);
    }
    const auto place = placeIn(step);
    ondemand::array array;
    std::size_t count = 0;
    if (type != ondemand::json_type::array || !place || value.get_array().get(array))
        return false;
    if (*place < 0 && (array.count_elements().get(count) || count == 0))
        return false;
    return !array.at(*place < 0 ? count - 1 : static_cast<std::size_t>(*place)).get(value);
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

/// The place behind the value that begins at `at`: the next comma or bracket that belongs to no value inside it.
std::size_t valueEnd(std::string_view json, std::size_t at) {
    int depth = 0;
    bool inString = false;
    for (; at < json.size(); ++at) {
        const char symbol = json[at];
        if (inString) {
            at += symbol == '\\' ? 1 : 0;
            inString = symbol != '"';
        } else if (symbol == '"') {
            inString = true;
        } else if (symbol == '{' || symbol == '[') {
            ++depth;
        } else if (depth == 0 && (symbol == ',' || symbol == ']' || symbol == '}')) {
            return at;
        } else if (symbol == '}' || symbol == ']') {
            --depth;
        }
    }
    return json.size();
}

/// A copy of the text with the room behind it that simdjson needs; one for each thread, good until the next call.
struct PaddedText {
    ondemand::parser parser;
    std::string padded;

    bool open(std::string_view json, ondemand::document& document) {
        padded.reserve(json.size() + simdjson::SIMDJSON_PADDING);
        padded.assign(json);
        return !parser.iterate(padded.data(), padded.size(), padded.capacity()).get(document);
    }
};

PaddedText& paddedText() {
    thread_local PaddedText text;
    return text;
}

bool valueAt(ondemand::document& document, std::span<const std::string> path, ondemand::value& value) {
    return !document.get_value().get(value)
        && std::all_of(path.begin(), path.end(), [&value](const std::string& step) { return stepInto(value, step); });
}

/// The name of the object's only member.
std::optional<std::string> onlyName(ondemand::object& object) {
    std::optional<std::string> name;
    for (auto field : object) {
        std::string_view key;
        if (name || field.unescaped_key().get(key))
            return std::nullopt;
        name = std::string(key);
    }
    return name;
}

/// `holder` is a document or a value.
template <typename Holder>
std::optional<std::string> tagOf(Holder& holder) {
    ondemand::json_type type{};
    std::string_view text;
    ondemand::object object;
    if (holder.type().get(type))
        return std::nullopt;
    if (type == ondemand::json_type::string)
        return holder.get_string().get(text) ? std::nullopt : std::optional(std::string(text));
    if (type != ondemand::json_type::object || holder.get_object().get(object))
        return std::nullopt;
    return onlyName(object);
}

} // namespace

std::vector<std::string_view> arrayItems(std::string_view json) {
    std::vector<std::string_view> items;
    json = withoutSpace(json);
    if (!json.starts_with('['))
        return items;
    for (std::size_t at = 1; at < json.size();) {
        const auto end = valueEnd(json, at);
        auto item = withoutSpace(json.substr(at, end - at));
        item = item.substr(0, item.find_last_not_of(" \t\r\n") + 1);
        if (!item.empty())
            items.push_back(item);
        if (end >= json.size() || json[end] != ',')
            return items;
        at = end + 1;
    }
    return items;
}

std::optional<std::string> scalarAt(std::string_view json, std::span<const std::string> path) {
    if (path.empty())
        return std::nullopt;
    // Most payloads that are asked for a member do not have it, and a text without the name need not be parsed.
    const auto last = writtenName(path.back());
    const auto name = placeIn(path.back()) ? 0 : json.find(last);
    if (name == std::string_view::npos)
        return std::nullopt;
    constexpr std::size_t early = 512;
    if (path.size() == 1 && name < early && !placeIn(last))
        if (auto plain = plainMember(json, name, last.size()))
            return plain;
    ondemand::document document;
    ondemand::value value;
    if (!paddedText().open(json, document) || !valueAt(document, path, value))
        return std::nullopt;
    return scalarText(value);
}

std::optional<std::string> tagAt(std::string_view json, std::span<const std::string> path) {
    ondemand::document document;
    if (!paddedText().open(json, document))
        return std::nullopt;
    if (path.empty())
        return tagOf(document);
    ondemand::value value;
    return valueAt(document, path, value) ? tagOf(value) : std::nullopt;
}

} // namespace leftfold
