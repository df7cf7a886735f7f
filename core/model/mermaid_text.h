// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace leftfold {

/// Stored text within a label of Mermaid: whatever could mean something there is written as its number, so that nothing in it
/// ends the label or begins a statement.
void appendMermaidText(std::string& out, std::string_view text);

} // namespace leftfold
