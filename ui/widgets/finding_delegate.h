// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStyledItemDelegate>

namespace leftfold::ui {

/// Draws what a reconciliation found: headings with count and meaning, entries with type, place and what is wrong.
class FindingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace leftfold::ui
