// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/expression.h"
#include "core/storage/bound_section.h"
#include <string>

namespace leftfold {

/// Which index would let an engine find a filter's events without reading every row.
struct IndexAdvice {
    std::string about; ///< the term's operand: `correlation`, `data.status`; empty: the filter has no term that any index answers
    std::string statement; ///< `CREATE INDEX …` in the store's dialect; empty: no index would help
};

/// The advice for the term that narrows most: an id before a correlation before a type before a time.
IndexAdvice adviseIndex(const BoundSection& section, const Expression& filter);

} // namespace leftfold
