// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractItemDelegate>
#include <QImage>
#include <QModelIndex>
#include <QPainter>
#include <QStyleOptionViewItem>

namespace leftfold::ui::test {

/// What a delegate draws for a cell, on magenta, so that nothing of ours is mistaken for the ground.
inline QImage painted(
    const QAbstractItemDelegate& delegate, const QModelIndex& index, QStyle::State state = QStyle::State_Enabled, int width = 240) {
    QImage image(width, 28, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = state;
    delegate.paint(&painter, option, index);
    return image;
}

/// How many pixels have exactly that colour.
inline int count(const QImage& image, const QColor& color) {
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return pixels;
}

} // namespace leftfold::ui::test
