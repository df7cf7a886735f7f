// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/terminal.h"
#include "core/jobs/describe_store.h"
#include "core/model/value.h"
#include <string>
#include <string_view>

namespace leftfold::cli {

/// The info object of the contract.
Value reportObject(const StoreReport& report);
/// The same for people.
void appendReport(std::string& out, const StoreReport& report, const Terminal& terminal);

/// `sqlite`, `postgresql`, `memory`: as scripts read it.
std::string_view engineName(Engine engine);
/// `events`, `snapshots`, `outbox`, `dead_letters`, `inbox`.
std::string_view roleName(LayoutRole role);

} // namespace leftfold::cli
