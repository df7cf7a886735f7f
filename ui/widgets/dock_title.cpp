// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/dock_title.h"
#include "ui/widgets/theme.h"
#include <QPainter>

namespace leftfold::ui {

DockTitle::DockTitle(QWidget* parent)
    : QWidget(parent) {
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::SizeAllCursor);
    setToolTip(tr("Drag to move; double-click to float"));
    setAccessibleName(tr("Move the panel"));
}

void DockTitle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().base);
    if (!underMouse())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().mark);
    painter.drawRoundedRect(QRect(width() / 2 - 16, height() / 2 - 1, 32, 3), 1.5, 1.5);
}

} // namespace leftfold::ui
