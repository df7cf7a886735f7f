// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/value_tree.h"
#include "core/expression/value_term.h"
#include "core/model/json_text.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <deque>

namespace leftfold::ui {

namespace {

constexpr int indent = 14;
/// New rows open by themselves as long as they are small: what was added is what one wants to see.
constexpr int smallRows = 12;

void copy(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

ValueTree::ValueTree(QWidget* parent)
    : QTreeView(parent) {
    setModel(&m_values);
    header()->hide();
    setFrameShape(NoFrame);
    setIndentation(indent);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    connect(&Theme::instance(), &Theme::changed, this, &QTreeView::doItemsLayout);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) { m_values.showMore(index.siblingAtColumn(0)); });
    for (const auto signal : {&QTreeView::expanded, &QTreeView::collapsed})
        connect(this, signal, this, &ValueTree::rowsChanged);
    connect(&m_values, &QAbstractItemModel::rowsRemoved, this, &ValueTree::rowsChanged);
    connect(&m_values, &QAbstractItemModel::modelReset, this, &ValueTree::rowsChanged);
}

std::vector<QModelIndex> ValueTree::openable(const std::vector<QModelIndex>& parents) const {
    std::vector<QModelIndex> found;
    for (const QModelIndex& parent : parents) {
        for (int row = 0; row < m_values.rowCount(parent); ++row) {
            const QModelIndex child = m_values.index(row, 0, parent);
            if (m_values.hasChildren(child))
                found.push_back(child);
        }
    }
    return found;
}

void ValueTree::openUpTo(int rows) {
    int seen = m_values.rowCount();
    std::vector<QModelIndex> level{QModelIndex()};
    for (int depth = 0; !level.empty(); ++depth) {
        level = openable(level);
        int below = 0;
        for (const QModelIndex& index : level)
            below += m_values.rowCount(index);
        // Near the top whatever fits; deeper, one open row among closed ones would look like a mistake.
        if (depth > 1 && seen + below > rows)
            return;
        std::vector<QModelIndex> opened;
        for (const QModelIndex& index : level) {
            if (seen + m_values.rowCount(index) > rows)
                continue;
            seen += m_values.rowCount(index);
            expand(index);
            opened.push_back(index);
        }
        level = std::move(opened);
    }
}

void ValueTree::openChanged(const QModelIndex& parent) {
    for (int row = 0; row < m_values.rowCount(parent); ++row) {
        const QModelIndex index = m_values.index(row, 0, parent);
        if (index.data(StateTreeModel::ChangeRole).toInt() != static_cast<int>(PlaceChange::Inside))
            continue;
        expand(index);
        openChanged(index);
    }
}

int ValueTree::visibleRows() const {
    int rows = 0;
    std::deque<QModelIndex> open{QModelIndex()};
    while (!open.empty()) {
        const QModelIndex parent = open.front();
        open.pop_front();
        const int below = m_values.rowCount(parent);
        rows += below;
        for (int row = 0; row < below; ++row) {
            const QModelIndex child = m_values.index(row, 0, parent);
            if (isExpanded(child))
                open.push_back(child);
        }
    }
    return rows;
}

void ValueTree::rowsInserted(const QModelIndex& parent, int first, int last) {
    QTreeView::rowsInserted(parent, first, last);
    openNew(parent, first, last);
    Q_EMIT rowsChanged();
}

void ValueTree::openNew(const QModelIndex& parent, int first, int last) {
    for (int row = first; row <= std::min(last, first + smallRows); ++row) {
        const QModelIndex index = m_values.index(row, 0, parent);
        if (m_values.hasChildren(index) && m_values.rowCount(index) <= smallRows)
            expand(index);
    }
}

void ValueTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    if (!m_values.hasChildren(index) || !(m_values.value(index) || m_values.before(index)))
        return;
    constexpr int size = 12;
    const QRect place(rect.right() - indent, rect.top(), indent, rect.height());
    drawIcon(painter, isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), place, size, tokens().mark);
}

QModelIndex ValueTree::current() const {
    return currentIndex().siblingAtColumn(0);
}

void ValueTree::openOrMore(const QModelIndex& index) {
    if (index.data(StateTreeModel::MoreRole).toBool())
        m_values.showMore(index);
    else
        setExpanded(index, !isExpanded(index));
}

