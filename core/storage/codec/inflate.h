// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include <string>
#include <string_view>

namespace leftfold {

/// Unpacks zlib (78 …) or gzip (1F 8B) bytes, 256 MiB at most: a small row must not become a memory that is not there.
Result<std::string> inflateBytes(std::string_view packed);

} // namespace leftfold
