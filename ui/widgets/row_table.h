// SPDX-License-Identifier: Apache-2.0
#pragma once
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

private:
    void setHoveredRow(int row);
    void followTheme();
    bool walk(int key);

    int m_hoveredRow = -1;
};

} // namespace leftfold::ui
