// SPDX-License-Identifier: Apache-2.0
#include "tests/house/function_lengths.h"
#include <algorithm>
#include <cctype>

namespace leftfold::house {

namespace {

bool isWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

/// Walks over the source once, overwriting what is no code.
class Blanker {
public:
    explicit Blanker(std::string_view source)
        : m_text(source) { }

    std::string run() {
        while (m_at < m_text.size())
            step();
        return std::move(m_text);
    }

private:
    void step() {
        if (starts("//"))
            return wipe(endOfLine());
        if (starts("/*"))
            return wipe(after("*/", m_at + 2));
        if (m_text[m_at] == '#' && firstOnLine())
            return wipe(endOfLine());
        if (starts("R\"") && !wordBefore())
            return rawString();
        if (m_text[m_at] == '"' || (m_text[m_at] == '\'' && !wordBefore()))
            return literal(m_text[m_at]);
        ++m_at;
    }

    void rawString() {
        const auto open = m_text.find('(', m_at);
        if (open == std::string::npos)
            return wipe(m_text.size());
        const auto mark = ")" + m_text.substr(m_at + 2, open - m_at - 2) + "\"";
        m_text[m_at] = '"'; // so that a line of text counts as a line
        ++m_at;
        wipe(after(mark, open));
    }

    void literal(char quote) {
        auto end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n')
            end += m_text[end] == '\\' ? 2 : 1;
        ++m_at;
        wipe(std::min(end, m_text.size()));
        m_at = std::min(m_at + 1, m_text.size());
    }

    /// Spaces up to `end`; a backslash does not hide the end of a line, except in a preprocessor line.
    void wipe(std::size_t end) {
        for (; m_at < end; ++m_at) {
            if (m_text[m_at] != '\n')
                m_text[m_at] = ' ';
        }
    }

    std::size_t endOfLine() const {
        auto end = m_text.find('\n', m_at);
        while (end != std::string::npos && end > m_at && m_text[end - 1] == '\\')
            end = m_text.find('\n', end + 1);
        return std::min(end, m_text.size());
    }

    std::size_t after(std::string_view mark, std::size_t from) const {
        const auto found = m_text.find(mark, from);
        return found == std::string::npos ? m_text.size() : found + mark.size();
    }

    bool firstOnLine() const {
        const auto before = m_at ? m_text.find_last_not_of(" \t", m_at - 1) : std::string::npos;
        return before == std::string::npos || m_text[before] == '\n';
    }

    bool starts(std::string_view text) const { return m_text.compare(m_at, text.size(), text) == 0; }
    bool wordBefore() const { return m_at > 0 && isWord(m_text[m_at - 1]); }

    std::string m_text;
    std::size_t m_at = 0;
};

} // namespace

std::string blanked(std::string_view source) {
    return Blanker(source).run();
}

} // namespace leftfold::house
