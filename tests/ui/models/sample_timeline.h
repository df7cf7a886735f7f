// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"
#include "tests/ui/models/sample_events.h"

namespace leftfold::ui::test {

/// A merged history: quantities change step by step, and the event number `broken` (0: none) is no JSON.
inline std::shared_ptr<const Timeline> sampleTimeline(int events, int broken = 0) {
    std::vector<Event> history;
    for (int n = 1; n <= events; ++n) {
        Event event = sampleEvent(n);
        event.payload.bytes = n == broken ? "oops" : R"({"quantity":)" + std::to_string(n) + (n == 1 ? R"(,"sku":"A"})" : "}");
        event.payload.storedSize = event.payload.bytes.size();
        history.push_back(std::move(event));
    }
    NoProgress progress;
    TimelineSetup setup;
    setup.aggregate = {"Order", "o-1042"};
    return std::make_shared<const Timeline>(Timeline::fold(std::move(history), std::move(setup), progress).value());
}

} // namespace leftfold::ui::test
