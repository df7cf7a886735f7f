// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"

namespace leftfold {

/// What is looked for, and from where.
struct FindRequest {
    EventQuery query; ///< whose events; its direction is that of the search
    std::string text; ///< in types, ids or data, ignoring ASCII case
    std::optional<Event> from; ///< the search begins behind it; nothing: at the beginning
};

struct FoundEvent {
    Event event;
    bool wrapped = false; ///< the search came to the end and went on at the beginning
};

/// The next event with the text; nothing where there is none at all. Where the only one is `from`, it is found again, wrapped.
Result<std::optional<FoundEvent>> findText(EventSource& source, const FindRequest& request, Progress& progress);

} // namespace leftfold
