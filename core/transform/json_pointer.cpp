// SPDX-License-Identifier: Apache-2.0
#include "core/transform/json_pointer.h"
#include <algorithm>
#include <charconv>

namespace leftfold {

namespace {

/// RFC 6901: digits without a zero in front.
std::optional<std::size_t> indexFrom(std::string_view text) {
    if (text.empty() || (text.front() == '0' && text.size() > 1))
        return {};
    std::size_t index = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (fault != std::errc() || end != text.data() + text.size())
        return {};
    return index;
}

/// `a~1b` as `a/b`; nothing where a tilde stands before neither 0 nor 1.
std::optional<std::string> unescaped(std::string_view part) {
    std::string name;
    for (std::size_t at = 0; at < part.size(); ++at) {
        if (part[at] != '~') {
            name += part[at];
            continue;
        }
        const char code = ++at < part.size() ? part[at] : ' ';
        if (code != '0' && code != '1')
            return {};
        name += code == '0' ? '~' : '/';
    }
    return name;
}

} // namespace

PointerToken::PointerToken(std::string memberName)
    : name(std::move(memberName))
    , index(indexFrom(name)) { }

PointerToken::PointerToken(std::size_t itemIndex)
    : name(std::to_string(itemIndex))
    , index(itemIndex) { }

JsonPointer::JsonPointer(std::vector<PointerToken> tokens)
    : m_tokens(std::move(tokens)) { }

Result<JsonPointer> JsonPointer::parse(std::string_view text) {
    JsonPointer pointer;
    if (text.empty())
        return pointer;
    if (text.front() != '/')
        return fail(ErrorCode::InvalidArgument, '"' + std::string(text) + "\" is no JSON pointer: it must be empty or begin with a slash");
    while (!text.empty()) {
        const auto end = std::min(text.find('/', 1), text.size());
        auto name = unescaped(text.substr(1, end - 1));
        if (!name)
            return fail(ErrorCode::InvalidArgument, '"' + std::string(text) + "\" is no JSON pointer: after ~ only 0 or 1 may stand");
        pointer.push(PointerToken(std::move(*name)));
        text.remove_prefix(end);
    }
    return pointer;
}

bool JsonPointer::contains(const JsonPointer& other) const {
    return size() <= other.size() && std::equal(m_tokens.begin(), m_tokens.end(), other.m_tokens.begin());
}

std::string JsonPointer::toString() const {
    std::string text;
    for (const auto& token : m_tokens)
        text += pointerPart(token.name);
    return text;
}

const Value* resolve(const Value& root, const JsonPointer& pointer) {
    const Value* at = &root;
    for (const auto& token : pointer.tokens()) {
        if (at->isArray())
            at = token.index && *token.index < at->size() ? &at->items()[*token.index] : nullptr;
        else
            at = at->find(token.name);
        if (!at)
            return nullptr;
    }
    return at;
}

std::string pointerPart(std::string_view name) {
    std::string text = "/";
    for (const char c : name) {
        if (c == '~')
            text += "~0";
        else if (c == '/')
            text += "~1";
        else
            text += c;
    }
    return text;
}

} // namespace leftfold
