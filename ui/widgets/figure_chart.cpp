// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/figure_chart.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/theme.h"
#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr double headroom = 1.06;
constexpr double leastBar = 0.03; ///< of the highest: what is there is seen

double highest(const std::vector<std::int64_t>& counts) {
    return counts.empty() ? 0 : static_cast<double>(*std::max_element(counts.begin(), counts.end()));
}

/// Steps, since a slot is as wide as it is.
QLineSeries* stepsOf(const std::vector<std::int64_t>& counts, QObject* parent) {
    auto* steps = new QLineSeries(parent);
    QList<QPointF> points;
    for (std::size_t slot = 0; slot < counts.size(); ++slot) {
        const auto x = static_cast<double>(slot);
        const auto y = static_cast<double>(counts[slot]);
        points << QPointF(x, y) << QPointF(x + 1, y);
    }
    steps->replace(points);
    return steps;
}

/// For the scale alone: the line below is drawn with the labels.
QValueAxis* numberAxis(QChart* chart, Qt::Alignment side, double most) {
    auto* axis = new QValueAxis(chart);
    axis->setRange(0, std::max(1.0, most));
    axis->setVisible(false);
    chart->addAxis(axis, side);
    return axis;
}

QColor groundColor() {
    return blend(tokens().base, tokens().mark, tokens().dark ? 0.55 : 0.45);
}

int lineHeight() {
    return QFontMetrics(textFont(TextStyle::Tiny)).height();
}

} // namespace

FigureChart::FigureChart(const QString& name, QWidget* parent)
    : QChartView(parent) {
    setAccessibleName(name);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->legend()->hide();
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void FigureChart::begin(const BarFigure& labels) {
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_labels = labels;
    m_sentence.clear();
    setAccessibleDescription({});
    place();
}

void FigureChart::tell(const QString& sentence) {
    begin({});
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    viewport()->update();
}

void FigureChart::show(const FlowFigure& flow) {
    begin({});
    auto* ground = new QAreaSeries(stepsOf(flow.ground, chart()));
    ground->setPen(Qt::NoPen);
    ground->setBrush(groundColor());
    auto* line = stepsOf(flow.line, nullptr);
    line->setPen(QPen(tokens().accent, 1.2));
    chart()->addSeries(ground);
    chart()->addSeries(line);
    const double most = std::max(highest(flow.ground), highest(flow.line)) * headroom;
    auto* time = numberAxis(chart(), Qt::AlignBottom, static_cast<double>(flow.ground.size()));
    auto* count = numberAxis(chart(), Qt::AlignLeft, most);
    for (QAbstractSeries* series : chart()->series()) {
        series->attachAxis(time);
        series->attachAxis(count);
    }
}

void FigureChart::show(const BarFigure& bars) {
    begin(bars);
    auto* set = new QBarSet(accessibleName());
    const double most = highest(bars.counts);
    for (const std::int64_t count : bars.counts)
        set->append(count == 0 ? 0 : std::max(static_cast<double>(count), most * leastBar));
    set->setPen(Qt::NoPen);
    set->setBrush(groundColor());
    auto* series = new QBarSeries;
    series->append(set);
    series->setBarWidth(0.62);
    chart()->addSeries(series);
    auto* names = new QBarCategoryAxis(chart());
    names->append(bars.names);
    names->setVisible(false);
    chart()->addAxis(names, Qt::AlignBottom);
    series->attachAxis(names);
    series->attachAxis(numberAxis(chart(), Qt::AlignLeft, most * headroom));
}

/// The charts' own axes cut their labels; two lines of text below need nothing of them.
void FigureChart::place() {
    const int below = m_labels.counts.empty() ? 1 : 2 * lineHeight() + 3;
    chart()->setPlotArea(QRectF(0, 1, width(), std::max(1, height() - below - 1)));
}

void FigureChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    place();
}

void FigureChart::drawForeground(QPainter* painter, const QRectF&) {
    const QRectF plot = chart()->plotArea();
    if (!m_sentence.isEmpty()) {
        painter->setFont(textFont(TextStyle::Small));
        painter->setPen(tokens().muted);
        painter->drawText(plot, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap), m_sentence);
        return;
    }
    painter->fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), tokens().line);
    const double step = plot.width() / std::max(1.0, static_cast<double>(m_labels.counts.size()));
    painter->setFont(textFont(TextStyle::Tiny));
    for (std::size_t bar = 0; bar < m_labels.counts.size(); ++bar) {
        const QRectF name(plot.left() + step * static_cast<double>(bar) - 2, plot.bottom() + 3, step + 4, lineHeight());
        const std::int64_t count = m_labels.counts[bar];
        painter->setPen(tokens().faint);
        painter->drawText(name, Qt::AlignCenter, m_labels.names.value(static_cast<int>(bar)));
        painter->setPen(tokens().text);
        if (count > 0)
            painter->drawText(name.translated(0, lineHeight()), Qt::AlignCenter, groupedNumber(count));
    }
}

QSize FigureChart::sizeHint() const {
    return {200, scaled(84)};
}

QSize FigureChart::minimumSizeHint() const {
    return {60, scaled(40)};
}

} // namespace leftfold::ui
