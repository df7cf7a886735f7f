// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/embedded_text.h"
#include "core/model/json_text.h"
#include "core/storage/codec/decode_payload.h"
#include <charconv>

namespace leftfold {

namespace {

bool opensDocument(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

Value* step(Value& value, const std::string& name) {
    if (value.isObject())
        return value.find(name) ? &value.editMember(name) : nullptr;
    std::size_t place = 0;
    const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), place);
    const bool isPlace = fault == std::errc{} && end == name.data() + name.size();
    return value.isArray() && isPlace && place < value.size() ? &value.editItems()[place] : nullptr;
}

bool unfold(Value& document, std::span<const std::string> path) {
    Value* at = &document;
    for (const auto& name : path)
        if (!(at = step(*at, name)))
            return false;
    const auto json = at->isString() ? embeddedJson(at->text()) : std::nullopt;
    auto inner = json ? parseJson(*json) : Result<Value>(Value());
    if (!json || !inner)
        return false;
    *at = std::move(*inner);
    return true;
}

} // namespace

std::optional<std::string> embeddedJson(std::string_view text) {
    const auto payload = decodePayload(std::string(text));
    const auto json = payload.json();
    // A bare word or number is no document: too many texts are one by chance.
    if (!payload.problem.empty() || !opensDocument(json) || !parseJson(json))
        return std::nullopt;
    return std::string(json);
}

std::optional<std::string> unfoldedJson(std::string_view json, std::span<const std::vector<std::string>> paths) {
    auto document = parseJson(json);
    if (!document)
        return std::nullopt;
    bool changed = false;
    for (const auto& path : paths)
        changed |= unfold(*document, path);
    return changed ? std::optional(toJson(*document)) : std::nullopt;
}

} // namespace leftfold
