// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/output.h"
#include "core/replay/test_export.h"
#include <variant>

namespace leftfold::cli {

enum class FixtureForm { GivenWhenThen, StepLines, Markdown };
/// What `--fixture` writes.
using Fixture = std::variant<FixtureForm, TestLanguage>;

/// The error lists the names that there are.
Result<Fixture> readFixture(const std::string& name);
/// `given-when-then|jsonl|…`, for help.
std::string fixtureNames();

/// Writes the last step of the timeline as a test, or all of its steps.
Result<> writeFixture(Output& out, const Timeline& timeline, const Fixture& fixture);

} // namespace leftfold::cli
