// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

namespace leftfold::cli {

/// The password that the desktop's keychain keeps for the store; waits for the answer, which may be a person's who unlocks it.
/// Nothing where there is no keychain, no such entry, or nobody answers.
std::optional<std::string> keptPassword(const std::string& store);

} // namespace leftfold::cli
