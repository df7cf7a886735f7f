// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/outbox_figures.h"
#include "ui/models/figure_text.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/figure_chart.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>

namespace leftfold::ui {

namespace {

/// Below it two charts have room, three have not.
constexpr int wideEnough = 760;

QVBoxLayout* columnOf(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

QHBoxLayout* lineOf(const std::vector<QWidget*>& words) {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget* word : words)
        line->addWidget(word);
    line->addStretch(1);
    return line;
}

TextLabel* quiet(TextLabel::Fit fit = TextLabel::Fit::ElideRight) {
    auto* label = new TextLabel(TextStyle::Caption, TextColor::Faint);
    label->setFit(fit);
    return label;
}

} // namespace

OutboxFigures::OutboxFigures(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("outboxFigures"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 8);
    row->setSpacing(28);
    row->addWidget(buildFlow(), 4);
    row->addWidget(buildBars(tr("Waiting for less than"), m_agesAt, m_ages), 3);
    m_attemptsColumn = buildBars(tr("Attempts"), m_attemptsOf, m_attempts);
    row->addWidget(m_attemptsColumn, 3);
    connect(&Theme::instance(), &Theme::changed, this, &OutboxFigures::draw);
    draw();
}

QWidget* OutboxFigures::buildFlow() {
    auto* flow = new QWidget;
    auto* column = columnOf(flow);
    m_peak = quiet();
    m_peak->setObjectName(QStringLiteral("flowPeak"));
    column->addLayout(lineOf({new TextLabel(tr("\u25AE arrived"), TextStyle::Caption, TextColor::Muted),
        new TextLabel(tr("\u2501 published"), TextStyle::Caption, TextColor::Accent), m_peak}));
    m_flow = new FigureChart(tr("Messages that arrived and were published over time"));
    column->addWidget(m_flow, 1);
    m_from = quiet();
    m_to = quiet();
    auto* ends = lineOf({m_from});
    ends->addWidget(m_to);
    column->addLayout(ends);
    return flow;
}

QWidget* OutboxFigures::buildBars(const QString& title, TextLabel*& caption, FigureChart*& chart) {
    auto* bars = new QWidget;
    auto* column = columnOf(bars);
    caption = quiet();
    column->addLayout(lineOf({new TextLabel(title, TextStyle::Caption, TextColor::Muted), caption}));
    chart = new FigureChart(title);
    column->addWidget(chart, 1);
    return bars;
}

void OutboxFigures::show(const MessageFigures& figures) {
    m_figures = figures;
    draw();
}

/// A chart without times would look as if nothing had come.
void OutboxFigures::showTimes() {
    const QString noFlow = noFlowText(m_figures);
    if (noFlow.isEmpty())
        m_flow->show(FlowFigure{m_figures.arrived, m_figures.published});
    else
        m_flow->tell(noFlow);
    const QString noAges = noAgesText(m_figures);
    if (noAges.isEmpty())
        m_ages->show(BarFigure{ageNames(), {m_figures.ages.begin(), m_figures.ages.end()}});
    else
        m_ages->tell(noAges);
}

void OutboxFigures::draw() {
    showTimes();
    m_attempts->show(BarFigure{attemptNames(), {m_figures.attempts.begin(), m_figures.attempts.end()}});
    m_peak->setText(slotPeakText(m_figures));
    m_agesAt->setText(m_figures.messages > 0 ? measuredAtText(m_figures) : QString());
    m_agesAt->setToolTip(m_figures.atRest ? tr("Nothing has come since: ages are those of that day.") : QString());
    m_attemptsOf->setText(tr("of all messages"));
    m_from->clear();
    m_to->clear();
    if (!m_figures.begin)
        return;
    m_from->setText(axisTimeText(*m_figures.begin, m_figures.slotWidth));
    m_to->setText(axisTimeText(*m_figures.begin + m_figures.slotWidth * static_cast<int>(m_figures.arrived.size()), m_figures.slotWidth));
}

void OutboxFigures::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_attemptsColumn->setVisible(width() >= scaled(wideEnough));
}

} // namespace leftfold::ui
