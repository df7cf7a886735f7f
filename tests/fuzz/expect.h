// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace leftfold {

/// As assert, in every build type: the fuzzer keeps the input that led here.
inline void expect(bool holds) {
    if (!holds)
        std::abort();
}

} // namespace leftfold
