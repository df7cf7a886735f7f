// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/chain_rows_view.h"

namespace leftfold::ui {

/// The chain as a waterfall: a bar for each row from its cause's moment to its own, the critical path underlined, idle time
/// marked where it is drawn shorter. Ctrl and the wheel look closer at a time.
class ChainTimelineView : public ChainRowsView {
    Q_OBJECT
public:
    explicit ChainTimelineView(QWidget* parent = nullptr);

    /// The part of the axis that is seen.
    double from() const { return m_from; }
    double to() const { return m_to; }
    void setSpan(double from, double to);

Q_SIGNALS:
    /// The words about idle gaps were clicked.
    void idleAsked();

protected:
    void paintHead(QPainter& painter, const QRect& area) override;
    void paintRow(QPainter& painter, int row, const QRect& area) override;
    int nameWidth() const override;
    void arranged(bool anew) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect axisArea() const;
    double xOf(double place) const;
    void zoom(double factor, double x);
    QString idleText() const;
    QRect idleArea() const;
    void paintGaps(QPainter& painter, int row, const QRect& area) const;
    void paintMarks(QPainter& painter, const QRect& area) const;
    void paintLatency(QPainter& painter, int row, const QRect& area, const QRectF& bar) const;

    double m_from = 0;
    double m_to = 1;
};

} // namespace leftfold::ui
