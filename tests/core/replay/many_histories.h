// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"
#include <memory>

namespace leftfold::test {

/// One event of a history that is written as a line.
struct Told {
    std::int64_t position = 0;
    std::int64_t second = 0;
    std::string id;
    std::string cause;
    std::string correlation = "c";
};

/// The aggregate's events as versions 1, 2, …; each sets /n to its position.
inline std::shared_ptr<const Timeline> timelineOf(const AggregateId& aggregate, const std::vector<Told>& told) {
    TimelineSetup setup;
    setup.aggregate = aggregate;
    Timeline timeline(std::move(setup));
    std::int64_t version = 0;
    for (const auto& each : told) {
        Event event;
        event.aggregate = aggregate;
        event.type = event.storedType = "counted";
        event.version = Version{++version};
        if (each.position > 0)
            event.position = Position{each.position};
        event.occurredAt = Instant(std::chrono::seconds(each.second));
        event.id = EventId{each.id};
        event.causation = CausationId{each.cause};
        event.correlation = CorrelationId{each.correlation};
        event.payload.bytes = "{\"n\":" + std::to_string(each.position) + '}';
        timeline.append({event});
    }
    return std::make_shared<const Timeline>(std::move(timeline));
}

} // namespace leftfold::test
