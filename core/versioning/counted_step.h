// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/upcasters.h"

namespace leftfold {

/// A step of one of the events that an upcaster makes.
struct TargetStep {
    std::size_t target = 0;
    std::size_t step = 0;

    bool operator==(const TargetStep&) const = default;
};

/// The step's number when all steps of all targets are counted on, so that one picture can show several events.
std::size_t countedStep(const Upcaster& upcaster, const TargetStep& place);
/// The way back; nothing where the upcaster has no such step.
std::optional<TargetStep> targetStep(const Upcaster& upcaster, std::size_t counted);

} // namespace leftfold
