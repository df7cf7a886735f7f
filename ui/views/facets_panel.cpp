// SPDX-License-Identifier: Apache-2.0
#include "ui/views/facets_panel.h"
#include "core/expression/print_expression.h"
#include "core/expression/value_term.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/facet_list.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_range_chart.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int rowsShown = 5;
constexpr int captionHeight = 24;
/// Below it the versions of schemas give way to the names of types.
constexpr int wideEnough = 700;

QVBoxLayout* addColumn(QHBoxLayout* row, int stretch) {
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    row->addLayout(column, stretch);
    return column;
}

TextLabel* caption(const QString& objectName) {
    auto* label = new TextLabel(TextStyle::Caption, TextColor::Muted);
    label->setObjectName(objectName);
    label->setFit(TextLabel::Fit::ElideRight);
    return label;
}

/// The values that the filter asks for, or leaves out, by terms of their own.
std::set<std::string> termsOf(const std::optional<Expression>& expression, EventField field, bool negated) {
    std::set<std::string> values;
    for (const auto& part : expression ? conjuncts(*expression) : std::vector<Expression>()) {
        const auto* negation = std::get_if<Negation>(&part.node);
        const auto* term = std::get_if<PatternTerm>(negation ? &negation->inner.front().node : &part.node);
        const auto* asked = term ? std::get_if<EventField>(&term->operand) : nullptr;
        if (asked && *asked == field && (negation != nullptr) == negated && term->anyOf.size() == 1 && term->anyOf.front().isPlain())
            values.insert(term->anyOf.front().pieces().front());
    }
    return values;
}

} // namespace

FacetsPanel::FacetsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_feed(workspace) {
    setObjectName(QStringLiteral("facetsPanel"));
    setAccessibleName(tr("Facets"));
    setFixedHeight(captionHeight + rowsShown * scaled(24) + 12);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 10);
    row->setSpacing(20);
    buildTimes(row);
    buildList(row, EventField::Type, tr("Types"), 3);
    buildList(row, EventField::Aggregate, tr("Aggregate types"), 2);
    buildList(row, EventField::Schema, tr("Schema"), 1);
    connect(&m_feed, &FacetFeed::changed, this, &FacetsPanel::draw);
    connect(&m_feed, &FacetFeed::failed, this, &FacetsPanel::failed);
    connect(&workspace, &Workspace::filterChanged, this, &FacetsPanel::restart);
    connect(&workspace, &Workspace::timeDisplayChanged, this, [this] { tellTimes(-1); });
    connect(&Theme::instance(), &Theme::changed, this, &FacetsPanel::draw);
    for (const auto signal : {&Workspace::opened, &Workspace::reconnected, &Workspace::closed})
        connect(&workspace, signal, this, [this] {
            m_feed.clear();
            restart();
        });
    draw();
}

void FacetsPanel::buildTimes(QHBoxLayout* row) {
    auto* column = addColumn(row, 4);
    m_timesCaption = caption(QStringLiteral("facetTimesCaption"));
    m_times = new TimeRangeChart;
    m_times->setObjectName(QStringLiteral("facetTimes"));
    m_times->setToolTip(tr("Drag to filter by time; double click for all times"));
    m_from = new TextLabel(TextStyle::Caption, TextColor::Faint);
    m_to = new TextLabel(TextStyle::Caption, TextColor::Faint);
    for (auto* end : {m_from, m_to})
        end->setFit(TextLabel::Fit::ElideRight);
    auto* ends = new QHBoxLayout;
    ends->addWidget(m_from);
    ends->addStretch(1);
    ends->addWidget(m_to);
    column->addWidget(m_timesCaption);
    column->addWidget(m_times, 1);
    column->addLayout(ends);
    connect(m_times, &TimeRangeChart::rangeChosen, this, &FacetsPanel::chooseRange);
    connect(m_times, &TimeRangeChart::bucketPointed, this, &FacetsPanel::tellTimes);
}

