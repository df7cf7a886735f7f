// SPDX-License-Identifier: Apache-2.0
#include "tests/gallery/pictures.h"
#include <QFontDatabase>

namespace leftfold::gallery {

namespace {

/// Below it, edges of letters that another version of a library smooths otherwise.
constexpr int visible = 32;

bool differ(QRgb first, QRgb second) {
    return std::abs(qRed(first) - qRed(second)) > visible || std::abs(qGreen(first) - qGreen(second)) > visible
        || std::abs(qBlue(first) - qBlue(second)) > visible;
}

} // namespace

double difference(const QImage& first, const QImage& second) {
    if (first.size() != second.size() || first.isNull())
        return 1;
    qint64 differing = 0;
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x)
            differing += differ(first.pixel(x, y), second.pixel(x, y)) ? 1 : 0;
    }
    return static_cast<double>(differing) / (static_cast<double>(first.width()) * first.height());
}

bool hasFonts() {
    const QStringList families = QFontDatabase::families();
    return families.contains(QLatin1String("Inter")) && families.contains(QLatin1String("JetBrains Mono"));
}

} // namespace leftfold::gallery
