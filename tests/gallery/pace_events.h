// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/gallery/stage.h"

namespace leftfold::gallery {

/// The log of the open store: the bar dragged and thrown about, the wheel, keys and pages, each a frame.
bool measureEventsScrolling(Stage& stage);

} // namespace leftfold::gallery
