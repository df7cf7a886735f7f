// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/gallery/stage.h"

namespace leftfold::gallery {

/// How the Replay page keeps up with the longest history of the store: opened, stepped, scrubbed, zoomed.
bool measureReplay(Stage& stage);

} // namespace leftfold::gallery
