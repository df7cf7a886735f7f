// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <string_view>

namespace leftfold::ui {

/// How many colours there are for aggregate types.
inline constexpr int typeColorCount = 10;

/// Which of the ten an aggregate type has: the same in every session and on every machine, whatever its case.
int typeColorIndex(std::string_view aggregateType);

/// The colour at that index, light or dark.
QColor typeColorAt(int index, bool dark);

/// The aggregate type's colour in the present theme.
QColor typeColor(std::string_view aggregateType);

} // namespace leftfold::ui
