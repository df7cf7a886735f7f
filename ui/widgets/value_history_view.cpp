// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/value_history_view.h"
#include "core/expression/column_values.h"
#include "core/model/json_text.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace leftfold::ui {

namespace {

constexpr int curveHeight = 30;
constexpr int bandHeight = 10;
constexpr double gap = 3; ///< over and under a curve
constexpr int longestText = 60;
constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

double numberOf(const ValueRun& run) {
    if (run.kind == ValueRun::Kind::Nothing || run.value.isNull())
        return noNumber;
    const double number = QByteArray::fromStdString(run.value.text()).toDouble();
    return std::isfinite(number) ? number : noNumber; // 1e400 has no place on a screen
}

/// What the curve does within one column of pixels.
struct CurveColumn {
    double first = noNumber, least = noNumber, most = noNumber, last = noNumber;

    void add(double number) {
        if (std::isnan(number))
            return;
        if (std::isnan(first))
            first = least = most = number;
        least = std::min(least, number);
        most = std::max(most, number);
        last = number;
    }
    bool isEmpty() const { return std::isnan(first); }
};

} // namespace

ValueHistoryView::ValueHistoryView(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void ValueHistoryView::show(const QString& name, std::shared_ptr<const ValueHistory> history, StepName stepName) {
    m_name = name;
    m_stepName = std::move(stepName);
    m_condition = false;
    if (m_history != history) {
        m_history = std::move(history);
        prepare();
    }
    tell();
}

void ValueHistoryView::show(const QString& name, const ConditionHistory& history, StepName stepName) {
    auto values = std::make_shared<ValueHistory>();
    const Value yes = Value::boolean(true);
    const Value no = Value::boolean(false);
    for (std::size_t step = 0; step < history.size(); ++step)
        values->add(history.holdsAt(step) ? &yes : &no);
    show(name, values, std::move(stepName));
    m_condition = true;
}

void ValueHistoryView::prepare() {
    m_numbers.clear();
    m_bands.clear();
    m_curve = m_history && m_history->isNumeric();
    if (m_curve)
        std::transform(m_history->runs().begin(), m_history->runs().end(), std::back_inserter(m_numbers), numberOf);
    else if (m_history)
        prepareBands();
    updateGeometry();
    update();
}

/// One colour a value, in the order of their coming; when they run out they begin anew.
void ValueHistoryView::prepareBands() {
    std::unordered_map<std::string, int> known;
    for (const auto& run : m_history->runs()) {
        const bool nothing = run.kind == ValueRun::Kind::Nothing || run.value.isNull();
        const int next = static_cast<int>(known.size());
        m_bands.push_back(nothing ? -1 : known.try_emplace(toJson(run.value), next).first->second);
    }
}

void ValueHistoryView::setHead(std::size_t step) {
    if (std::exchange(m_head, step) == step)
        return;
    tell();
    update();
}

QString ValueHistoryView::textOf(const ValueRun& run) {
    switch (run.kind) {
    case ValueRun::Kind::Nothing:
        return {};
    case ValueRun::Kind::Count:
        return run.value.text() == "1" ? tr("1 item") : tr("%1 items").arg(fromStored(run.value.text()));
    case ValueRun::Kind::Scalar:
        break;
    }
    return run.value.isNull() ? QStringLiteral("null") : oneLine(fromStored(cellText(run.value)), longestText);
}

/// The same for who does not see it.
void ValueHistoryView::tell() {
    const bool known = m_history && m_history->size() > 0;
    const auto changes = known ? static_cast<std::int64_t>(m_history->runs().size()) - 1 : 0;
    setAccessibleName(m_name);
    setAccessibleDescription(!known ? tr("not known yet")
                                    : tr("%1; %2 changes in %3 steps")
                                          .arg(textOf(m_history->at(std::min(m_head, m_history->size() - 1))), groupedNumber(changes),
                                              groupedNumber(static_cast<std::int64_t>(m_history->size()) - 1)));
}

QSize ValueHistoryView::sizeHint() const {
    return {120, m_curve ? curveHeight : bandHeight};
}

QSize ValueHistoryView::minimumSizeHint() const {
    return {40, sizeHint().height()};
}

// Geometry: the width is shared by all steps, with step 0

double ValueHistoryView::xOf(std::size_t step) const {
    return static_cast<double>(step) / static_cast<double>(std::max<std::size_t>(1, m_history->size())) * width();
}

std::size_t ValueHistoryView::stepAt(double x) const {
    const auto share = std::clamp(x / std::max(1, width()), 0.0, 1.0);
    return std::min(static_cast<std::size_t>(share * static_cast<double>(m_history->size())), m_history->size() - 1);
}

std::size_t ValueHistoryView::runAt(std::size_t step) const {
    const auto& runs = m_history->runs();
    const auto behind =
        std::upper_bound(runs.begin(), runs.end(), step, [](std::size_t wanted, const ValueRun& run) { return wanted < run.step; });
    return static_cast<std::size_t>(behind - runs.begin()) - 1;
}

void ValueHistoryView::paintEvent(QPaintEvent*) {
    if (!m_history || m_history->size() == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_curve ? paintCurve(painter) : paintBands(painter);
    const double head = (xOf(m_head) + xOf(m_head + 1)) / 2;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(std::clamp(head, 0.0, width() - 1.0), 0, 1, height()), tokens().text);
}

void ValueHistoryView::paintCurve(QPainter& painter) const {
    std::vector<CurveColumn> columns(static_cast<std::size_t>(std::max(1, width())));
    double least = std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::lowest();
    const auto& runs = m_history->runs();
    for (std::size_t at = 0; at < runs.size(); ++at) {
        const auto end = at + 1 < runs.size() ? runs[at + 1].step : m_history->size();
        const auto from = std::min(static_cast<std::size_t>(xOf(runs[at].step)), columns.size() - 1);
        const auto to = std::min(static_cast<std::size_t>(xOf(end)), columns.size() - 1);
        for (auto column = from; column <= to; ++column)
            columns[column].add(m_numbers[at]);
        if (!std::isnan(m_numbers[at])) {
            least = std::min(least, m_numbers[at]);
            most = std::max(most, m_numbers[at]);
        }
    }
    // Halves, since the whole of two large numbers may be too large.
    const double extent = most / 2 - least / 2;
    const auto yOf = [&](double number) {
        const double share = extent > 0 ? (number / 2 - least / 2) / extent : 0.5;
        return height() - gap - share * (height() - 2 * gap);
    };
    QPainterPath path;
    bool down = false;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto& piece = columns[column];
        const auto x = static_cast<double>(column) + 0.5;
        if (!piece.isEmpty()) {
            down ? path.lineTo(x, yOf(piece.first)) : path.moveTo(x, yOf(piece.first));
            for (const double number : {piece.least, piece.most, piece.last})
                path.lineTo(x, yOf(number));
        }
        down = !piece.isEmpty();
    }
    painter.strokePath(path, QPen(tokens().accent, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

QColor ValueHistoryView::bandColor(int band) const {
    const Tokens& colors = tokens();
    if (band < 0)
        return colors.line;
    if (m_condition)
        return (band == 0) == (m_history->runs().front().value == Value::boolean(true)) ? blend(colors.base, colors.changed, 0.7)
                                                                                        : colors.line;
    return blend(colors.base, typeColorAt(band % typeColorCount, colors.dark), colors.dark ? 0.75 : 0.6);
}

/// Pixel by pixel: however many steps there are, there are no more pixels.
void ValueHistoryView::paintBands(QPainter& painter) const {
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), 3, 3);
    painter.setClipPath(shape);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int begin = 0; begin < width();) {
        const int band = m_bands[runAt(stepAt(begin + 0.5))];
        int end = begin + 1;
        while (end < width() && m_bands[runAt(stepAt(end + 0.5))] == band)
            ++end;
        painter.fillRect(begin, 0, end - begin, height(), bandColor(band));
        begin = end;
    }
    painter.setClipping(false);
}

void ValueHistoryView::mousePressEvent(QMouseEvent* event) {
    if (m_history && m_history->size() > 0 && event->button() == Qt::LeftButton)
        Q_EMIT stepAsked(m_history->runs()[runAt(stepAt(event->position().x()))].step);
}

bool ValueHistoryView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !m_history || m_history->size() == 0)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto& run = m_history->runs()[runAt(stepAt(help->pos().x()))];
    const auto text = textOf(run);
    const auto step = m_stepName ? m_stepName(run.step) : QString();
    QToolTip::showText(help->globalPos(),
        (text.isEmpty() ? tr("nothing there") : text) + QLatin1Char('\n')
            + (run.step == 0 ? tr("from the start") : tr("since %1").arg(step)),
        this);
    return true;
}

} // namespace leftfold::ui
