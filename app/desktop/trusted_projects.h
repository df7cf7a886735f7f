// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace leftfold::desktop {

/// Whether the user agreed to that project as it is: its file, text and documents (OpenedProject::subject). Both programs
/// share the answers, which lie in the user's configuration as hashes.
bool isTrusted(const std::string& subject);
/// Remembers it. `path` stands beside it for a person who reads the file.
void trust(const std::string& subject, const std::string& path);

} // namespace leftfold::desktop
