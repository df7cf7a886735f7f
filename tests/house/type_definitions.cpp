// SPDX-License-Identifier: Apache-2.0
#include "tests/house/type_definitions.h"
#include "tests/house/function_lengths.h"
#include <algorithm>
#include <regex>
#include <tuple>

namespace leftfold::house {

namespace {

/// What a brace opens, as far as names go: a namespace adds to them, everything else hides what is inside.
struct Scope {
    bool hides = true;
    std::string name = {};
};

Scope scopeOf(const std::string& head) {
    static const std::regex isNamespace(R"((?:^|[\s);])namespace(?:\s+((?:\w|::|\s)+?))?\s*$)");
    static const std::regex isLinkage(R"re(\bextern\s*"[^"]*"\s*$)re");
    std::smatch match;
    if (std::regex_search(head, match, isNamespace))
        return {!match[1].matched, match[1].str()};
    return {!std::regex_search(head, isLinkage)};
}

class Finder {
public:
    Finder(std::string code, const std::string& file)
        : m_code(std::move(code))
        , m_file(file) { }

    std::vector<TypeDefinition> run() {
        for (m_at = 0; m_at < m_code.size(); ++m_at)
            step(m_code[m_at]);
        return std::move(m_found);
    }

private:
    void step(char c) {
        if (c == '{')
            open();
        else if (c == '}' && !m_scopes.empty())
            m_scopes.pop_back();
        if (c == '{' || c == '}' || c == ';')
            m_head = m_at + 1;
    }

    void open() {
        if (hidden())
            return m_scopes.push_back({});
        const auto head = m_code.substr(m_head, m_at - m_head);
        note(head);
        m_scopes.push_back(scopeOf(head));
    }

    /// A specialisation ends in `>`: it has no name of its own.
    void note(const std::string& head) {
        static const std::regex isType(
            R"(\b(?:enum\s+class|enum\s+struct|enum|class|struct|union)\s+(?:\[\[.*\]\]\s*)?((?:\w+::)*\w+)(?:\s+final)?\s*(?::[^:][\s\S]*)?$)");
        std::smatch match;
        if (std::regex_search(head, match, isType))
            m_found.push_back({prefix() + match[1].str(), m_file, lineOf(m_head + static_cast<std::size_t>(match.position(1)))});
    }

    std::string prefix() const {
        std::string all;
        for (const auto& scope : m_scopes)
            all += scope.name.empty() ? "" : scope.name + "::";
        return all;
    }

    int lineOf(std::size_t at) const {
        return 1 + static_cast<int>(std::count(m_code.begin(), m_code.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    }

    bool hidden() const { return !m_scopes.empty() && m_scopes.back().hides; }

    std::string m_code;
    std::string m_file;
    std::vector<Scope> m_scopes;
    std::vector<TypeDefinition> m_found;
    std::size_t m_at = 0;
    std::size_t m_head = 0;
};

} // namespace

std::vector<TypeDefinition> typeDefinitions(std::string_view source, const std::string& file) {
    return Finder(blanked(source), file).run();
}

std::vector<TypeClash> typeClashes(std::vector<TypeDefinition> definitions) {
    std::sort(definitions.begin(), definitions.end(),
        [](const auto& a, const auto& b) { return std::tie(a.name, a.file, a.line) < std::tie(b.name, b.file, b.line); });
    std::vector<TypeClash> clashes;
    for (std::size_t i = 1; i < definitions.size(); ++i) {
        const auto& first = definitions[i - 1];
        const auto& second = definitions[i];
        if (first.name == second.name && first.file != second.file)
            clashes.push_back({first, second});
    }
    return clashes;
}

} // namespace leftfold::house
