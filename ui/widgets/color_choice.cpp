// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/color_choice.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr int step = 24;
constexpr int radius = 7;

} // namespace

ColorChoice::ColorChoice(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Colour"));
    setAccessibleDescription(nameOf(m_color));
}

QString ColorChoice::nameOf(int color) {
    const QString names[typeColorCount] = {tr("blue"), tr("orange"), tr("green"), tr("violet"), tr("pink"), tr("turquoise"), tr("yellow"),
        tr("grey"), tr("brown"), tr("indigo")};
    return color < 0 || color >= typeColorCount ? tr("no colour") : names[color];
}

void ColorChoice::setColor(int color) {
    m_color = std::clamp(color, -1, typeColorCount - 1);
    setAccessibleDescription(nameOf(m_color));
    update();
}

QSize ColorChoice::sizeHint() const {
    return {scaled(step) * (typeColorCount + 1), scaled(step) + 2};
}

int ColorChoice::at(int x) const {
    return std::clamp(x / scaled(step), 0, typeColorCount) - 1;
}

void ColorChoice::choose(int color) {
    const int before = m_color;
    setColor(color);
    if (m_color != before)
        Q_EMIT chosen(m_color);
}

void ColorChoice::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    for (int color = -1; color < typeColorCount; ++color) {
        const QPointF centre(scaled(step) * (color + 1.5), height() / 2.0);
        const double size = scaled(radius);
        painter.setPen(color < 0 ? QPen(t.mark, 1.2) : QPen(Qt::NoPen));
        painter.setBrush(color < 0 ? QBrush(Qt::NoBrush) : QBrush(typeColorAt(color, t.dark)));
        painter.drawEllipse(centre, size, size);
        if (color < 0)
            painter.drawLine(centre + QPointF(-size, size) * 0.6, centre + QPointF(size, -size) * 0.6);
        if (color != m_color)
            continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(hasFocus() ? t.accent : t.text, 1.6));
        painter.drawEllipse(centre, size + 3, size + 3);
    }
}

void ColorChoice::mousePressEvent(QMouseEvent* event) {
    choose(at(qRound(event->position().x())));
}

void ColorChoice::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left)
        return choose(m_color - 1);
    if (event->key() == Qt::Key_Right)
        return choose(m_color + 1);
    QWidget::keyPressEvent(event);
}

bool ColorChoice::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), nameOf(at(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace leftfold::ui
