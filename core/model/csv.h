// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace leftfold {

/// Appends one record as RFC 4180 has it: fields in quotes where they need them, CRLF at the end.
void appendCsv(std::string& out, const std::vector<std::string>& fields);

} // namespace leftfold
