// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/memory_store.h"

namespace leftfold::test {

/// A store of that many events, three minutes apart; every hundredth is a payment.
inline std::unique_ptr<MemoryStore> longLog(int events) {
    auto store = std::make_unique<MemoryStore>();
    for (int n = 1; n <= events; ++n) {
        Event event;
        event.position = Position{n};
        event.id.text = "e-" + std::to_string(n);
        event.type = n % 100 == 0 ? "payment.requested" : "order.changed";
        event.storedType = event.type + ".v1";
        event.schemaVersion = 1;
        event.aggregate = {"Order", "o-" + std::to_string(n % 7)};
        event.version = Version{n / 7 + 1};
        event.occurredAt = *parseInstant("2026-03-01T00:00:00Z") + std::chrono::minutes(3 * n);
        event.payload.bytes = "{\"n\":" + std::to_string(n) + ",\"price\":0.10}";
        event.payload.storedSize = event.payload.bytes.size();
        store->put(event);
    }
    return store;
}

/// Says stop at the n-th question.
struct StopAt final : Progress {
    explicit StopAt(int calls)
        : left(calls) { }
    bool keepGoing(std::int64_t done, std::int64_t total) override {
        lastDone = done;
        lastTotal = total;
        return --left > 0;
    }
    int left;
    std::int64_t lastDone = 0;
    std::int64_t lastTotal = 0;
};

} // namespace leftfold::test
