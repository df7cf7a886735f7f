// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chain_painting.h"
#include "ui/models/chain_texts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <unordered_map>

namespace leftfold::ui {

namespace {

constexpr double radius = 5;
constexpr double edge = 4; ///< the coloured left side of a box
constexpr double wordScale = 0.45; ///< below it, words are no longer read
constexpr double boxScale = 0.2; ///< below it, boxes are blocks
constexpr double lineScale = 0.03; ///< below it, lines would be one grey
constexpr double longLine = 2000; ///< pixels; of a longer one only what is seen is drawn
constexpr int pieces = 24;
constexpr double blockPixels = 2; ///< at least so large on the screen

/// A style of the program at text size 1; the picture's scale does the rest.
QFont pictureFont(TextStyle style) {
    QFont font = textFont(style);
    font.setPointSizeF(font.pointSizeF() / Theme::instance().textScale());
    return font;
}

class ChainPainter {
public:
    ChainPainter(QPainter& painter, const ChainScene& scene, const ChainSight& sight)
        : m_painter(painter)
        , m_scene(scene)
        , m_sight(sight)
        , m_measures(scene.layout.measures)
        , m_title(pictureFont(TextStyle::Caption))
        , m_subtitle(pictureFont(TextStyle::Tiny))
        , m_titleMetrics(m_title)
        , m_subtitleMetrics(m_subtitle) { }

    void paint() {
        const QRectF& seen = m_sight.seen;
        m_painter.setRenderHint(QPainter::Antialiasing, m_sight.scale >= boxScale);
        if (m_sight.scale >= lineScale)
            for (const int row : m_scene.index.linesWithin(seen.left(), seen.top(), seen.right(), seen.bottom()))
                line(row);
        if (m_sight.scale >= lineScale)
            for (const int row : m_scene.cutsWithin(seen.top(), seen.bottom()))
                back(row);
        const double apart = m_sight.scale < boxScale ? blockPixels / m_sight.scale : 0;
        for (const int row : m_scene.index.within(seen.left() - 8, seen.top() - 8, seen.right() + 8, seen.bottom() + 8, apart)) {
            if (m_sight.scale < boxScale)
                block(row);
            else
                box(row);
        }
        if (m_sight.current >= 0)
            ring(m_sight.current);
    }

private:
    QRectF rectOf(int row) const {
        const Box& box = m_scene.box(row);
        return {box.x, box.y, m_measures.boxWidth, m_measures.boxHeight};
    }

    QColor colorOf(int row) {
        const ChainNode* node = m_scene.nodeOf(row);
        if (!node)
            return tokens().changed;
        const auto known = m_colors.find(node->event.aggregate.type);
        if (known != m_colors.end())
            return known->second;
        return m_colors[node->event.aggregate.type] = typeColor(node->event.aggregate.type);
    }

    /// Never thinner than a pixel of the screen.
    double width(double wanted) const { return std::max(wanted, 1 / m_sight.scale); }

    void line(int row) {
        const int parent = m_scene.row(row).parent;
        if (parent < 0)
            return;
        const QRectF from = rectOf(parent);
        const QRectF to = rectOf(row);
        const bool critical = m_scene.bar(row).critical && m_scene.bar(parent).critical;
        QPen pen(critical ? tokens().text : tokens().mark, width(critical ? 1.8 : 1.1));
        if (!m_scene.nodeOf(parent))
            pen = QPen(tokens().changed, width(1.2), Qt::DashLine);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        const QPointF start(from.right(), from.center().y());
        const QPointF end(to.left(), to.center().y());
        if (m_sight.scale < boxScale || qFuzzyCompare(start.y(), end.y()))
            return m_painter.drawLine(start, end);
        m_painter.drawPath(std::abs(end.y() - start.y()) > longLine ? seenPart(start, end) : curve(start, end));
    }

    double bend() const { return m_measures.columnGap * 0.6; }

