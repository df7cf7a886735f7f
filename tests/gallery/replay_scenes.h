// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/gallery/scenes.h"

namespace leftfold::gallery {

/// The Replay page with each of its panes.
std::vector<Scene> replayScenes();

} // namespace leftfold::gallery
