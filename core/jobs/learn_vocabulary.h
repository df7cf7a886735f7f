// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/completion.h"
#include "core/storage/event_source.h"

namespace leftfold {

/// Looks at some of the oldest and the newest events: which types there are, which paths their data and metadata have, and
/// some of the values.
Result<Vocabulary> learnVocabulary(EventSource& source, Progress& progress);

} // namespace leftfold
