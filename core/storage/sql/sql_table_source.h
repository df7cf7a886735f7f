// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql/open_store.h"
#include "core/storage/table_source.h"

namespace leftfold::sql {

/// Opens a store read-only without asking what its tables mean; the request's layouts do not count.
Result<std::unique_ptr<TableSource>> openTables(const OpenRequest& request);

} // namespace leftfold::sql
