// SPDX-License-Identifier: Apache-2.0
#include "tests/house/function_lengths.h"
#include <algorithm>
#include <regex>

namespace leftfold::house {

namespace {

/// What a brace opens. Data is all that is neither: initialisers, enums, and every block inside a function.
enum class Scope { Outer, Function, Data };

bool matches(const std::string& text, const std::regex& pattern) {
    return std::regex_search(text, pattern);
}

/// Whether the text before a brace, from the last `;`, `{` or `}` on, opens a namespace, a class, a function or data.
Scope classify(const std::string& head) {
    static const std::regex isEnum(R"(\benum\b)");
    static const std::regex isOuter(R"(\b(namespace|class|struct|union|extern)\b)");
    static const std::regex isConstructor(R"(\)[\w\s]*:(?!:))"); // with initialisers: `m_a{` is data, `) {` and `} {` the body
    static const std::regex isBody(R"([)}]\s*$)");
    static const std::regex isQualifier(R"(^(\s|const\b|noexcept\b|override\b|final\b|mutable\b|try\b|&|->.*|requires\b.*)*$)");
    const auto close = head.rfind(')');
    const std::string tail = close == std::string::npos ? head : head.substr(close + 1);
    if (matches(tail, isEnum))
        return Scope::Data;
    if (matches(tail, isOuter))
        return Scope::Outer;
    if (close == std::string::npos)
        return Scope::Data;
    if (matches(head, isConstructor))
        return matches(head, isBody) ? Scope::Function : Scope::Data;
    return matches(tail, isQualifier) ? Scope::Function : Scope::Data;
}

/// `public:` and the like, after which a head begins anew.
bool isAccess(const std::string& head) {
    static const std::regex pattern(R"(^\s*(Q_OBJECT|Q_GADGET)?\s*(public|private|protected|Q_SIGNALS)(\s+Q_SLOTS)?\s*$)");
    return matches(head, pattern);
}

class Finder {
public:
    explicit Finder(std::string code)
        : m_code(std::move(code)) { }

    std::vector<FunctionLength> run() {
        for (m_at = 0; m_at < m_code.size(); ++m_at)
            step(m_code[m_at]);
        return std::move(m_found);
    }

private:
    void step(char c) {
        if (c == '{')
            open();
        else if (c == '}' && !m_scopes.empty())
            close();
        else if (outside())
            outer(c);
    }

    /// Between functions, where a head grows.
    void outer(char c) {
        m_parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ';' && m_parentheses == 0)
            m_head = m_at + 1;
        if (c == ':' && isAccess(head()))
            m_head = m_at + 1;
    }

    void open() {
        const auto scope = !outside() || m_parentheses > 0 ? Scope::Data : classify(head());
        if (scope == Scope::Function)
            m_start = m_code.find_first_not_of(" \t\n", m_head);
        if (scope == Scope::Outer)
            m_head = m_at + 1;
        m_scopes.push_back(scope);
    }

    void close() {
        const auto scope = m_scopes.back();
        m_scopes.pop_back();
        if (scope == Scope::Function)
            m_found.push_back(measure());
        if (scope != Scope::Data)
            m_head = m_at + 1;
    }

    FunctionLength measure() const {
        FunctionLength result;
        result.line = 1 + static_cast<int>(std::count(m_code.begin(), at(m_start), '\n'));
        result.signature = m_code.substr(m_start, m_code.find('\n', m_start) - m_start);
        bool empty = true;
        for (auto i = m_start; i <= m_at; ++i) {
            empty = empty && std::isspace(static_cast<unsigned char>(m_code[i]));
            if ((m_code[i] == '\n' || i == m_at) && !empty) {
                ++result.lines;
                empty = true;
            }
        }
        return result;
    }

    std::string head() const { return m_code.substr(m_head, m_at - m_head); }
    bool outside() const { return m_scopes.empty() || m_scopes.back() == Scope::Outer; }
    std::string::const_iterator at(std::size_t i) const { return m_code.begin() + static_cast<std::ptrdiff_t>(i); }

    std::string m_code;
    std::vector<Scope> m_scopes;
    std::vector<FunctionLength> m_found;
    std::size_t m_at = 0;
    std::size_t m_head = 0;
    std::size_t m_start = 0;
    int m_parentheses = 0;
};

} // namespace

std::vector<FunctionLength> functionLengths(std::string_view source) {
    return Finder(blanked(source)).run();
}

} // namespace leftfold::house
