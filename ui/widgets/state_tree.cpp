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
constexpr int roomForVersions = 240;
constexpr int widestWriters = 320;
constexpr int versionWidth = 72;
constexpr int endMargin = 8;
constexpr int measuredRows = 60;

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
    header()->setStretchLastSection(false); // a header that is hidden has an old width
    header()->setMinimumSectionSize(60);
    m_fit.setSingleShot(true);
    connect(&m_fit, &QTimer::timeout, this, &StateTree::measure);
    connect(this, &ValueTree::rowsChanged, &m_fit, qOverload<>(&QTimer::start));
    connect(&values(), &QAbstractItemModel::modelReset, this, [this] {
        m_keyWish = m_valueWish = 0;
        fitColumns();
    });
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == StateTreeModel::Writer && !index.data().toString().isEmpty())
            Q_EMIT writerAsked(index.siblingAtColumn(0));
    });
}

int StateTree::valueColumn() const {
    return columnViewportPosition(StateTreeModel::Content) + 4;
}

std::optional<int> StateTree::writersEnd() const {
    if (header()->count() <= StateTreeModel::Writer || viewport()->width() < roomForWriters)
        return std::nullopt;
    return viewport()->width() - noteMargin - 4;
}

void StateTree::resizeEvent(QResizeEvent* event) {
    ValueTree::resizeEvent(event);
    fitColumns();
}

/// What the rows in sight would like; it only grows, so that nothing jumps while the head moves.
void StateTree::measure() {
    const QFontMetrics metrics(textFont(TextStyle::Mono));
    const auto wish = [&](const QModelIndex& index) { return metrics.horizontalAdvance(index.data().toString().left(200)); };
    for (const QModelIndex& index : seenRows(measuredRows)) {
        int depth = 1;
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            ++depth;
        m_keyWish = std::max(m_keyWish, depth * indentation() + wish(index) + signWidth + 12);
        m_valueWish = std::max(m_valueWish, wish(index.siblingAtColumn(StateTreeModel::Content)) + endMargin + 12);
    }
    fitColumns();
}

/// Key, value and writers, of which little room leaves the version; without them a word says how a value changed. Where keys do
/// not fit into half of what there is, they get what short values leave.
void StateTree::fitColumns() {
    const int width = viewport()->width();
    const bool known = header()->count() > StateTreeModel::Writer;
    const bool writers = known && width >= roomForWriters;
    const bool versions = known && !writers && width >= roomForVersions;
    if (known)
        setColumnHidden(StateTreeModel::Writer, !writers && !versions);
    const int room = width - (versions ? versionWidth : 0);
    const int usual = std::min(widestKey, writers ? width / 3 : room / 2);
    const int key = writers ? usual : std::max(usual, std::min({widestKey, m_keyWish, room - m_valueWish}));
    const int writer = writers ? std::min(widestWriters, (width - key) / 2) : width - room;
    header()->resizeSection(StateTreeModel::Key, key);
    header()->resizeSection(StateTreeModel::Content, width - key - writer);
    if (writers || versions)
        header()->resizeSection(StateTreeModel::Writer, writer);
    m_noted = !writers && !versions && width >= widestKey + 3 * noteWidth;
    m_delegate->setRooms(writers || versions ? 0 : endMargin, m_noted ? noteWidth : 0);
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
