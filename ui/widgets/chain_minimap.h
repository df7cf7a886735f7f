// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/chain_scene.h"
#include <QPixmap>
#include <QWidget>

namespace leftfold::ui {

/// A long waterfall, whole and small, with a frame around what the timeline shows; dragged, it moves there.
class ChainMinimap : public QWidget {
    Q_OBJECT
public:
    explicit ChainMinimap(QWidget* parent = nullptr);

    void setScene(std::shared_ptr<const ChainScene> scene);
    /// What the timeline shows: places of the axis, and rows.
    void setFrame(double from, double to, int firstRow, int endRow);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The frame's middle is to be there: a place of the axis and a row.
    void dragged(double place, int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QRectF bars() const;
    void draw();
    void ask(const QPointF& place);

    std::shared_ptr<const ChainScene> m_scene;
    QPixmap m_drawn; ///< the bars, until scene, size or theme change
    double m_from = 0;
    double m_to = 1;
    int m_firstRow = 0;
    int m_endRow = 0;
};

} // namespace leftfold::ui
