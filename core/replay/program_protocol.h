// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include "core/versioning/upcast_event.h"
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// What a program that folds reads, one line for every event: `{"state": …, "event": {…}}`, the event in the form in which
/// `leftfold events --format jsonl` writes it. Without the line's end.
std::string programQuestion(const Value& state, const UpcastEvent& event);

/// What it answers on one line: `{"state": …}`, or `{"error": "…"}`, whose text is then the error's message, code Conflict.
/// Anything else is Malformed.
Result<Value> readProgramAnswer(std::string_view line);

/// Takes what a program writes, in pieces, and gives it back in lines.
class LineReader {
public:
    static constexpr std::size_t longest = std::size_t{64} << 20; // bytes

    void add(std::string_view piece);
    /// The next whole line, without its end.
    std::optional<std::string> next();
    /// Whether something stands there, a whole line or the beginning of one.
    bool holdsAny() const { return m_text.size() > m_begin; }
    std::string_view rest() const { return std::string_view(m_text).substr(m_begin); }
    /// Whether a line is longer than any answer may be.
    bool isTooLong() const { return m_text.size() - m_begin > longest && m_text.find('\n', m_searched) == std::string::npos; }

private:
    std::string m_text;
    std::size_t m_begin = 0; ///< of the next line
    std::size_t m_searched = 0; ///< no line ends before
};

} // namespace leftfold
