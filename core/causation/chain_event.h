// SPDX-License-Identifier: Apache-2.0
// causation: who caused whom: the graph of a chain, its rows, its layout, its waterfall, its exports. Values in, values out.
// Not here: databases, windows, fonts, threads.
// May be included by: jobs, review, ui/models, ui/widgets, ui/views, app/cli.
#pragma once
#include "core/model/event.h"

namespace leftfold {

/// An event as a chain needs it: everything but its payload, so that a process of a million events fits.
struct ChainEvent {
    std::optional<Position> position;
    EventId id;
    std::string type;
    std::optional<int> schemaVersion;
    AggregateId aggregate;
    std::optional<Version> version;
    std::optional<Instant> occurredAt;
    CorrelationId correlation;
    CausationId causation;
};

/// Takes the texts out of the event.
ChainEvent chainEvent(Event&& event);

} // namespace leftfold
