// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/state_tree.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/state_tree_delegate.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int widestKey = 246;
constexpr int noteWidth = 76;
constexpr int noteMargin = 8;
constexpr int signWidth = 14;
/// Narrower, the writers would leave no room for values.
constexpr int roomForWriters = 480;
constexpr int widestWriters = 320;

void drawGround(QPainter* painter, const QRect& row, const QColor& color) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(row, 4, 4);
    painter->restore();
}

void drawOutline(QPainter* painter, const QRect& row) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(tokens().accent);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
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
    connect(&values(), &QAbstractItemModel::modelReset, this, &StateTree::fitColumns);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == StateTreeModel::Writer && !index.data().toString().isEmpty())
            Q_EMIT writerAsked(index.siblingAtColumn(0));
    });
}

int StateTree::valueColumn() const {
    return columnViewportPosition(StateTreeModel::Content) + 4;
}

std::optional<int> StateTree::writersEnd() const {
    if (m_noted || header()->count() <= StateTreeModel::Writer || isColumnHidden(StateTreeModel::Writer))
        return std::nullopt;
    return viewport()->width() - noteMargin - 4;
}

void StateTree::resizeEvent(QResizeEvent* event) {
    ValueTree::resizeEvent(event);
    fitColumns();
}

/// Key, value and, where there is room for three, writers; without them a word says how a value changed.
void StateTree::fitColumns() {
    const int width = viewport()->width();
    const bool writers = header()->count() > StateTreeModel::Writer && width >= roomForWriters;
    if (header()->count() > StateTreeModel::Writer)
        setColumnHidden(StateTreeModel::Writer, !writers);
    const int key = std::min(widestKey, writers ? width / 3 : width / 2);
    header()->resizeSection(StateTreeModel::Key, key);
    if (writers)
        header()->resizeSection(StateTreeModel::Content, width - key - std::min(widestWriters, (width - key) / 2));
    m_noted = !writers && width >= widestKey + 3 * noteWidth;
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
    if ((look && selected) || index.data(StateTreeModel::FoundRole).toBool())
        drawOutline(painter, row);
    QStyleOptionViewItem plain = option; // what is chosen has its ground already
    plain.palette.setColor(QPalette::Highlight, Qt::transparent);
    QTreeView::drawRow(painter, plain, index);
    drawChange(painter, row, index);
}

/// Nothing is told by colour alone: a sign before the value, or a sign and a word at the end.
void StateTree::drawChange(QPainter* painter, const QRect& row, const QModelIndex& index) const {
    const auto look = changeLook(static_cast<PlaceChange>(index.data(StateTreeModel::ChangeRole).toInt()));
    if (!look)
        return;
    painter->save();
    if (m_noted) {
        const QRect note(row.right() - noteWidth - noteMargin, row.top(), noteWidth, row.height());
        drawRowText(
            painter, note, look->sign + QLatin1Char(' ') + look->word, {TextStyle::Caption, toneColors(look->tone).text, Qt::AlignRight});
    } else {
        const QRect sign(columnViewportPosition(StateTreeModel::Content) - signWidth, row.top(), signWidth, row.height());
        drawRowText(painter, sign, look->sign, {TextStyle::Mono, toneColors(look->tone).text});
    }
    painter->restore();
}

bool StateTree::goTo(const JsonPointer& place) {
    const QModelIndex index = values().reach(place);
    if (!index.isValid())
        return false;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

std::vector<QModelIndex> StateTree::seenRows(int most) const {
    std::vector<QModelIndex> rows;
    QModelIndex index = indexAt(QPoint(1, 1)).siblingAtColumn(0);
    while (index.isValid() && static_cast<int>(rows.size()) < most && visualRect(index).top() < viewport()->height()) {
        rows.push_back(index);
        index = indexBelow(index);
    }
    return rows;
}

void StateTree::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = current();
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (index.isValid() && event->key() == Qt::Key_L && plain)
        return Q_EMIT writerAsked(index);
    if (index.isValid() && event->key() == Qt::Key_L && event->modifiers() == Qt::ShiftModifier)
        return Q_EMIT previousAsked(index);
    if (index.isValid() && event->key() == Qt::Key_P && plain)
        return Q_EMIT pinAsked(index);
    if (index.isValid() && event->key() == Qt::Key_T && plain)
        return Q_EMIT touchesAsked(index);
    ValueTree::keyPressEvent(event);
}

void StateTree::mouseMoveEvent(QMouseEvent* event) {
    ValueTree::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool link = index.column() == StateTreeModel::Writer && !index.data().toString().isEmpty();
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StateTree::scrollContentsBy(int dx, int dy) {
    ValueTree::scrollContentsBy(dx, dy);
    Q_EMIT scrolled();
}

} // namespace leftfold::ui
