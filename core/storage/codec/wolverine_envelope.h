// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// Wolverine's binary envelope (its EnvelopeSerializer: time, headers, data) as `{"sent_at", "headers", "data"}`. Nothing where
/// the bytes are no such envelope: every length must fit to the last byte.
std::optional<std::string> envelopeToJson(std::string_view bytes);

} // namespace leftfold
