// SPDX-License-Identifier: Apache-2.0
#include "core/model/document.h"
#include "core/model/json_text.h"
#include <algorithm>
#include <optional>

namespace leftfold {

namespace {

/// Steps over the pieces of a text that is known to be JSON.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_text(text) {
        skipSpace();
    }

    std::size_t at() const { return m_at; }
    void jump(std::size_t place) { m_at = place; }

    /// The place of the value of that name or index in the container that begins here.
    std::optional<std::size_t> find(std::string_view name) {
        const bool object = peek() == '{';
        if (!object && peek() != '[')
            return {};
        std::optional<std::size_t> found;
        advance();
        for (std::size_t index = 0; m_at < m_text.size() && peek() != '}' && peek() != ']'; ++index) {
            const auto key = object ? readKey() : std::to_string(index);
            if (key == name)
                found = m_at; // of twins the last
            skipValue();
            if (peek() == ',')
                advance();
        }
        return found;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipSpace() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    void advance() {
        ++m_at;
        skipSpace();
    }

    std::string readKey() {
        const auto begin = m_at;
        skipString();
        const auto key = parseJson(m_text.substr(begin, m_at - begin));
        skipSpace();
        advance(); // the colon
        return key && key->isString() ? key->text() : std::string();
    }

    void skipString() {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at)
            m_at += m_text[m_at] == '\\' ? 1 : 0;
        m_at = std::min(m_at + 1, m_text.size());
    }

    void skipValue() {
        int depth = 0;
        do {
            const char c = peek();
            if (c == '"') {
                skipString();
                continue;
            }
            depth += (c == '{' || c == '[' ? 1 : 0) - (c == '}' || c == ']' ? 1 : 0);
            ++m_at;
        } while (m_at < m_text.size() && (depth > 0 || m_text.find_first_of(",}] \t\r\n", m_at) != m_at));
        skipSpace();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::string unescaped(std::string_view part) {
    std::string name(part);
    for (auto at = name.find('~'); at != std::string::npos; at = name.find('~', at + 1))
        name.replace(at, 2, name.substr(at, 2) == "~1" ? "/" : "~");
    return name;
}

} // namespace

int lineOf(std::string_view jsonText, std::string_view pointer) {
    Scanner scanner(jsonText);
    while (!pointer.empty()) {
        const auto end = std::min(pointer.find('/', 1), pointer.size());
        const auto parent = scanner.at();
        const auto place = scanner.find(unescaped(pointer.substr(1, end - 1)));
        scanner.jump(place.value_or(parent));
        if (!place)
            break;
        pointer.remove_prefix(end);
    }
    return 1 + static_cast<int>(std::count(jsonText.begin(), jsonText.begin() + static_cast<std::ptrdiff_t>(scanner.at()), '\n'));
}

} // namespace leftfold
