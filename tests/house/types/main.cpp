// SPDX-License-Identifier: Apache-2.0
// Fails where two files define types of one name in one namespace: the one-definition rule, which no tool tells of, and whose
// breach runs the destructor of the wrong type. Run: house_types <checkout>
#include "tests/house/type_definitions.h"
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

namespace fs = std::filesystem;
using leftfold::house::TypeDefinition;

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<TypeDefinition> definitions(const fs::path& root) {
    std::vector<TypeDefinition> all;
    for (const auto* folder : {"app", "core", "ui", "resources"}) {
        if (!fs::exists(root / folder))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (extension != ".cpp" && extension != ".h")
                continue;
            const auto some = leftfold::house::typeDefinitions(read(entry.path()), fs::relative(entry.path(), root).generic_string());
            all.insert(all.end(), some.begin(), some.end());
        }
    }
    return all;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2 || !fs::is_directory(argv[1])) {
        std::fprintf(stderr, "usage: house_types CHECKOUT\n");
        return 2;
    }
    const auto all = definitions(argv[1]);
    const auto clashes = leftfold::house::typeClashes(all);
    for (const auto& [first, second] : clashes)
        std::printf("%s:%d: %s is defined in %s:%d too; rename one, or put it into an anonymous namespace\n", second.file.c_str(),
            second.line, second.name.c_str(), first.file.c_str(), first.line);
    if (clashes.empty())
        std::printf("types: %zu, each name in one file\n", all.size());
    return clashes.empty() ? 0 : 1;
}
