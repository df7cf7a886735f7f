// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/field_picture.h"
#include <QPainterPath>
#include <QRect>

namespace leftfold::ui {

/// A field of the picture: which side, and which of the boxes there.
struct FieldSpot {
    PictureSide side = PictureSide::Old;
    std::size_t at = 0;
    bool operator==(const FieldSpot&) const = default;
};

/// Where the parts of a picture stand in a window of that width, scrolled so far.
class FieldPlaces {
public:
    FieldPlaces(const FieldPicture& picture, int width, int scrolled);

    const FieldPicture& picture() const { return m_picture; }
    const std::vector<PictureField>& fields(PictureSide side) const {
        return side == PictureSide::Old ? m_picture.before : m_picture.after;
    }
    const PictureField& field(const FieldSpot& spot) const { return fields(spot.side)[spot.at]; }

    /// Of the whole picture.
    int height() const;
    int pitch() const { return m_pitch; }
    QRect box(const FieldSpot& spot) const;
    /// Between the two sides.
    QRect gap() const;
    /// Where it is said that no event tells of the fields; empty: events do.
    QRect noteArea() const;
    /// The words that fold the unchanged fields; empty: they are folded, or few.
    QRect foldArea() const;
    /// Only for lines with two ends.
    QPainterPath curve(const PictureLine& line) const;
    QPointF curvePlace(const PictureLine& line, double at) const;
    /// Top and bottom of all that belongs to the line.
    std::pair<int, int> reach(const PictureLine& line) const;

    std::optional<FieldSpot> fieldAt(const QPoint& place) const;
    std::optional<std::size_t> lineAt(const QPoint& place) const;
    /// The first line that begins or ends there.
    std::optional<std::size_t> lineOf(const FieldSpot& spot) const;
    /// What stands opposite: at the other end of a line, or else at the same height; nothing where that side is empty.
    std::optional<FieldSpot> opposite(const FieldSpot& spot) const;

private:
    int head() const;
    QPointF port(const FieldSpot& spot) const;

    const FieldPicture& m_picture;
    int m_width = 0;
    int m_scrolled = 0;
    int m_pitch = 0;
    int m_boxHeight = 0;
};

} // namespace leftfold::ui
