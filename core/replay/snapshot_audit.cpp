// SPDX-License-Identifier: Apache-2.0
#include "core/replay/snapshot_audit.h"
#include <algorithm>

namespace leftfold {

namespace {

/// The next of 1, 2, 5, 10, 20, …
std::size_t roundUp(double number) {
    constexpr std::size_t most = 1'000'000;
    for (std::size_t power = 1; power < most; power *= 10)
        for (const std::size_t factor : {std::size_t{1}, std::size_t{2}, std::size_t{5}})
            if (static_cast<double>(factor * power) >= number)
                return factor * power;
    return most;
}

} // namespace

std::string_view verdictName(SnapshotVerdict verdict) {
    static constexpr std::array<std::string_view, snapshotVerdicts> names{
        "equal", "different", "stale", "ahead", "orphan", "unreadable", "unproven"};
    return names[static_cast<std::size_t>(verdict)];
}

bool SnapshotAudit::holds() const {
    return failed.events == 0 && checked == count(SnapshotVerdict::Equal) + count(SnapshotVerdict::Unproven)
        && (!effect || effect->invalidated.empty());
}

SnapshotBenefit withAdvice(SnapshotBenefit benefit) {
    constexpr double shareOfRoom = 0.25;
    const auto ratio = [](double above, double below) { return below > 0 ? above / below : 0; };
    const double byTime = 2 * ratio(static_cast<double>(benefit.perSnapshot.count()), static_cast<double>(benefit.perEvent.count()));
    const double byRoom = ratio(static_cast<double>(benefit.stateBytes), static_cast<double>(benefit.eventBytes)) / shareOfRoom;
    benefit.advisedInterval = roundUp(std::max(byTime, byRoom));
    return benefit;
}

} // namespace leftfold
