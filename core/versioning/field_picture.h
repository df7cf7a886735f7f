// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/arrow_shapes.h"
#include "core/versioning/field_lines.h"

namespace leftfold {

enum class PictureSide { Old, New };

/// A field as a box of the picture.
struct PictureField {
    FieldPath path;
    std::string name; ///< `address.zip`
    std::string kind; ///< `string · 88 %`; empty where no event tells
    double y = 0; ///< its top, in rows
    bool added = false; ///< no old field leads to it
    bool lost = false; ///< it leads to no new field
    double share = 0; ///< of the events that have it
    std::size_t folded = 0; ///< not a field, but so many unchanged ones
    std::size_t target = 0; ///< of a new field: which of several events has it
    bool heading = false; ///< not a field, but the name of the event below, or of none
};

/// A line between two boxes, or the words at one that has none.
struct PictureLine {
    std::optional<std::size_t> from; ///< in `before`; nothing: added
    std::optional<std::size_t> to; ///< in `after`; nothing: lost
    FieldFate fate = FieldFate::Kept;
    std::string label; ///< `move`, `convert ÷100`, `default "USD"`; empty: nothing was done
    std::vector<std::size_t> steps; ///< in order; where there are several events, counted through all of them
    double labelAt = 0.5; ///< where on the way the label stands
    bool labelShown = true; ///< false: there is no room for it, or a sister line shows it
};

enum class Unchanged { Listed, Folded };

/// Old fields left, new fields right, lines by steps. The order of new fields lets lines cross little.
struct FieldPicture {
    std::vector<PictureField> before;
    std::vector<PictureField> after;
    std::vector<PictureLine> lines;
    double rows = 0; ///< height
    std::size_t unchanged = 0; ///< fields that nothing happens to
    Unchanged how = Unchanged::Listed; ///< Folded only where that saves room
    std::int64_t events = 0; ///< that were looked at; 0: the fields are those that the steps name
    bool cut = false; ///< there are more fields
};

/// Fewer unchanged fields are never folded.
inline constexpr std::size_t leastFolded = 4;

FieldPicture fieldPicture(const ArrowShapes& shapes, const Operations& steps, Unchanged how = Unchanged::Folded);

/// One of the events that an arrow makes of one.
struct PictureTarget {
    std::string name; ///< `order.created v3`
    ArrowShapes shapes;
    const Operations* steps = nullptr; ///< not null
};
/// Several events on the right, one below the other; no field is folded.
FieldPicture fieldPicture(std::span<const PictureTarget> targets);
/// The fields of events that no arrow is for.
FieldPicture storedPicture(const Shape& stored);
/// The fields of events that are dropped.
FieldPicture droppedPicture(const Shape& before);

/// `88 %`; never rounded to none or all.
std::string shareText(double share);
/// `removed: 12 % of events lose a value`.
std::string lossText(const PictureField& lost);
/// `14 fields unchanged`.
std::string foldedText(const PictureField& folded);
/// A point on the way of a line, as shares of its width and height.
struct CurvePoint {
    double x = 0;
    double y = 0;
};
CurvePoint curvePoint(double at);

} // namespace leftfold
