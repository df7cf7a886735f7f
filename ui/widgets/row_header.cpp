// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/row_header.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_painting.h"
#include <QFontMetrics>
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int arrowSize = 12;

} // namespace

RowHeader::RowHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setHighlightSections(false);
}

void RowHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const QString title = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const bool right = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & static_cast<int>(Qt::AlignRight);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const int room = sorted ? arrowSize + 2 : 0;
    painter->save();
    painter->fillRect(rect, tokens().base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens().line);
    const QRect inner = rect.adjusted(cellPadding, 0, -cellPadding - room, 0);
    const RowText look{TextStyle::Caption, sorted ? tokens().muted : tokens().faint, right ? Qt::AlignRight : Qt::AlignLeft};
    const int end = drawRowText(painter, inner, title, look);
    if (sorted) {
        const QString arrow = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("sort-up") : QStringLiteral("sort-down");
        drawIcon(
            painter, arrow, QRect(right ? inner.right() + 2 : end + 2, rect.top(), arrowSize, rect.height()), arrowSize, tokens().mark);
    }
    painter->restore();
}

/// Right of the last column the line goes on.
void RowHeader::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens().base);
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), tokens().line);
    QHeaderView::paintEvent(event);
}

QSize RowHeader::sectionSizeFromContents(int section) const {
    return {QHeaderView::sectionSizeFromContents(section).width(), QFontMetrics(textFont(TextStyle::Caption)).height() + 14};
}

} // namespace leftfold::ui
