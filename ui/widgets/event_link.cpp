// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/event_link.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/type_colors.h"
#include <QFontMetrics>
#include <QPainter>

namespace leftfold::ui {

EventLink::EventLink(const QString& eventType, const std::string& aggregateType, QWidget* parent)
    : QAbstractButton(parent)
    , m_aggregateType(aggregateType) {
    setText(eventType);
    setAccessibleName(tr("Go to %1").arg(eventType));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize EventLink::sizeHint() const {
    const QFontMetrics metrics(textFont(TextStyle::Body));
    return {typeDotAdvance + metrics.horizontalAdvance(text()) + 4, metrics.height() + 4};
}

QSize EventLink::minimumSizeHint() const {
    return {60, sizeHint().height()};
}

void EventLink::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int x = drawTypeDot(&painter, 0, rect(), typeColor(m_aggregateType));
    const bool lit = underMouse() || hasFocus();
    const int end =
        drawRowText(&painter, rect().adjusted(x, 0, 0, 0), text(), {TextStyle::Body, lit ? tokens().accentText : tokens().text});
    if (lit)
        painter.drawLine(x, height() - 3, end, height() - 3);
}

void EventLink::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void EventLink::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace leftfold::ui
