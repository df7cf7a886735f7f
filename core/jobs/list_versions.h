// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/store_summary.h"
#include "core/versioning/version_inventory.h"

namespace leftfold {

/// The store's types and versions beside what a mapping makes of them; the upcasters must outlive the answer.
VersionInventory listVersions(const StoreSummary& summary, const Upcasters& upcasters);

} // namespace leftfold
