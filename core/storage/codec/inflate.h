// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include <string>
#include <string_view>

namespace leftfold {

/// Unpacks zlib (78 …) or gzip (1F 8B) bytes to the last one, 256 MiB at most: a small row must not become a memory that is not
/// there. What was unpacked already (`layer` times) may grow to a quarter each.
Result<std::string> inflateBytes(std::string_view packed, int layer = 0);

} // namespace leftfold
