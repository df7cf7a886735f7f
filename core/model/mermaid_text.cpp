// SPDX-License-Identifier: Apache-2.0
#include "core/model/mermaid_text.h"
#include "core/model/utf8.h"

namespace leftfold {

namespace {

/// Mermaid 10 and 11 take every line with this word and two capitals behind it for a statement, also inside of quotes.
constexpr std::string_view statement = "direction";

bool isPlain(unsigned char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == ' '
        || letter == '.' || letter == '-' || letter == '_' || letter == '+' || letter == ',' || letter == ':' || letter >= 0x80;
}

} // namespace

void appendMermaidText(std::string& out, std::string_view text) {
    const auto whole = wellFormed(text);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        const auto byte = static_cast<unsigned char>(whole[at]);
        if (byte < 0x20 || byte == 0x7F)
            out += ' ';
        else if (isPlain(byte) && whole.compare(at, statement.size(), statement) != 0)
            out += whole[at];
        else
            out += "#" + std::to_string(byte) + ";";
    }
}

} // namespace leftfold
