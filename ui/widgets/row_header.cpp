// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/row_header.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_painting.h"
#include <QFontMetrics>
#include <QHelpEvent>
#include <QMouseEvent>
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
    for (const auto& [section, place] : pinnedSections()) {
        paintSection(&painter, place, section);
        painter.fillRect(QRect(place.right(), 0, 1, viewport()->height() - 1), tokens().line);
    }
}

void RowHeader::setPinned(int count) {
    m_pinned = count;
    viewport()->update();
}

int RowHeader::pinnedWidth() const {
    int width = 0;
    for (int visual = 0; visual < std::min(m_pinned, this->count()); ++visual)
        width += sectionSize(logicalIndex(visual));
    return width;
}

int RowHeader::pinShift(int x) const {
    return offset() > 0 && x >= 0 && x < pinnedWidth() ? offset() : 0;
}

std::vector<std::pair<int, QRect>> RowHeader::pinnedSections() const {
    std::vector<std::pair<int, QRect>> sections;
    if (offset() == 0)
        return sections;
    int left = 0;
    for (int visual = 0; visual < std::min(m_pinned, this->count()); ++visual) {
        const int section = logicalIndex(visual);
        const int width = sectionSize(section);
        if (width > 0)
            sections.emplace_back(section, QRect(left, 0, width, viewport()->height()));
        left += width;
    }
    return sections;
}

namespace {

/// The same event where its column would be without pins.
QMouseEvent shifted(const QMouseEvent& event, int shift) {
    return {event.type(), event.position() - QPointF(shift, 0), event.globalPosition(), event.button(), event.buttons(), event.modifiers(),
        event.pointingDevice()};
}

} // namespace

void RowHeader::mousePressEvent(QMouseEvent* event) {
    m_pressShift = pinShift(event->pos().x());
    QMouseEvent moved = shifted(*event, m_pressShift);
    QHeaderView::mousePressEvent(&moved);
}

void RowHeader::mouseMoveEvent(QMouseEvent* event) {
    QMouseEvent moved = shifted(*event, event->buttons() == Qt::NoButton ? pinShift(event->pos().x()) : m_pressShift);
    QHeaderView::mouseMoveEvent(&moved);
}

void RowHeader::mouseReleaseEvent(QMouseEvent* event) {
    QMouseEvent moved = shifted(*event, std::exchange(m_pressShift, 0));
    QHeaderView::mouseReleaseEvent(&moved);
}

void RowHeader::mouseDoubleClickEvent(QMouseEvent* event) {
    QMouseEvent moved = shifted(*event, pinShift(event->pos().x()));
    QHeaderView::mouseDoubleClickEvent(&moved);
}

/// Tool tips of pinned columns are theirs, not of what is scrolled below.
bool RowHeader::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QHelpEvent moved(QEvent::ToolTip, help->pos() - QPoint(pinShift(help->pos().x()), 0), help->globalPos());
    return QHeaderView::viewportEvent(&moved);
}

QSize RowHeader::sectionSizeFromContents(int section) const {
    return {QHeaderView::sectionSizeFromContents(section).width(), QFontMetrics(textFont(TextStyle::Caption)).height() + 14};
}

} // namespace leftfold::ui
