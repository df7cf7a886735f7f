// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/filter_text.h"

namespace leftfold {

/// What the engine can tell of a term about one of the event's fields, or of a search. Nothing where it is about a path.
std::optional<Narrowing> fieldCondition(const BoundSection& section, const Expression& term);

} // namespace leftfold
