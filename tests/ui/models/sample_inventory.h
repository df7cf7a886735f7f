// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/version_inventory.h"

namespace leftfold::ui {

/// note.taken v1; order.created v1 to v3, all of which reach v3; payment.refunded v1, which does not, and v2.
inline VersionInventory sampleInventory() {
    static const Upcasters upcasters = *Upcasters::parse(R"({"leftfold": "upcasters/1", "upcasters": [
        {"event_type": "order.created", "from": 1, "to": 2, "steps": []},
        {"event_type": "order.created", "from": 2, "to": 3, "steps": []}]})",
        "t.upcasters.json");
    SoleAggregateType order;
    order.add("Order");
    const std::vector<StoredShape> stored{{{"note.taken", 1}, "note.taken", 7, {}, {}},
        {{"order.created", 1}, "order.created", 1204, {}, {}, order}, {{"order.created", 3}, "order.created", 10, {}, {}},
        {{"payment.refunded", 1}, "payment.refunded", 1, {}, {}}, {{"payment.refunded", 2}, "payment.refunded", 399, {}, {}}};
    return takeInventory(stored, upcasters);
}

} // namespace leftfold::ui
