// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/paired_strip.h"
#include "ui/widgets/paired_step_delegate.h"
#include "ui/widgets/theme.h"
#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace leftfold::ui {

namespace {

constexpr int laneHeight = 18;
constexpr int laneGap = 6;
constexpr int edge = 4; ///< above and below the lanes, for the head's knob
constexpr double widestBar = 48;

} // namespace

PairedStrip::PairedStrip(QWidget* parent)
    : QAbstractSlider(parent) {
    setOrientation(Qt::Horizontal);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Both histories"));
    setRange(0, 0);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_stale = true;
        updateGeometry();
    });
}

void PairedStrip::setSteps(std::shared_ptr<const PairedSteps> steps, const QString& left, const QString& right) {
    m_steps = std::move(steps);
    m_left = left;
    m_right = right;
    m_colors = m_steps ? pairedColors(*m_steps) : EventTypeColors();
    m_stale = true;
    const int last = m_steps ? static_cast<int>(m_steps->rows.size()) - 1 : 0;
    setRange(0, last);
    setPageStep(std::max(1, last / 20));
    update();
}

QSize PairedStrip::sizeHint() const {
    return {scaled(480), scaled(2 * laneHeight + laneGap + 2 * edge)};
}

QSize PairedStrip::minimumSizeHint() const {
    return {scaled(160), sizeHint().height()};
}

QRectF PairedStrip::lane(Side side) const {
    const QFontMetrics metrics(textFont(TextStyle::Caption));
    const double names = std::max(metrics.horizontalAdvance(m_left), metrics.horizontalAdvance(m_right)) + 10;
    const double room = std::max(1.0, width() - names - edge);
    const double top = scaled(edge) + (side == Side::Left ? 0 : scaled(laneHeight + laneGap));
    return {names, top, std::min(room, std::max(1, maximum()) * scaled(1) * widestBar), static_cast<double>(scaled(laneHeight))};
}

double PairedStrip::xOf(double row) const {
    const QRectF area = lane(Side::Left);
    return area.left() + area.width() * row / std::max(1, maximum());
}

int PairedStrip::rowAt(double x) const {
    const QRectF area = lane(Side::Left);
    return std::clamp(static_cast<int>(std::lround((x - area.left()) / area.width() * maximum())), 0, maximum());
}

void PairedStrip::drawBar(QPainter& painter, Side side, const QRectF& bar, std::size_t at) const {
    const PairedRow& row = m_steps->rows[at];
    const bool left = side == Side::Left;
    if (!(left ? isOnLeft(row.mark) : isOnRight(row.mark)))
        return painter.fillRect(QRectF(bar.left(), bar.center().y(), bar.width(), 1), tokens().line);
    const Event& event = left ? m_steps->left->event(row.left) : m_steps->right->event(row.right);
    const bool gone = row.mark == PairMark::LeftOnly || row.mark == PairMark::MovedAway;
    const QColor color = m_colors.color(event.type);
    painter.fillRect(bar, gone ? blend(tokens().base, color, 0.35) : color);
    if (row.mark != PairMark::Same)
        painter.fillRect(QRectF(bar.left(), left ? bar.bottom() - 3 : bar.top(), bar.width(), 3), pairColor(row.mark));
}

/// A long history shows of each pixel one event, an edited one before others.
void PairedStrip::drawLane(QPainter& painter, Side side) const {
    const QRectF area = lane(side);
    const std::size_t count = m_steps->rows.size() - 1;
    const double each = area.width() / static_cast<double>(std::max<std::size_t>(1, count));
    const double gap = each > 4 ? 1 : 0;
    for (std::size_t row = 1; row <= count;) {
        const double x = area.left() + each * static_cast<double>(row - 1);
        const double next = each >= 1 ? x + each : std::floor(x) + 1;
        std::size_t shown = row;
        for (; row <= count && area.left() + each * static_cast<double>(row - 1) < next - 1e-6; ++row)
            shown = m_steps->rows[row].mark != PairMark::Same ? row : shown;
        drawBar(painter, side, {x, area.top(), std::max(1.0, next - x - gap), area.height()}, shown);
    }
}

void PairedStrip::drawNames(QPainter& painter) const {
    painter.setFont(textFont(TextStyle::Caption));
    painter.setPen(tokens().muted);
    for (const Side side : {Side::Left, Side::Right}) {
        const QRectF area = lane(side);
        painter.drawText(QRectF(0, area.top(), area.left() - 8, area.height()), Qt::AlignRight | Qt::AlignVCenter,
            side == Side::Left ? m_left : m_right);
    }
}

void PairedStrip::render() {
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(Qt::transparent);
    m_stale = false;
    if (!m_steps || m_steps->rows.empty())
        return;
    QPainter painter(&m_picture);
    drawNames(painter);
    drawLane(painter, Side::Left);
    drawLane(painter, Side::Right);
    if (m_steps->divergence) {
        const double x = xOf(static_cast<double>(*m_steps->divergence) - 1);
        const QRectF area = lane(Side::Left).united(lane(Side::Right));
        painter.fillRect(QRectF(x - 1, area.top() - 2, 2, area.height() + 4), tokens().changed);
    }
}

void PairedStrip::paintEvent(QPaintEvent*) {
    if (m_stale || m_picture.size() != size() * devicePixelRatioF())
        render();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (!m_steps)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().accent);
    const double x = xOf(value());
    painter.drawRect(QRectF(x - 1, 2, 2, height() - 4));
    painter.drawEllipse(QPointF(x, 4), 4, 4);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(tokens().accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void PairedStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        setValue(rowAt(event->position().x()));
}

void PairedStrip::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton))
        setValue(rowAt(event->position().x()));
}

void PairedStrip::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (event->angleDelta().y() != 0)
        setValue(value() + (event->angleDelta().y() < 0 ? 1 : -1));
}

void PairedStrip::resizeEvent(QResizeEvent* event) {
    m_stale = true;
    QAbstractSlider::resizeEvent(event);
}

} // namespace leftfold::ui
