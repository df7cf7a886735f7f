// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/json_text.h"
#include "core/storage/memory_store.h"
#include <string>

namespace leftfold::test {

inline Payload jsonPayload(std::string text) {
    Payload result;
    result.bytes = std::move(text);
    result.storedSize = result.bytes.size();
    return result;
}

/// The next event of the aggregate.
inline Event nextEvent(const AggregateId& aggregate, std::int64_t version, const std::string& data, const std::string& type = "counted") {
    Event event;
    event.type = event.storedType = type;
    event.aggregate = aggregate;
    event.version = Version{version};
    event.occurredAt = Instant(std::chrono::seconds(10 * version));
    event.payload = jsonPayload(data);
    return event;
}

inline Snapshot snapshotOf(const AggregateId& aggregate, std::int64_t version, std::string state) {
    Snapshot snapshot;
    snapshot.aggregate = aggregate;
    snapshot.version = Version{version};
    snapshot.state = jsonPayload(std::move(state));
    snapshot.takenAt = Instant(std::chrono::seconds(10 * version + 1));
    return snapshot;
}

/// Puts `count` events into the store; event n sets /n to n.
inline void putCounter(MemoryStore& store, const AggregateId& aggregate, std::int64_t count) {
    for (std::int64_t version = 1; version <= count; ++version)
        store.put(nextEvent(aggregate, version, "{\"n\":" + std::to_string(version) + '}'));
}

} // namespace leftfold::test
