// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/outbox/reconciliation.h"
#include "tests/ui/models/sample_messages.h"

namespace leftfold::ui {

/// One of every kind, two of the first.
inline std::shared_ptr<Reconciliation> sampleFindings() {
    auto found = std::make_shared<Reconciliation>();
    found->missing = {
        {{"event-8"}, "item.listed", {"Shelf", "s-1"}, Position{8}, Version{3}, {}}, {{"event-9"}, "item.counted", {}, {}, {}, {}}};
    found->missingCount = 2;
    found->extra = {messageFound(sampleMessage(1))};
    found->extraCount = 1;
    found->duplicate = {{messageFound(sampleMessage(2)), messageFound(sampleMessage(2))}};
    found->duplicateCount = 1;
    found->different = {messageFound(sampleMessage(5))};
    found->differentCount = 1;
    found->outOfOrder = {{messageFound(sampleMessage(0)), messageFound(sampleMessage(1))}};
    found->outOfOrderCount = 12'000;
    found->events = 700;
    found->messages = 701;
    return found;
}

} // namespace leftfold::ui
