// SPDX-License-Identifier: Apache-2.0
#include "core/expression/search_text.h"
#include "core/expression/quoting.h"
#include <algorithm>

namespace leftfold {

bool occursInJson(const TextPattern& pattern, std::string_view json) {
    if (pattern.occursIn(json))
        return true;
    return json.find('\\') != std::string_view::npos && pattern.occursIn(withoutEscapes(json));
}

std::string withoutEscapes(std::string_view json) {
    std::string text;
    text.reserve(json.size());
    while (!json.empty()) {
        const auto plain = std::min(json.find('\\'), json.size());
        text += json.substr(0, plain);
        json.remove_prefix(plain);
        if (json.empty())
            break;
        // The longest escape is a pair of \uXXXX, then one alone, then a letter; what is none of these stays as it is.
        std::size_t length = 1;
        std::size_t bad = 0;
        std::optional<std::string> meant;
        for (const std::size_t tried : {std::size_t{12}, std::size_t{6}, std::size_t{2}}) {
            const auto escape = json.substr(0, tried);
            const bool pair = tried == 12 && escape.substr(0, 2) == "\\u" && escape.size() == 12 && escape.substr(6, 2) == "\\u";
            const bool one = tried == 6 && escape.substr(0, 2) == "\\u" && escape.size() == 6;
            const bool letter = tried == 2 && escape.size() == 2 && escape[1] != 'u';
            if (!meant && (pair || one || letter) && (meant = unquotedText(escape, &bad)))
                length = tried;
        }
        text += meant ? *meant : std::string(json.substr(0, length));
        json.remove_prefix(length);
    }
    return text;
}

} // namespace leftfold
