// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include <functional>

namespace leftfold {

/// Some rows of one page of a list: `query` names the page, the rows count from 0 within it, in order.
struct PickedRows {
    EventQuery query;
    std::vector<int> rows;
};

/// Reads the picked events, whole, in the order of the pages, and hands on each.
Result<> pickEvents(
    EventSource& source, const std::vector<PickedRows>& picked, Progress& progress, const std::function<Result<>(const Event&)>& visit);

} // namespace leftfold
