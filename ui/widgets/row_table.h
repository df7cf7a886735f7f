// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/row_header.h"
#include <QTableView>

namespace leftfold::ui {

/// A table whose unit is the row: one is current, the one under the mouse is lit, keys walk rows, Enter opens.
class RowTable : public QTableView {
    Q_OBJECT
public:
    explicit RowTable(QWidget* parent = nullptr);

    int hoveredRow() const { return m_hoveredRow; }
    /// Makes the row current and brings it into view, into the middle if it was outside.
    void goToRow(int row);
    /// The header, which knows the pinned columns.
    RowHeader& columns() { return *m_columns; }
    /// Several rows may be selected: with Shift and Ctrl, by mouse and keys.
    void setMultiple(bool multiple);
    /// The selected rows from the top; the current one alone where none else is.
    std::vector<int> selectedRows() const;
    QModelIndex indexAt(const QPoint& place) const override;

Q_SIGNALS:
    /// Enter or double click.
    void rowOpened(int row);
    /// The `.` key or the right button; `place` is where a menu may open, in global coordinates.
    void menuAsked(int row, const QPoint& place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void initViewItemOption(QStyleOptionViewItem* option) const override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void paintPinned();
    void paintPinnedRow(QPainter& painter, int row, const std::vector<std::pair<int, QRect>>& sections);
    void extendTo(int row);
    void setHoveredRow(int row);
    void followTheme();
    bool walk(int key, bool extends);

    RowHeader* m_columns = nullptr;
    int m_hoveredRow = -1;
};

} // namespace leftfold::ui
