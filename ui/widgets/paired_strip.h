// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/paired_steps.h"
#include "ui/widgets/event_type_colors.h"
#include <QAbstractSlider>
#include <QPixmap>

namespace leftfold::ui {

/// Two histories above each other, a bar for every event in its row, with one head over both that is dragged to scrub. What one
/// side lacks is a gap, what was edited or moved wears its colour, and a line stands where the states part. The slider's value is
/// the row.
class PairedStrip : public QAbstractSlider {
    Q_OBJECT
public:
    explicit PairedStrip(QWidget* parent = nullptr);

    /// Null: empty. `left` and `right` name the lanes.
    void setSteps(std::shared_ptr<const PairedSteps> steps, const QString& left, const QString& right);

    /// Where the head of that row stands, and the row whose head is nearest.
    double xOf(double row) const;
    int rowAt(double x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Side { Left, Right };
    QRectF lane(Side side) const;
    void render();
    void drawLane(QPainter& painter, Side side) const;
    void drawBar(QPainter& painter, Side side, const QRectF& bar, std::size_t row) const;
    void drawNames(QPainter& painter) const;

    std::shared_ptr<const PairedSteps> m_steps;
    EventTypeColors m_colors;
    QString m_left;
    QString m_right;
    QPixmap m_picture; ///< everything but the head
    bool m_stale = true;
};

} // namespace leftfold::ui
