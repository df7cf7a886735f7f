// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace leftfold::cli {

/// What the other end of a stream can show.
struct Terminal {
    bool interactive = false; ///< a person looks at it as it comes
    bool colours = false;
    int width = 0; ///< in characters; 0: as wide as it likes
};

/// Colours only on a terminal that is not dumb, and never where NO_COLOR is set.
Terminal detectTerminal(int descriptor);

enum class Style { Plain, Faint, Strong, Good, Bad, Notice, Accent };

/// Appends the text, in the style where the terminal has colours.
void paint(std::string& out, std::string_view text, Style style, const Terminal& terminal);
/// Appends a heading after an empty line, with what it means behind it.
void appendTitle(std::string& out, std::string_view title, std::string_view meaning, Style style, const Terminal& terminal);

} // namespace leftfold::cli
