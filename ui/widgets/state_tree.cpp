// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/state_tree.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/state_tree_delegate.h"
#include <QHeaderView>
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int widestKey = 246;
constexpr int noteWidth = 76;
constexpr int noteMargin = 8;

void drawGround(QPainter* painter, const QRect& row, const QColor& color) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(row, 4, 4);
    painter->restore();
}

} // namespace

StateTree::StateTree(QWidget* parent)
    : ValueTree(parent)
    , m_delegate(new StateTreeDelegate(this)) {
    setItemDelegate(m_delegate);
    setAccessibleName(tr("State"));
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(60);
}

int StateTree::valueColumn() const {
    return columnViewportPosition(StateTreeModel::Content) + 4;
}

void StateTree::resizeEvent(QResizeEvent* event) {
    ValueTree::resizeEvent(event);
    header()->resizeSection(StateTreeModel::Key, std::min(widestKey, viewport()->width() / 2));
    m_noted = viewport()->width() >= widestKey + 3 * noteWidth;
    m_delegate->setNoteRoom(m_noted ? noteWidth + noteMargin : 0);
}

void StateTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto look = changeLook(static_cast<PlaceChange>(index.data(StateTreeModel::ChangeRole).toInt()));
    const bool selected = selectionModel()->isRowSelected(index.row(), index.parent());
    const QRect row = option.rect.adjusted(0, 0, -8, 0);
    if (look)
        drawGround(painter, row, toneColors(look->tone).ground);
    else if (selected)
        drawGround(painter, row, tokens().soft);
    QTreeView::drawRow(painter, option, index);
    if (!look || !m_noted)
        return;
    painter->save();
    const QRect note(row.right() - noteWidth - noteMargin, row.top(), noteWidth, row.height());
    drawRowText(
        painter, note, look->sign + QLatin1Char(' ') + look->word, {TextStyle::Caption, toneColors(look->tone).text, Qt::AlignRight});
    painter->restore();
}

} // namespace leftfold::ui
