// SPDX-License-Identifier: Apache-2.0
// transform: the language that upcasters and reducers are written in: pointers, patches, merges, and a few operations more.
// Not here: whose data is changed and when (versioning, replay).
// May be included by: versioning, replay, causation, outbox, review, story, jobs, ui, app.
#pragma once
#include "core/model/value.h"
#include "core/support/result.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leftfold {

/// One part of a pointer: the name of a member and, where it reads as one, the index of an array's item.
struct PointerToken {
    std::string name;
    std::optional<std::size_t> index;

    PointerToken() = default;
    explicit PointerToken(std::string memberName);
    explicit PointerToken(std::size_t itemIndex);
    /// `-`: behind the last item.
    bool isEnd() const { return name == "-"; }
    bool operator==(const PointerToken&) const = default;
};

/// A place in a JSON value as RFC 6901 writes it: `/items/0/price`. Empty: the whole value.
class JsonPointer {
public:
    JsonPointer() = default;
    explicit JsonPointer(std::vector<PointerToken> tokens);
    static Result<JsonPointer> parse(std::string_view text);

    const std::vector<PointerToken>& tokens() const { return m_tokens; }
    bool empty() const { return m_tokens.empty(); }
    std::size_t size() const { return m_tokens.size(); }
    void push(PointerToken token) { m_tokens.push_back(std::move(token)); }
    void pop() { m_tokens.pop_back(); }
    /// Whether this place is `other` or lies above it.
    bool contains(const JsonPointer& other) const;
    std::string toString() const;
    bool operator==(const JsonPointer&) const = default;

private:
    std::vector<PointerToken> m_tokens;
};

/// The value at that place; null where there is none.
const Value* resolve(const Value& root, const JsonPointer& pointer);
/// `a/b~c` as a part of a pointer: `/a~1b~0c`.
std::string pointerPart(std::string_view name);

} // namespace leftfold
