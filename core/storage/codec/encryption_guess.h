// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace leftfold {

/// Whether the bytes are spread as evenly as chance spreads them: encrypted, or compressed by something unknown. Never for fewer
/// than 24 bytes, which say nothing.
bool looksEncrypted(std::string_view bytes);

} // namespace leftfold
