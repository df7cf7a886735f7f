// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>

namespace leftfold {

/// A moment in UTC, in the microseconds that the specification's events carry.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// Where "now" comes from; tests, the gallery and the sample store bring their own.
struct Clock {
    virtual ~Clock() = default;
    virtual Instant now() = 0;
};

struct SystemClock final : Clock {
    Instant now() override { return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }
};

} // namespace leftfold
