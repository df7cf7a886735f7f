// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/event_type_colors.h"
#include <QStyledItemDelegate>

namespace leftfold::ui {

/// Paints the steps of a replay: version, type, what each changed; those ahead of the head are faint, failed ones say so.
class StepDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The steps behind it are ahead. Who shows them repaints; a model that says so for a hundred thousand rows takes longer.
    void setHead(int step) { m_head = step; }
    void setColors(const EventTypeColors& colors) { m_colors = colors; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void drawGutter(QPainter* painter, const QRect& cell, const QModelIndex& index) const;
    void drawType(QPainter* painter, const QRect& cell, const QModelIndex& index, double strength) const;

    EventTypeColors m_colors;
    int m_head = 0;
};

} // namespace leftfold::ui
