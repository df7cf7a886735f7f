// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/store_summary.h"
#include <string>
#include <vector>

namespace leftfold::sql {

/// The specification's tables: `events`, `snapshots`, `outbox`. Each statement may be run again.
std::vector<std::string> tableStatements(Engine engine);

/// Their indexes, apart from the tables: a bulk load makes them at the end.
std::vector<std::string> indexStatements();

} // namespace leftfold::sql
