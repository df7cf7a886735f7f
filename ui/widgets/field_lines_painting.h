// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/field_places.h"
#include <QColor>
#include <QPoint>
#include <QString>

class QPainter;

namespace leftfold::ui {

/// What of the picture stands out.
struct FieldLinesLook {
    std::optional<std::size_t> step; ///< its lines are strong, all others faint
    std::size_t target = 0; ///< of several events, the one that is edited
    std::optional<std::size_t> line; ///< below the hand
    std::optional<FieldSpot> hovered;
    std::optional<FieldSpot> current;
    bool focus = false;
    std::optional<FieldSpot> drawnFrom; ///< a connection under way
    QPoint drawnTo;
};

QColor fateColor(FieldFate fate);

/// What stands at the end of a line that leads nowhere, what a folded box says, why there are no kinds.
QString lossWords(const PictureField& lost);
QString foldedWords(const PictureField& folded);
QString noteWords(const FieldPicture& picture);
QString foldWords(const FieldPicture& picture);

/// Mutes what was painted: it is no longer true.
void paintStale(QPainter& painter, const QRect& area);

/// Paints what is seen within `dirty`.
void paintFieldLines(QPainter& painter, const FieldPlaces& places, const FieldLinesLook& look, const QRect& dirty);

} // namespace leftfold::ui