void FacetsPanel::buildList(QHBoxLayout* row, EventField field, const QString& title, int stretch) {
    auto* column = addColumn(row, stretch);
    const auto word = QString::fromStdString(std::string(wordOf(field)));
    auto* label = caption(QStringLiteral("facetCaption-") + word);
    auto* list = new FacetList(title, field == EventField::Aggregate ? FacetList::Dots::AggregateTypes : FacetList::Dots::None);
    list->setObjectName(QStringLiteral("facet-") + word);
    column->addWidget(label);
    column->addWidget(list, 1);
    connect(list, &FacetList::picked, this, [this, field](const std::string& value, bool exclude) { pick(field, value, exclude); });
    m_columns.push_back({field, list, label, title});
}

void FacetsPanel::restart() {
    m_behind = !isVisible() || !m_workspace.isOpen();
    if (!m_behind)
        m_feed.start();
}

void FacetsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_behind)
        restart();
}

/// Nobody looks: nothing is counted.
void FacetsPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_feed.isCounting()) {
        m_feed.clear();
        m_behind = true;
    }
}

void FacetsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const auto& schema = m_columns.back();
    for (QWidget* part : {static_cast<QWidget*>(schema.caption), static_cast<QWidget*>(schema.list)})
        part->setVisible(width() >= wideEnough);
}

void FacetsPanel::draw() {
    const auto& facets = m_feed.facets();
    drawList(m_columns[0], facets.types);
    drawList(m_columns[1], facets.aggregateTypes);
    drawList(m_columns[2], facets.schemaVersions);
    const auto all = expression();
    m_times->show(m_feed.times(), all ? timeRangeOf(*all) : TimeRange());
    tellTimes(-1);
}

void FacetsPanel::drawList(const Column& column, const Facet& facet) {
    column.list->show(facet, termsOf(expression(), column.field, false), termsOf(expression(), column.field, true));
    const auto number = static_cast<std::int64_t>(facet.values.size());
    column.caption->setText(number == 0 ? column.title : tr("%1  %2").arg(column.title, groupedNumber(number)));
}

/// What the chart shows, or its bucket below the pointer.
void FacetsPanel::tellTimes(int bucket) {
    const auto& times = m_feed.times();
    const auto show = [this](Instant instant) { return placeText(instant); };
    const auto last = times.counts.size();
    m_from->setText(last == 0 ? QString() : show(times.begin));
    m_to->setText(last == 0 ? QString() : show(times.at(last)));
    if (bucket >= 0 && static_cast<std::size_t>(bucket) < last) {
        const auto at = static_cast<std::size_t>(bucket);
        return m_timesCaption->setText(tr("%1 from %2").arg(groupedNumber(times.counts[at]), show(times.at(at))));
    }
    const auto events = groupedNumber(m_feed.facets().events);
    m_timesCaption->setText(m_feed.isCounting() ? tr("Events over time  %1 so far").arg(events) : tr("Events over time"));
}

/// As exact as the buckets are.
QString FacetsPanel::placeText(Instant instant) const {
    auto text = timeText(instant, m_workspace.timeDisplay(), m_workspace.now());
    const bool seconds = m_feed.times().width < std::chrono::minutes(1);
    if (m_workspace.timeDisplay() != TimeDisplay::Relative && !seconds)
        text.truncate(text.lastIndexOf(QLatin1Char(':')));
    return text;
}

std::optional<Expression> FacetsPanel::expression() const {
    const auto& filter = m_workspace.eventFilter();
    return filter ? std::optional(filter->expression()) : std::nullopt;
}

void FacetsPanel::pick(EventField field, const std::string& value, bool exclude) {
    auto term = termFor(field, value);
    if (exclude)
        term = excluding(std::move(term));
    const auto all = expression();
    setFilter(hasTerm(all, term) ? widened(all, term) : narrowed(all, std::move(term)));
}

void FacetsPanel::chooseRange(const TimeRange& range) {
    setFilter(within(expression(), range));
}

void FacetsPanel::setFilter(const std::optional<Expression>& expression) {
    m_workspace.setFilter(expression ? fromStored(printExpression(*expression)) : QString());
}

void FacetsPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

} // namespace leftfold::ui
