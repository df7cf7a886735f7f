// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/paired_steps.h"
#include "ui/widgets/event_type_colors.h"
#include <QStyledItemDelegate>

namespace leftfold::ui {

/// The colour of what a row's mark says.
QColor pairColor(PairMark mark);
/// The colours of every type of both histories.
EventTypeColors pairedColors(const PairedSteps& steps);

/// Paints the rows of a PairedStepModel: what one side lacks stays empty, marks stand between the two, a line over the row from
/// which on the states differ.
class PairedStepDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setColors(const EventTypeColors& colors) { m_colors = colors; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void drawType(QPainter* painter, const QRect& cell, const QModelIndex& index) const;

    EventTypeColors m_colors;
};

} // namespace leftfold::ui
