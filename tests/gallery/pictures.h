// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QImage>
#include <QString>

namespace leftfold::gallery {

/// The share of pixels, 0 to 1, that differ visibly; 1 where the sizes do.
double difference(const QImage& first, const QImage& second);

/// Whether the fonts are here that the reference pictures were drawn with.
bool hasFonts();

} // namespace leftfold::gallery
