// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/mark_glyph.h"
#include "ui/widgets/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace leftfold::ui {

namespace {

QPolygonF outline(MarkKind kind, double reach) {
    switch (kind) {
    case MarkKind::Snapshot:
        return QPolygonF({{0, -reach}, {reach, 0}, {0, reach}, {-reach, 0}});
    case MarkKind::Match:
        return QPolygonF({{-reach, -reach * 0.7}, {reach, -reach * 0.7}, {0, reach * 0.8}});
    default: // a ribbon
        return QPolygonF({{-reach * 0.6, -reach}, {reach * 0.6, -reach}, {reach * 0.6, reach}, {0, reach * 0.45}, {-reach * 0.6, reach}});
    }
}

void drawLines(QPainter& painter, const QVector<QLineF>& lines, const QColor& color) {
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(lines);
}

} // namespace

QColor markColor(MarkKind kind) {
    switch (kind) {
    case MarkKind::Failure:
        return tokens().removed;
    case MarkKind::Match:
    case MarkKind::Bookmark:
        return tokens().accent;
    default:
        return tokens().mark;
    }
}

void drawMark(QPainter& painter, MarkKind kind, const QPointF& middle, double reach, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(middle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double arm = reach * 0.6;
    if (kind == MarkKind::Failure)
        drawLines(painter, {{-arm, -arm, arm, arm}, {-arm, arm, arm, -arm}}, color);
    else if (kind == MarkKind::Upcast)
        drawLines(painter, {{-arm, arm / 2, 0, -arm / 2}, {0, -arm / 2, arm, arm / 2}}, color);
    else if (kind == MarkKind::Breakpoint)
        painter.drawEllipse(QPointF(0, 0), reach * 0.85, reach * 0.85);
    else
        painter.drawPolygon(outline(kind, reach));
    painter.restore();
}

void drawMark(QPainter& painter, MarkKind kind, const QPointF& middle) {
    drawMark(painter, kind, middle, markReach, markColor(kind));
}

} // namespace leftfold::ui
