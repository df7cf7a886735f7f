// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/upcast_event.h"

namespace leftfold {

Result<UpcastEvent> readStored(const Event& event, EventParts parts, const Selection* wanted) {
    UpcastEvent result{&event, event.type, event.schemaVersion.value_or(1), {}, {}};
    if (parts == EventParts::Data) {
        TRY_ASSIGN(result.data, wanted ? readData(event, *wanted) : readData(event));
        return result;
    }
    TRY_ASSIGN(auto body, readBody(event));
    result.data = std::move(body.data);
    result.metadata = std::move(body.metadata);
    return result;
}

} // namespace leftfold
