// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/catalogue.h"
#include "core/storage/sql/connection.h"

namespace leftfold::sql {

/// Which tables and views the user of the connection can read, with their columns.
Result<Catalogue> readCatalogue(Connection& connection);

} // namespace leftfold::sql
