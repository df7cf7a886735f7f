// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/chain_scene.h"
#include "core/model/time_display.h"
#include <QAbstractScrollArea>

class QPainter;

namespace leftfold::ui {

/// What tree, graph and timeline of a chain have in common: one scene, one current row, the same keys, tool tips and menu.
class ChainDiagram : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit ChainDiagram(const QString& name, QWidget* parent = nullptr);

    /// Another arrangement, or another chain, whose beginning is shown then.
    void setScene(std::shared_ptr<const ChainScene> scene);
    const std::shared_ptr<const ChainScene>& scene() const { return m_scene; }
    /// Brings the row into view; -1: none.
    void setCurrentRow(int row);
    int currentRow() const { return m_current; }
    void setTimeDisplay(TimeDisplay display);

Q_SIGNALS:
    /// Clicked or walked to.
    void rowChosen(int row);
    /// Enter.
    void rowOpened(int row);
    /// Space or double click: collapse or expand.
    void toggleAsked(int row);
    /// The `.` key or the right button; `place` in global coordinates.
    void menuAsked(int row, const QPoint& place);

protected:
    /// -1 where there is none.
    virtual int rowAt(const QPointF& place) const = 0;
    virtual QRectF rowRect(int row) const = 0;
    virtual void bringIntoView(int row) = 0;
    /// The row that an arrow key, Home or End leads to; -1 stays.
    virtual int rowTowards(int key) const;
    /// `anew`: it is another chain.
    virtual void arranged(bool anew) = 0;
    virtual void paint(QPainter& painter, const QRect& dirty) = 0;

    int hoveredRow() const { return m_hovered; }
    TimeDisplay timeDisplay() const { return m_timeDisplay; }

    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    bool act(QKeyEvent* event);
    void choose(int row);
    void setHovered(int row);

    std::shared_ptr<const ChainScene> m_scene;
    TimeDisplay m_timeDisplay = TimeDisplay::Utc;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace leftfold::ui
