// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/storage/layout_catalog.h"
#include <span>
#include <string>

namespace leftfold {

/// What the first events of a store say beside its columns: `data is JSONB; versions from 1; times are ticks of 100 ns`. One
/// clause for each thing that a person would look at before believing a layout.
std::string evidenceOf(const BoundSection& section, std::span<const Event> sample);

/// What else fits as a store of events nearly as well as the match that is read, and how to choose it. Empty where nothing does.
std::string othersOf(std::span<const LayoutMatch> matches, const LayoutMatch& main);

} // namespace leftfold
