// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/type_color.h"
#include <QColor>
#include <string_view>

namespace leftfold::ui {

using leftfold::typeColorCount;
using leftfold::typeColorIndex;

/// The colour at that index, light or dark.
QColor typeColorAt(int index, bool dark);

/// The aggregate type's colour in the present theme.
QColor typeColor(std::string_view aggregateType);

} // namespace leftfold::ui
