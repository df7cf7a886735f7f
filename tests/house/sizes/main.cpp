// SPDX-License-Identifier: Apache-2.0
// Fails where the size budget of core/README.md is broken. Run: house_sizes <checkout> [--longest N]
#include "tests/house/function_lengths.h"
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

namespace fs = std::filesystem;

/// A number and where it was counted.
struct Size {
    int lines;
    std::string where;
};

struct Budget {
    const char* what;
    int median;
    int p90;
    int most;
};

constexpr int boundless = 1'000'000;
constexpr Budget sources{".cpp", 120, 300, 400};
constexpr Budget headers{".h", boundless, 120, boundless};
constexpr Budget functions{"functions", 7, 20, 50};

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Sizes {
    std::vector<Size> sources, headers, functions;
};

void add(Sizes& sizes, const fs::path& root, const fs::path& file) {
    const auto text = read(file);
    const auto name = fs::relative(file, root).string();
    const auto lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    (file.extension() == ".h" ? sizes.headers : sizes.sources).push_back({lines, name + ":1"});
    for (const auto& function : leftfold::house::functionLengths(text))
        sizes.functions.push_back({function.lines, name + ':' + std::to_string(function.line) + ": " + function.signature});
}

Sizes count(const fs::path& root) {
    Sizes sizes;
    for (const auto* folder : {"app", "core", "ui", "resources"}) {
        if (!fs::exists(root / folder))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (extension == ".cpp" || extension == ".h")
                add(sizes, root, entry.path());
        }
    }
    return sizes;
}

/// Prints one line about the kind, and what breaks its budget; whether it holds.
bool holds(std::vector<Size>& sizes, const Budget& budget, std::size_t longest) {
    if (sizes.empty())
        return true;
    std::sort(sizes.begin(), sizes.end(), [](const Size& a, const Size& b) { return a.lines > b.lines; });
    const auto median = sizes[sizes.size() / 2].lines;
    const auto p90 = sizes[sizes.size() / 10].lines;
    std::printf("%-9s %5zu, median %d, p90 %d, longest %d\n", budget.what, sizes.size(), median, p90, sizes.front().lines);
    for (std::size_t i = 0; i < std::min(longest, sizes.size()); ++i)
        std::printf("  %5d  %s\n", sizes[i].lines, sizes[i].where.c_str());
    bool fine = median <= budget.median && p90 <= budget.p90;
    if (!fine)
        std::printf("%s: over the budget of median %d and p90 %d lines\n", budget.what, budget.median, budget.p90);
    for (const auto& size : sizes) {
        if (size.lines <= budget.most)
            break;
        std::printf("%s: %d lines, and %d are the most\n", size.where.c_str(), size.lines, budget.most);
        fine = false;
    }
    return fine;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2 || !fs::is_directory(argv[1])) {
        std::fprintf(stderr, "usage: house_sizes CHECKOUT [HOW-MANY-OF-THE-LONGEST-TO-LIST]\n");
        return 2;
    }
    const std::size_t longest = argc > 2 ? std::stoul(argv[2]) : 0;
    auto sizes = count(argv[1]);
    const bool fine =
        holds(sizes.sources, sources, longest) & holds(sizes.headers, headers, longest) & holds(sizes.functions, functions, longest);
    return fine ? 0 : 1;
}
