// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/choice_box.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QPainter>

namespace leftfold::ui {

void ChoiceBox::paintEvent(QPaintEvent* event) {
    QComboBox::paintEvent(event);
    QPainter painter(this);
    const int size = scaled(14);
    drawIcon(&painter, QStringLiteral("chevron-down"), QRect(width() - size - 6, 0, size, height()), size,
        isEnabled() ? tokens().muted : tokens().mark);
}

} // namespace leftfold::ui
