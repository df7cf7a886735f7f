// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/instant.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leftfold::cli {

/// `1234567` as `1,234,567`.
std::string thousands(std::int64_t number);

/// `2026-03-01 09:00:00.123`, in UTC; empty where there is none.
std::string timeCell(const std::optional<Instant>& instant);

/// The text as a terminal may get it: what would move the cursor or turn the writing round stands as `\u001b`.
std::string visible(std::string_view text);

/// How many columns a terminal needs for the text.
int displayWidth(std::string_view text);

/// The beginning that fits into `width` columns, with `…` where something was left out.
std::string cutEnd(std::string_view text, int width);

/// Beginning and end, `…` between: ids differ in both.
std::string cutMiddle(std::string_view text, int width);

std::string joined(const std::vector<std::string>& words, std::string_view with);

/// `1 event`, `2,000 events`.
std::string counted(std::int64_t number, std::string_view one, std::string_view many);

} // namespace leftfold::cli
