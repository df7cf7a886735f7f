// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/event_row.h"

namespace leftfold::ui::test {

/// An order's event number `n`, with the position n, as a store would give it.
inline Event sampleEvent(int n) {
    Event event;
    event.position = Position{n};
    event.id.text = "event-" + std::to_string(n);
    event.type = n == 1 ? "order.created" : "order.item_added";
    event.storedType = event.type + ".v1";
    event.schemaVersion = 1;
    event.aggregate = {"Order", "o-1042"};
    event.version = Version{n};
    event.occurredAt = *parseInstant("2026-03-01T09:14:00Z") + std::chrono::milliseconds(n);
    event.correlation.text = "9f1c2b7e-0000-4000-8000-0000000004be";
    event.payload.bytes = R"({"product_id":"SKU-00606","quantity":2,"price":12.50})";
    event.payload.storedSize = event.payload.bytes.size();
    return event;
}

inline std::vector<EventRow> sampleRows(int first, int count) {
    std::vector<EventRow> rows;
    for (int n = first; n < first + count; ++n)
        rows.push_back(makeEventRow(sampleEvent(n)));
    return rows;
}

} // namespace leftfold::ui::test
