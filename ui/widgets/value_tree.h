// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/expression.h"
#include "ui/models/state_tree_model.h"
#include <QTreeView>
#include <optional>

class QMenu;

namespace leftfold::ui {

/// A JSON value as a tree that can be walked, folded and copied from; the base of the state's tree and the payload's.
class ValueTree : public QTreeView {
    Q_OBJECT
public:
    explicit ValueTree(QWidget* parent = nullptr);

    StateTreeModel& values() { return m_values; }
    /// Its values may be filtered by, as what stands below this root in events: F or a click with Ctrl, X or one with Alt to exclude.
    void setFilterRoot(PathRoot root) { m_filterRoot = root; }
    /// Opens rows level by level as long as no more than that many are seen.
    void openUpTo(int rows);
    /// Opens what has changes inside.
    void openChanged(const QModelIndex& parent = {});
    /// Rows that are not inside a closed one.
    int visibleRows() const;

Q_SIGNALS:
    /// Rows were opened, closed, added or removed.
    void rowsChanged();
    /// A filter is to have this term too.
    void filterAsked(const leftfold::Expression& term);
    /// What stands at this path is to be a column of the list of events.
    void columnAsked(const leftfold::ValuePath& path);
    /// The menu of a row is filled; who knows more to do with it adds to it.
    void menuFilled(QMenu& menu, const QModelIndex& index);

protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    QModelIndex current() const;

private:
    void openMenu(const QModelIndex& index, const QPoint& place);
    void addCopyActions(QMenu& menu, const QModelIndex& index);
    std::vector<QModelIndex> openable(const std::vector<QModelIndex>& parents) const;
    void openNew(const QModelIndex& parent, int first, int last);
    void openOrMore(const QModelIndex& index);
    void copyValue(const QModelIndex& index) const;
    std::optional<Expression> termOf(const QModelIndex& index) const;
    void addFilterActions(QMenu& menu, const QModelIndex& index);
    std::optional<ValuePath> pathOf(const QModelIndex& index) const;

    StateTreeModel m_values;
    std::optional<PathRoot> m_filterRoot;
};

} // namespace leftfold::ui
