// SPDX-License-Identifier: Apache-2.0
#include "core/expression/regular_expression.h"
#include <re2/re2.h>

namespace leftfold {

RegularExpression::RegularExpression(std::string text, std::shared_ptr<const re2::RE2> compiled)
    : m_text(std::move(text))
    , m_compiled(std::move(compiled)) { }

Result<RegularExpression> RegularExpression::compile(std::string_view text) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(8 << 20);
    auto compiled = std::make_shared<const re2::RE2>(re2::StringPiece(text.data(), text.size()), options);
    if (!compiled->ok())
        return fail(ErrorCode::InvalidArgument, "the regular expression is not valid: " + compiled->error());
    return RegularExpression(std::string(text), std::move(compiled));
}

bool RegularExpression::matches(std::string_view text) const {
    return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *m_compiled);
}

} // namespace leftfold
