// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/step_marks.h"
#include <QColor>
#include <QPointF>

class QPainter;

namespace leftfold::ui {

/// Half of a glyph's height where nothing else is said.
inline constexpr double markReach = 4.5;

QColor markColor(MarkKind kind);

/// Each kind has a form of its own: × ● ▼ ⚑ ◆ ^.
void drawMark(QPainter& painter, MarkKind kind, const QPointF& middle, double reach, const QColor& color);
void drawMark(QPainter& painter, MarkKind kind, const QPointF& middle);

} // namespace leftfold::ui
