// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/xstream_types.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace leftfold {

namespace {

template <std::size_t size>
bool isOneOf(std::string_view name, const std::array<std::string_view, size>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 8> numbers{"int", "long", "short", "byte", "float", "double", "big-decimal", "big-int"};
constexpr std::array<std::string_view, 17> texts{"string", "char", "uuid", "date", "currency", "locale", "url", "uri", "file", "class",
    "byte-array", "char-array", "string-buffer", "string-builder", "sql-date", "sql-timestamp", "sql-time"};

std::string_view withoutPackage(std::string_view javaClass) {
    return javaClass.starts_with("java.util.") ? javaClass.substr(javaClass.rfind('.') + 1) : std::string_view();
}

bool isList(std::string_view name) {
    static constexpr std::array<std::string_view, 12> aliases{"list", "linked-list", "vector", "set", "sorted-set", "tree-set",
        "linked-hash-set", "enum-set", "empty-list", "empty-set", "singleton-list", "singleton-set"};
    const auto type = withoutPackage(name);
    return isOneOf(name, aliases) || name.ends_with("-array") || name.ends_with("[]") || type.ends_with("List") || type.ends_with("Set")
        || type.ends_with("Deque") || type.ends_with("Queue");
}

bool isMap(std::string_view name) {
    static constexpr std::array<std::string_view, 11> aliases{"map", "linked-hash-map", "tree-map", "sorted-map", "enum-map", "empty-map",
        "singleton-map", "concurrent-hash-map", "hashtable", "tree-bag", "meta-data"};
    return isOneOf(name, aliases) || withoutPackage(name).ends_with("Map");
}

} // namespace

XmlKind xmlKindOf(std::string_view javaClass) {
    if (javaClass.empty())
        return XmlKind::Unknown;
    if (javaClass == "null")
        return XmlKind::Null;
    if (javaClass == "boolean")
        return XmlKind::Boolean;
    if (javaClass == "properties")
        return XmlKind::Properties;
    if (isOneOf(javaClass, numbers))
        return XmlKind::Number;
    if (isOneOf(javaClass, texts))
        return XmlKind::Text;
    return isList(javaClass) ? XmlKind::List : isMap(javaClass) ? XmlKind::Map : XmlKind::Unknown;
}

bool namesAnItem(std::string_view name) {
    static constexpr std::array<std::string_view, 4> keywords{"string", "null", "boolean", "char"};
    if (isOneOf(name, numbers) || isOneOf(name, keywords) || name.find('.') != std::string_view::npos)
        return true;
    return name.find('-') != std::string_view::npos && xmlKindOf(name) != XmlKind::Unknown;
}

std::string unescapedXmlName(std::string_view name) {
    std::string plain;
    while (!name.empty()) {
        const auto at = std::min(name.find('_'), name.size());
        plain.append(name.substr(0, at));
        name.remove_prefix(at);
        std::size_t taken = std::min<std::size_t>(name.size(), 1);
        unsigned code = 0;
        if (name.starts_with("__") || name.starts_with("_-")) {
            plain += name[1] == '_' ? '_' : '$';
            taken = 2;
        } else if (name.size() >= 6 && name[1] == '.' && std::from_chars(name.data() + 2, name.data() + 6, code, 16).ptr == name.data() + 6
            && code < 0x80) {
            plain += static_cast<char>(code);
            taken = 6;
        } else {
            plain.append(name.substr(0, taken));
        }
        name.remove_prefix(taken);
    }
    return plain;
}

} // namespace leftfold
