// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStyledItemDelegate>

namespace leftfold::ui {

/// Draws the rows of the message table: state as glyph and word, type with its colour, quiet ids and times.
class MessageDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace leftfold::ui
