// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include <algorithm>

namespace leftfold {

/// Whether `id` is meant by `wanted`, where an empty type matches every type.
bool matchesAggregate(const AggregateId& id, const AggregateId& wanted);

/// Whether everything that the query sets holds for the event; order, cursor and limit are not looked at. `messageState` is
/// that of the event's message, for the filter.
bool matchesQuery(const Event& event, const EventQuery& query, std::string_view messageState = {});

/// Whether it is one of these; where none is named, everything is.
template <typename T>
bool isAmong(const std::vector<T>& wanted, const T& found) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), found) != wanted.end();
}

/// Whether the id contains the part, ignoring ASCII case.
bool containsIgnoringCase(const std::string& text, const std::string& part);

} // namespace leftfold
