// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/counted_step.h"
#include <algorithm>

namespace leftfold {

std::size_t countedStep(const Upcaster& upcaster, const TargetStep& place) {
    std::size_t before = 0;
    for (std::size_t target = 0; target < std::min(place.target, upcaster.targets.size()); ++target)
        before += upcaster.targets[target].steps.size();
    return before + place.step;
}

std::optional<TargetStep> targetStep(const Upcaster& upcaster, std::size_t counted) {
    for (std::size_t target = 0; target < upcaster.targets.size(); ++target) {
        const auto size = upcaster.targets[target].steps.size();
        if (counted < size)
            return TargetStep{target, counted};
        counted -= size;
    }
    return std::nullopt;
}

} // namespace leftfold
