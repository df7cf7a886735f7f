// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/row_writer.h"
#include "core/model/event.h"
#include "core/versioning/upcasters.h"

namespace leftfold::cli {

/// An event as it is listed.
struct EventRow {
    Event event;
    std::string problem; ///< why it could not be upcast; else empty
};

/// The events in the form that the upcasters give them; one event may become several rows, or none. Null: as they are stored.
/// What fails stays as it is stored, with its problem.
std::vector<EventRow> eventRows(std::vector<Event> events, const Upcasters* upcasters);

/// Events as lines for people, objects of the contract, and CSV records with the same members.
RowShape<EventRow> eventShape();

/// `order.created v3`.
std::string typeWithVersion(std::string_view type, const std::optional<int>& version);

} // namespace leftfold::cli
