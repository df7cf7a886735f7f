// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace leftfold::ui {

/// Which of the theme's colours an icon wears.
enum class IconColor { Text, Muted, Mark, Accent, OnAccent, Added, Changed, Removed };

/// An icon of resources/icons by its file's name. It asks the theme for its colour whenever it is drawn, so it needs no
/// care when the theme changes; sharp at every device pixel ratio.
QIcon icon(const QString& name, IconColor color = IconColor::Muted);

/// The same as pixels, for delegates and painted widgets. `size` in device-independent pixels; cached per colour.
QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio);

/// Draws it into `rect`, centred.
void drawIcon(QPainter* painter, const QString& name, const QRect& rect, int size, const QColor& color);

/// Whether there is a file of that name.
bool hasIcon(const QString& name);

} // namespace leftfold::ui
