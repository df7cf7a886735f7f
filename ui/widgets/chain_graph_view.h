// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/chain_diagram.h"

class QPushButton;

namespace leftfold::ui {

/// The chain as boxes and lines that run from cause to effect, to the right. The wheel zooms, dragging moves the picture; far
/// away, boxes are blocks of their colours. Only what is seen is drawn.
class ChainGraphView : public ChainDiagram {
    Q_OBJECT
public:
    explicit ChainGraphView(QWidget* parent = nullptr);

    double zoom() const { return m_zoom; }
    /// So large that the place stays where it is; in pixels of the viewport.
    void setZoom(double zoom, const QPointF& around);
    /// The whole picture, no larger than it is.
    void fit();

    /// From the picture's pixels at zoom 1 to the viewport's.
    QPointF toView(const QPointF& place) const;
    QPointF fromView(const QPointF& place) const;

protected:
    int rowAt(const QPointF& place) const override;
    QRectF rowRect(int row) const override;
    void bringIntoView(int row) override;
    int rowTowards(int key) const override;
    void arranged(bool anew) override;
    void paint(QPainter& painter, const QRect& dirty) override;

    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addButtons();
    void placeButtons();
    double scale() const;
    double fittingZoom() const;
    QPointF origin() const;
    void measure();

    double m_zoom = 1;
    bool m_dragging = false;
    QPointF m_dragged;
    QWidget* m_buttons = nullptr;
};

} // namespace leftfold::ui