    QPainterPath curve(const QPointF& start, const QPointF& end) const {
        QPainterPath path(start);
        path.cubicTo(start + QPointF(bend(), 0), end - QPointF(bend(), 0), end);
        return path;
    }

    /// The part of the same curve that is seen: a cause may stand half a million pixels from its effect, and smoothing all of
    /// that takes longer than a frame.
    QPainterPath seenPart(const QPointF& start, const QPointF& end) const {
        const double height = end.y() - start.y();
        const auto shareAt = [&](double y) { return std::clamp((y - start.y()) / height, 0.0, 1.0); };
        double from = placeOf(shareAt(m_sight.seen.top() - m_measures.boxHeight));
        double to = placeOf(shareAt(m_sight.seen.bottom() + m_measures.boxHeight));
        if (from > to)
            std::swap(from, to);
        QPainterPath path;
        for (int piece = 0; piece <= pieces; ++piece) {
            const double at = from + (to - from) * piece / pieces;
            const double across = 3 * at * (1 - at) * (1 - at) * bend() + 3 * at * at * (1 - at) * (end.x() - start.x() - bend())
                + at * at * at * (end.x() - start.x());
            const QPointF point = start + QPointF(across, height * at * at * (3 - 2 * at));
            piece == 0 ? path.moveTo(point) : path.lineTo(point);
        }
        return path;
    }

    /// Where on the curve, from 0 to 1, that share of its height is reached.
    static double placeOf(double share) {
        double low = 0;
        double high = 1;
        for (int round = 0; round < 40; ++round) {
            const double middle = (low + high) / 2;
            (middle * middle * (3 - 2 * middle) < share ? low : high) = middle;
        }
        return (low + high) / 2;
    }

    /// From the end of a cycle back to where it was cut, below the boxes.
    void back(int row) {
        const int from = m_scene.rowOf(m_scene.nodeOf(row)->closes);
        if (from < 0)
            return;
        const QPointF end(rectOf(row).center().x(), rectOf(row).bottom());
        const QPointF start(rectOf(from).center().x() + (from == row ? 40 : 0), rectOf(from).bottom());
        const QPointF down(0, m_measures.rowGap * 2);
        if (!QRectF(start, end + down).normalized().adjusted(-1, -down.y(), 1, down.y()).intersects(m_sight.seen))
            return; // there may be thousands
        QPainterPath path(start);
        path.cubicTo(start + down, end + down, end);
        if (!path.boundingRect().intersects(m_sight.seen))
            return;
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(tokens().changed, width(1.4), Qt::DashLine));
        m_painter.drawPath(path);
        m_painter.setPen(QPen(tokens().changed, width(1.4)));
        m_painter.drawLine(end, end + QPointF(-4, 5));
        m_painter.drawLine(end, end + QPointF(4, 5));
    }

    void block(int row) {
        QRectF rect = rectOf(row);
        rect.setWidth(std::max(rect.width(), blockPixels / m_sight.scale));
        rect.setHeight(std::max(rect.height(), blockPixels / m_sight.scale));
        m_painter.fillRect(rect, colorOf(row));
    }

    void box(int row) {
        const QRectF rect = rectOf(row);
        const bool isEvent = m_scene.nodeOf(row) != nullptr;
        const QColor color = colorOf(row);
        const QPen frame(color, width(1.3), isEvent ? Qt::SolidLine : Qt::DashLine);
        if (m_scene.row(row).count() > 1) // a pile of them
            sheet(rect.translated(3, 3), frame, tokens().base);
        sheet(rect, frame, groundOf(row));
        if (isEvent) {
            m_painter.save();
            m_painter.setClipRect(QRectF(rect.left() - 1, rect.top() - 1, edge + 1, rect.height() + 2), Qt::IntersectClip);
            sheet(rect, frame, color);
            m_painter.restore();
        }
        if (m_scene.bar(row).critical)
            m_painter.fillRect(QRectF(rect.left() + edge, rect.bottom() + 2.5, rect.width() - 2 * edge, 1.6), tokens().text);
        if (m_sight.scale >= wordScale)
            words(row, rect.adjusted(edge + 8, 0, -6, 0));
    }

