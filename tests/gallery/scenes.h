// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/gallery/stage.h"
#include <vector>

namespace leftfold::gallery {

/// One picture: its name, and what brings the window there. `play` is false where the window did not get there.
struct Scene {
    QString name;
    std::function<bool(Stage&)> play;
    QString window = {}; ///< of which the picture is, by its object name; empty: the main one
};

/// Every page of the studio. The last one closes the store.
std::vector<Scene> scenes();

} // namespace leftfold::gallery
