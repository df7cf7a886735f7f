// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>

namespace leftfold {

/// Bytes of memory that the program has in use now; 0 where the system does not tell. Costs some microseconds.
std::size_t residentMemory();

} // namespace leftfold