void ValueTree::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        return copyValue(current());
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return openOrMore(current());
    if (event->key() == Qt::Key_Period)
        return openMenu(current(), viewport()->mapToGlobal(visualRect(current()).bottomLeft()));
    const bool filters = event->key() == Qt::Key_F || event->key() == Qt::Key_X;
    if (const auto term = filters && event->modifiers() == Qt::NoModifier ? termOf(current()) : std::nullopt)
        return Q_EMIT filterAsked(event->key() == Qt::Key_F ? *term : excluding(*term));
    if (const auto path = event->text() == QLatin1String("+") ? pathOf(current()) : std::nullopt)
        return Q_EMIT columnAsked(*path);
    QTreeView::keyPressEvent(event);
}

/// Nothing where the tree shows no event's data, or the row is all of it.
std::optional<ValuePath> ValueTree::pathOf(const QModelIndex& index) const {
    if (!m_filterRoot || !index.isValid())
        return std::nullopt;
    ValuePath path{*m_filterRoot, m_values.steps(index)};
    return path.steps.empty() ? std::nullopt : std::optional(std::move(path));
}

void ValueTree::mouseReleaseEvent(QMouseEvent* event) {
    QTreeView::mouseReleaseEvent(event);
    const bool asks = event->modifiers() == Qt::ControlModifier || event->modifiers() == Qt::AltModifier;
    const auto term = asks && event->button() == Qt::LeftButton ? termOf(indexAt(event->pos()).siblingAtColumn(0)) : std::nullopt;
    if (term)
        Q_EMIT filterAsked(event->modifiers() == Qt::ControlModifier ? *term : excluding(*term));
}

/// Nothing where the tree shows no event's data, or the row is an array or an object.
std::optional<Expression> ValueTree::termOf(const QModelIndex& index) const {
    const Value* value = index.isValid() ? m_values.value(index) : nullptr;
    if (!m_filterRoot || !value)
        return std::nullopt;
    return termFor(ValuePath{*m_filterRoot, m_values.steps(index)}, *value);
}

void ValueTree::addFilterActions(QMenu& menu, const QModelIndex& index) {
    const auto term = termOf(index);
    if (!term)
        return;
    const auto add = [this, &menu](const QString& name, Qt::Key key, const Expression& asked) {
        QAction* action = menu.addAction(name);
        action->setShortcut(QKeySequence(key));
        connect(action, &QAction::triggered, this, [this, asked] { Q_EMIT filterAsked(asked); });
    };
    add(tr("Filter by this value"), Qt::Key_F, *term);
    add(tr("Exclude this value"), Qt::Key_X, excluding(*term));
    menu.addSeparator();
}

void ValueTree::copyValue(const QModelIndex& index) const {
    const Value* value = m_values.value(index) ? m_values.value(index) : m_values.before(index);
    if (value)
        copy(fromStored(value->isString() ? value->text() : toJson(*value, JsonStyle::Indented)));
}

void ValueTree::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    openMenu(byKey ? current() : indexAt(event->pos()).siblingAtColumn(0), event->globalPos());
}

void ValueTree::openMenu(const QModelIndex& index, const QPoint& place) {
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("valueMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFilterActions(*menu, index);
    if (const auto path = pathOf(index))
        menu->addAction(tr("Show as column"), QKeySequence(QStringLiteral("+")), this, [this, path] { Q_EMIT columnAsked(*path); });
    addCopyActions(*menu, index);
    Q_EMIT menuFilled(*menu, index);
    if (menu->isEmpty())
        menu->deleteLater();
    else
        menu->popup(place);
}

void ValueTree::addCopyActions(QMenu& menu, const QModelIndex& index) {
    const Value* value = m_values.value(index) ? m_values.value(index) : m_values.before(index);
    if (!value)
        return;
    const QPersistentModelIndex row(index);
    menu.addAction(tr("Copy value"), this, [this, row] { copyValue(row); });
    menu.addAction(tr("Copy as JSON"), this, [held = *value] { copy(fromStored(toJson(held, JsonStyle::Indented))); });
    menu.addAction(tr("Copy as Markdown"), this, [this, row] { copy(m_values.markdown(row)); });
    menu.addAction(tr("Copy path"), this, [this, row] { copy(m_values.pointer(row)); });
}

} // namespace leftfold::ui
