// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"

namespace leftfold {

/// One leaf of a state (a text, a number or its like, an empty array or object) and who last wrote it; or what is gone, whole, and
/// who took it away.
struct BlameLine {
    JsonPointer place;
    Value value;
    std::size_t step = 0; ///< 0: it stood in the snapshot or in the initial state
    bool removed = false; ///< the place is where it stood before that step, the value what it was
    std::string upcast; ///< the upcaster's step that the value came from: `default "USD"`; empty: none, or not known
};

/// `removal`, `event`, or what step 0 is: `snapshot` or `initial`.
std::string_view writerKind(const Timeline& timeline, const BlameLine& line);

enum class BlameScope { Present, PresentAndRemoved };
/// So many removals are told at most, the latest.
inline constexpr std::size_t mostRemovedLines = 10'000;

/// The leaves of the state after that step, in the state's order; then what was removed up to there, the latest first. Fails only
/// where it is cancelled. Walks from the start; who asks for many states has a Blame.
Result<std::vector<BlameLine>> blameLines(const Timeline& timeline, std::size_t step, BlameScope scope, Progress& progress);

} // namespace leftfold