    void sheet(const QRectF& rect, const QPen& frame, const QColor& ground) {
        m_painter.setPen(frame);
        m_painter.setBrush(ground);
        m_painter.drawRoundedRect(rect, radius, radius);
    }

    QColor groundOf(int row) const {
        if (row == m_sight.current)
            return tokens().soft;
        if (!m_scene.nodeOf(row))
            return tokens().changedSoft;
        return row == m_sight.hovered ? tokens().hover : tokens().base;
    }

    void words(int row, QRectF area) {
        const bool isEvent = m_scene.nodeOf(row) != nullptr;
        const QString fault = isEvent ? rowFaultText(m_scene, row) : QString();
        if (!fault.isEmpty())
            area.setRight(warning(area));
        if (m_scene.row(row).hidden > 0)
            area.setRight(hidden(row, area));
        const double top = area.top() + (area.height() - m_titleMetrics.height() - m_subtitleMetrics.height()) / 2;
        m_painter.setFont(m_title);
        m_painter.setPen(isEvent ? tokens().text : tokens().changed);
        const QString title = m_titleMetrics.elidedText(rowTitleText(m_scene, row), Qt::ElideRight, area.width());
        m_painter.drawText(QPointF(area.left(), top + m_titleMetrics.ascent()), title);
        m_painter.setFont(m_subtitle);
        m_painter.setPen(fault.isEmpty() && isEvent ? tokens().muted : tokens().changed);
        const QString second = fault.isEmpty() ? rowSubtitleText(m_scene, row) : fault;
        m_painter.drawText(QPointF(area.left(), top + m_titleMetrics.height() + m_subtitleMetrics.ascent()),
            m_subtitleMetrics.elidedText(second, Qt::ElideRight, area.width()));
    }

    /// A sign at the right of the box; returns where it begins.
    double warning(const QRectF& area) {
        const QPointF top(area.right() - 5, area.center().y() - 6);
        QPainterPath sign(top);
        sign.lineTo(top + QPointF(6, 11));
        sign.lineTo(top + QPointF(-6, 11));
        sign.closeSubpath();
        m_painter.setPen(QPen(tokens().changed, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(tokens().changedSoft);
        m_painter.drawPath(sign);
        m_painter.drawLine(top + QPointF(0, 4), top + QPointF(0, 7));
        m_painter.drawPoint(top + QPointF(0, 9.2));
        return area.right() - 16;
    }

    double hidden(int row, const QRectF& area) {
        const QString text = QStringLiteral("+%1").arg(m_scene.row(row).hidden);
        const double wide = m_subtitleMetrics.horizontalAdvance(text) + 10;
        const QRectF pill(area.right() - wide, area.center().y() - 8, wide, 16);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(tokens().line);
        m_painter.drawRoundedRect(pill, 8, 8);
        m_painter.setFont(m_subtitle);
        m_painter.setPen(tokens().text);
        m_painter.drawText(pill, Qt::AlignCenter, text);
        return pill.left() - 4;
    }

    void ring(int row) {
        const double off = 3;
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(tokens().accent, width(m_sight.hasFocus ? 2 : 1.2)));
        m_painter.drawRoundedRect(rectOf(row).adjusted(-off, -off, off, off), radius + off, radius + off);
    }

    QPainter& m_painter;
    const ChainScene& m_scene;
    const ChainSight& m_sight;
    const LayoutMeasures& m_measures;
    QFont m_title;
    QFont m_subtitle;
    QFontMetricsF m_titleMetrics;
    QFontMetricsF m_subtitleMetrics;
    std::unordered_map<std::string, QColor> m_colors;
};

} // namespace

void paintChain(QPainter& painter, const ChainScene& scene, const ChainSight& sight) {
    ChainPainter(painter, scene, sight).paint();
}

} // namespace leftfold::ui
