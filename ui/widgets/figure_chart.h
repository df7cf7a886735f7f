// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QChartView>

namespace leftfold::ui {

/// What came as a ground and what left as a line, slot by slot.
struct FlowFigure {
    std::vector<std::int64_t> ground;
    std::vector<std::int64_t> line;
};

/// Counts side by side, each with its name below.
struct BarFigure {
    QStringList names;
    std::vector<std::int64_t> counts;
};

/// A small chart in the program's colours and letters: no frame, no legend, no grid.
class FigureChart : public QChartView {
    Q_OBJECT
public:
    explicit FigureChart(const QString& name, QWidget* parent = nullptr);

    void show(const FlowFigure& flow);
    void show(const BarFigure& bars);
    /// Instead of a figure: why there is none.
    void tell(const QString& sentence);
    using QWidget::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void begin(const BarFigure& labels);
    void place();

    QString m_sentence; ///< instead of a figure
    BarFigure m_labels; ///< below the chart; empty: none
};

} // namespace leftfold::ui
