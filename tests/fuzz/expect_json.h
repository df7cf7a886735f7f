// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/json_text.h"
#include "tests/fuzz/expect.h"
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

inline std::string_view bytesOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// A reader makes JSON, or says that it cannot.
inline void expectJson(const std::optional<std::string>& json) {
    expect(!json || parseJson(*json).has_value());
}

} // namespace leftfold
