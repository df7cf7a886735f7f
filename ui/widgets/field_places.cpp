// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/field_places.h"
#include "ui/widgets/theme.h"
#include <QFontMetrics>
#include <cmath>

namespace leftfold::ui {

namespace {

constexpr int margin = 16;
constexpr double fewRows = 24; ///< more stand closer together
constexpr double grip = 5; ///< how near to a line the hand must be

} // namespace

FieldPlaces::FieldPlaces(const FieldPicture& picture, int width, int scrolled)
    : m_picture(picture)
    , m_width(width)
    , m_scrolled(scrolled)
    , m_pitch(scaled(picture.rows > fewRows ? 32 : 40))
    , m_boxHeight(scaled(picture.rows > fewRows ? 27 : 32)) { }

int FieldPlaces::head() const {
    const bool note = m_picture.events == 0 || m_picture.cut;
    return margin + (note ? QFontMetrics(textFont(TextStyle::Caption)).height() + 10 : 0);
}

int FieldPlaces::height() const {
    const bool tail = m_picture.how == Unchanged::Listed && m_picture.unchanged >= leastFolded;
    return head() + static_cast<int>(std::ceil(m_picture.rows * m_pitch)) + (tail ? m_pitch : 0) + margin - (m_pitch - m_boxHeight);
}

QRect FieldPlaces::box(const FieldSpot& spot) const {
    const int width = std::clamp(m_width * 32 / 100, scaled(120), scaled(340));
    const int left = spot.side == PictureSide::Old ? margin : std::max(margin + width + scaled(60), m_width - margin - width);
    const int top = head() + static_cast<int>(std::lround(field(spot).y * m_pitch)) - m_scrolled;
    return {left, top, width, m_boxHeight};
}

QRect FieldPlaces::gap() const {
    const int width = std::clamp(m_width * 32 / 100, scaled(120), scaled(340));
    const int left = margin + width;
    return {left, -m_scrolled, std::max(scaled(60), m_width - margin - width - left), height()};
}

QRect FieldPlaces::noteArea() const {
    if (m_picture.events != 0 && !m_picture.cut)
        return {};
    return {margin, margin - 6 - m_scrolled, m_width - 2 * margin, head() - margin};
}

QRect FieldPlaces::foldArea() const {
    if (m_picture.how != Unchanged::Listed || m_picture.unchanged < leastFolded)
        return {};
    return {margin, head() + static_cast<int>(m_picture.rows * m_pitch) - m_scrolled, gap().left() - margin, m_boxHeight};
}

QPointF FieldPlaces::port(const FieldSpot& spot) const {
    const QRectF rect = box(spot);
    return {spot.side == PictureSide::Old ? rect.right() : rect.left(), rect.center().y()};
}

QPainterPath FieldPlaces::curve(const PictureLine& line) const {
    const QPointF from = port({PictureSide::Old, *line.from});
    const QPointF to = port({PictureSide::New, *line.to});
    const double middle = (from.x() + to.x()) / 2;
    QPainterPath path(from);
    path.cubicTo({middle, from.y()}, {middle, to.y()}, to);
    return path;
}

QPointF FieldPlaces::curvePlace(const PictureLine& line, double at) const {
    const QPointF from = port({PictureSide::Old, *line.from});
    const QPointF way = port({PictureSide::New, *line.to}) - from;
    const CurvePoint point = curvePoint(at);
    return from + QPointF(way.x() * point.x, way.y() * point.y);
}

std::pair<int, int> FieldPlaces::reach(const PictureLine& line) const {
    const QRect from = box(line.from ? FieldSpot{PictureSide::Old, *line.from} : FieldSpot{PictureSide::New, *line.to});
    const QRect to = box(line.to ? FieldSpot{PictureSide::New, *line.to} : FieldSpot{PictureSide::Old, *line.from});
    return {std::min(from.top(), to.top()), std::max(from.bottom(), to.bottom())};
}

std::optional<FieldSpot> FieldPlaces::fieldAt(const QPoint& place) const {
    for (const PictureSide side : {PictureSide::Old, PictureSide::New}) {
        for (std::size_t at = 0; at < fields(side).size(); ++at)
            if (box({side, at}).contains(place))
                return FieldSpot{side, at};
    }
    return {};
}

std::optional<std::size_t> FieldPlaces::lineAt(const QPoint& place) const {
    const QRect between = gap();
    if (place.x() <= between.left() || place.x() >= between.right())
        return {};
    std::optional<std::size_t> found;
    double nearest = grip;
    for (std::size_t index = 0; index < m_picture.lines.size(); ++index) {
        const PictureLine& line = m_picture.lines[index];
        const auto [top, bottom] = reach(line);
        if (place.y() < top || place.y() > bottom)
            continue;
        if (!line.from || !line.to) // its words
            return index;
        for (int step = 0; step <= 48; ++step) {
            const QPointF off = curvePlace(line, step / 48.0) - place;
            if (std::hypot(off.x() / 2, off.y()) < nearest) {
                nearest = std::hypot(off.x() / 2, off.y());
                found = index;
            }
        }
    }
    return found;
}

std::optional<std::size_t> FieldPlaces::lineOf(const FieldSpot& spot) const {
    for (std::size_t index = 0; index < m_picture.lines.size(); ++index) {
        const auto& end = spot.side == PictureSide::Old ? m_picture.lines[index].from : m_picture.lines[index].to;
        if (end == spot.at)
            return index;
    }
    return {};
}

std::optional<FieldSpot> FieldPlaces::opposite(const FieldSpot& spot) const {
    const PictureSide side = spot.side == PictureSide::Old ? PictureSide::New : PictureSide::Old;
    if (const auto line = lineOf(spot)) {
        const auto& end = side == PictureSide::Old ? m_picture.lines[*line].from : m_picture.lines[*line].to;
        if (end)
            return FieldSpot{side, *end};
    }
    std::optional<FieldSpot> nearest;
    for (std::size_t at = 0; at < fields(side).size(); ++at)
        if (!nearest || std::abs(fields(side)[at].y - field(spot).y) < std::abs(field(*nearest).y - field(spot).y))
            nearest = FieldSpot{side, at};
    return nearest;
}

} // namespace leftfold::ui
