// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <string>

namespace leftfold {

/// `0 s`, `38 ms`, `1.62 s`, `4 min 13 s`, `3 h 5 min`, `12 d 4 h`: what a person reads; three digits at most below a minute.
std::string latencyText(std::chrono::microseconds latency);

} // namespace leftfold
