// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace leftfold {

/// What an element holds, told by the name that XStream gives to a Java class. `Unknown`: its children tell.
enum class XmlKind { Unknown, Null, Number, Boolean, Text, List, Map, Properties };

/// `javaClass` is an alias of XStream's (`int`, `linked-hash-map`, `string-array`) or a class name.
XmlKind xmlKindOf(std::string_view javaClass);

/// Whether an element of that name is an item of a collection rather than a member of an object: Java's field names have no dot
/// and are none of its keywords.
bool namesAnItem(std::string_view name);

/// `customer__id` is `customer_id`, `Main_-Line` is `Main$Line`, `_.0020` is a space: what XML's names cannot have.
std::string unescapedXmlName(std::string_view name);

} // namespace leftfold
