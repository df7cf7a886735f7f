// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/type_colors.h"
#include "ui/widgets/theme.h"

namespace leftfold::ui {

QColor typeColorAt(int index, bool dark) {
    return QColor::fromRgb(typeColorRgb(index, dark ? Shade::Dark : Shade::Light));
}

QColor typeColor(std::string_view aggregateType) {
    return typeColorAt(typeColorIndex(aggregateType), Theme::instance().tokens().dark);
}

} // namespace leftfold::ui
