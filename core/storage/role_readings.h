// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/layout_findings.h"
#include <map>
#include <string>

namespace leftfold {

/// How each role reads in the rows that a layout was tried on, a few words each: `from 0`, `milliseconds since 1970`, `JSON`,
/// `4 types`. Roles without a source are left out.
std::map<std::string, std::string> describeReadings(const BoundSection& section, const RoleTexts& texts, std::span<const Event> events);

} // namespace leftfold
