// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/blame.h"

namespace leftfold {

/// Somebody wrote a place, or took it away.
struct PlaceWriting {
    enum class Kind { Written, Removed };
    Kind kind = Kind::Written;
    std::size_t step = 0; ///< 0: it was there at the start
    JsonPointer place; ///< where it stood then: items of an array may have moved since; of one that was removed, before that step
    Value value; ///< what was written, or what was removed

    bool operator==(const PlaceWriting&) const = default;
};

/// Who wrote last what stands at the place after that step; nothing where nothing stands there.
Result<std::optional<PlaceWriting>> lastWriter(const Blame& blame, const JsonPointer& place, std::size_t step, Progress& progress);
/// Who had written it before `lastWriter`, or had removed what stood there before. Nothing: the place came with its last writer.
Result<std::optional<PlaceWriting>> previousWriter(const Blame& blame, const JsonPointer& place, std::size_t step, Progress& progress);

/// What was removed at or below the place in the steps up to that one, the latest first, `most` of them. Only what is gone as a
/// whole counts, not what another value replaced.
Result<std::vector<PlaceWriting>> removals(
    const Blame& blame, const JsonPointer& below, std::size_t step, std::size_t most, Progress& progress);

/// Where the place that stands there after the step `later` stood after the step `earlier`; nothing: it was not there.
Result<std::optional<JsonPointer>> placeEarlier(
    const Timeline& timeline, const JsonPointer& place, std::size_t later, std::size_t earlier, Progress& progress);

} // namespace leftfold
