// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace leftfold::house {

/// A type with a name that the whole program can see: at the top level of a named namespace, or of none.
struct TypeDefinition {
    std::string name; ///< with its namespaces
    std::string file;
    int line = 0; ///< where its name stands, from 1
};

/// Two definitions of one name in two files.
struct TypeClash {
    TypeDefinition first, second;
};

/// Finds the structs, classes, unions and enums that `source` defines; no compiler, and not what stands in a function or a class.
std::vector<TypeDefinition> typeDefinitions(std::string_view source, const std::string& file);

/// Each name that a second file defines too: the compiler sees one file at a time, the linker takes whichever comes first.
std::vector<TypeClash> typeClashes(std::vector<TypeDefinition> definitions);

} // namespace leftfold::house
