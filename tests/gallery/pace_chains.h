// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/gallery/stage.h"

namespace leftfold::gallery {

/// The page of chains of the open store with that chain: opening, and frames of graph, tree and timeline.
bool measureChain(Stage& stage, const std::string& id);

/// A store of its own with one event of 100,000 effects and with thousands of circles.
bool measureHostileChains();

} // namespace leftfold::gallery
