// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/list_versions.h"

namespace leftfold {

VersionInventory listVersions(const StoreSummary& summary, const Upcasters& upcasters) {
    std::vector<StoredShape> stored;
    for (const auto& type : summary.types)
        stored.push_back(
            {{type.type, type.schemaVersion.value_or(1)}, type.storedType, type.count, type.firstAt, type.lastAt, type.aggregate});
    return takeInventory(stored, upcasters);
}

} // namespace leftfold
