// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/chain_scene.h"
#include <QRectF>

class QPainter;

namespace leftfold::ui {

/// What of a chain's graph is drawn, and how large.
struct ChainSight {
    QRectF seen; ///< in pixels of the picture at scale 1
    double scale = 1;
    int current = -1;
    int hovered = -1;
    bool hasFocus = false;
};

/// Draws lines and boxes in the picture's own pixels; the painter is scaled already.
void paintChain(QPainter& painter, const ChainScene& scene, const ChainSight& sight);

} // namespace leftfold::ui
