// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chain_image.h"
#include <QPainter>
#include <QSvgRenderer>

namespace leftfold::ui {

namespace {

constexpr double mostSide = 16'000;
constexpr double mostPixels = 64e6;
constexpr double sharp = 2;

} // namespace

QImage imageOfSvg(const std::string& svg) {
    QSvgRenderer renderer(QByteArray::fromStdString(svg));
    const QSizeF size = renderer.defaultSize();
    if (!renderer.isValid() || size.isEmpty())
        return {};
    const double scale =
        std::min({sharp, mostSide / size.width(), mostSide / size.height(), std::sqrt(mostPixels / (size.width() * size.height()))});
    QImage image((size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

} // namespace leftfold::ui
