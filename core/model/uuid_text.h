// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace leftfold {

/// Whether the text is a UUID with dashes.
bool isUuid(std::string_view text);
/// `11111111111141118111111111111111` as `11111111-1111-4111-8111-111111111111`; other texts as they are.
std::string dashedUuid(std::string_view text);
/// A UUID without its dashes; other texts as they are.
std::string hexUuid(std::string_view text);
/// 16 bytes as a UUID with dashes; other bytes as they are.
std::string uuidOfBytes(std::string_view bytes);
/// A UUID as its 16 bytes; other texts as they are.
std::string bytesOfUuid(std::string_view text);

} // namespace leftfold
