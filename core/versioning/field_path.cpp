// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/field_path.h"
#include <algorithm>

namespace leftfold {

FieldPath FieldPath::of(const JsonPointer& pointer) {
    FieldPath path;
    for (const auto& token : pointer.tokens()) {
        const bool item = token.index || token.isEnd();
        path.parts.push_back({item ? std::string() : token.name, item});
    }
    return path;
}

FieldPath FieldPath::child(std::string name) const {
    auto path = *this;
    path.parts.push_back({std::move(name), false});
    return path;
}

FieldPath FieldPath::item() const {
    auto path = *this;
    path.parts.push_back({{}, true});
    return path;
}

FieldPath FieldPath::below(const FieldPath& rest) const {
    auto path = *this;
    path.parts.insert(path.parts.end(), rest.parts.begin(), rest.parts.end());
    return path;
}

bool FieldPath::contains(const FieldPath& other) const {
    return parts.size() <= other.parts.size() && std::equal(parts.begin(), parts.end(), other.parts.begin());
}

std::string FieldPath::toString() const {
    if (parts.empty())
        return "(all)";
    std::string text;
    for (const auto& part : parts)
        text += part.item ? "[]" : (text.empty() ? "" : ".") + part.name;
    return text;
}

} // namespace leftfold
