// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pill_button.h"
#include "ui/widgets/theme.h"
#include <QPainter>

namespace leftfold::ui {

PillButton::PillButton(const QString& text, Tone tone, QWidget* parent)
    : QAbstractButton(parent)
    , m_tone(tone) {
    setText(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

QSize PillButton::sizeHint() const {
    return {pillWidth(text()) + 2, QFontMetrics(textFont(TextStyle::Caption)).height() + 8};
}

void PillButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFontMetrics caption(textFont(TextStyle::Caption));
    const bool fits = sizeHint().width() <= width();
    drawPill(&painter, 1, rect(), fits ? text() : caption.elidedText(text(), Qt::ElideMiddle, width() - 2 - pillWidth({})), m_tone);
    if (!hasFocus() && !underMouse())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? tokens().accent : toneColors(m_tone).text, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5), 5, 5);
}

} // namespace leftfold::ui
