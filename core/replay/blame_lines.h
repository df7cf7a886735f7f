// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"

namespace leftfold {

/// One leaf of a state (a text, a number or its like, an empty array or object) and who last wrote it.
struct BlameLine {
    JsonPointer place;
    Value value;
    std::size_t step = 0; ///< 0: it stood in the snapshot or in the initial state
    std::string upcast; ///< the upcaster's step that the value came from: `default "USD"`; empty: none, or not known
};

/// What step 0 is: `snapshot` or `initial`; of others `event`.
std::string_view writerKind(const Timeline& timeline, std::size_t step);

/// The leaves of the state after that step, in the state's order. Fails only where it is cancelled. Walks from the start; who asks
/// for many states has a Blame.
Result<std::vector<BlameLine>> blameLines(const Timeline& timeline, std::size_t step, Progress& progress);

} // namespace leftfold
