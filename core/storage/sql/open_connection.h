// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql/connection.h"
#include "core/storage/sql/open_store.h"

namespace leftfold::sql {

/// The read-only connection to the request's store, with the passwords that stand beside its address.
Result<std::unique_ptr<Connection>> openConnection(const OpenRequest& request);

} // namespace leftfold::sql
