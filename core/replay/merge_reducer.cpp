// SPDX-License-Identifier: Apache-2.0
#include "core/replay/merge_reducer.h"
#include "core/transform/merge_patch.h"

namespace leftfold {

Result<Applied> MergeReducer::apply(Value& state, const UpcastEvent& event) {
    mergePatch(state, event.data);
    return Applied{1};
}

} // namespace leftfold
