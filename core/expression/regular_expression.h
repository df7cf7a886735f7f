// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace leftfold {

/// A regular expression whose matching takes time in proportion to the text, whatever it says (RE2). Copies share it.
class RegularExpression {
public:
    /// The error says what is wrong with the expression, for a name to be put before it.
    static Result<RegularExpression> compile(std::string_view text);

    const std::string& text() const { return m_text; }
    /// Whether it matches anywhere in the text.
    bool matches(std::string_view text) const;

private:
    RegularExpression(std::string text, std::shared_ptr<const re2::RE2> compiled);

    std::string m_text;
    std::shared_ptr<const re2::RE2> m_compiled;
};

} // namespace leftfold
