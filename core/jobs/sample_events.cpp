// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/sample_events.h"

namespace leftfold {

namespace {

constexpr int pageSize = 2048;

} // namespace

Result<std::vector<Event>> sampleEvents(EventSource& source, const SampleRequest& request, Progress& progress) {
    const Watch watch(source, progress);
    std::vector<Event> found;
    EventQuery query;
    query.limit = pageSize;
    query.anyStoredType = request.storedTypes;
    for (std::int64_t read = 0; read < request.read;) {
        TRY_ASSIGN(auto page, source.read(query));
        for (auto& event : page.events)
            if (event.type == request.shape.type && event.schemaVersion.value_or(1) == request.shape.version
                && found.size() < request.events)
                found.push_back(std::move(event));
        read += std::ssize(page.events);
        if (page.atEnd || found.size() >= request.events)
            break;
        if (!progress.keepGoing(read, -1))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
        query.after = page.last;
    }
    return found;
}

} // namespace leftfold
