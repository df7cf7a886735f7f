// SPDX-License-Identifier: Apache-2.0
#include "core/replay/merge_reducer.h"
#include "core/transform/merge_patch.h"

namespace leftfold {

namespace {

/// An event without data, as stores keep it: NULL, or the empty list that PHP writes for an empty map.
bool isNothing(const Value& data) {
    return data.isNull() || (data.isArray() && data.size() == 0);
}

} // namespace

Result<Applied> MergeReducer::apply(Value& state, const UpcastEvent& event) {
    if (!isNothing(event.data))
        mergePatch(state, event.data);
    return Applied{1};
}

} // namespace leftfold
