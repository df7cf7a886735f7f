// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/shop.h"

namespace leftfold::story {

/// How the shipped documents (resources/samples) fold the story's aggregates: upcasters, then the aggregate's reducer. What
/// they refuse is an error, as a shipped document must read every event that the story writes.
Result<FoldFor> sampleFolds();

} // namespace leftfold::story
