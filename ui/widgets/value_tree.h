// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/state_tree_model.h"
#include <QTreeView>

namespace leftfold::ui {

/// A JSON value as a tree that can be walked, folded and copied from; the base of the state's tree and the payload's.
class ValueTree : public QTreeView {
    Q_OBJECT
public:
    explicit ValueTree(QWidget* parent = nullptr);

    StateTreeModel& values() { return m_values; }
    /// Opens rows level by level as long as no more than that many are seen.
    void openUpTo(int rows);
    /// Opens what has changes inside.
    void openChanged(const QModelIndex& parent = {});
    /// Rows that are not inside a closed one.
    int visibleRows() const;

Q_SIGNALS:
    /// Rows were opened, closed, added or removed.
    void rowsChanged();

protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    QModelIndex current() const;

private:
    std::vector<QModelIndex> openable(const std::vector<QModelIndex>& parents) const;
    void openNew(const QModelIndex& parent, int first, int last);
    void openOrMore(const QModelIndex& index);
    void copyValue(const QModelIndex& index) const;

    StateTreeModel m_values;
};

} // namespace leftfold::ui
