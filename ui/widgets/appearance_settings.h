// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/theme.h"

class QSettings;

namespace leftfold::ui {

/// Sets light or dark and the text size as they were chosen before, and keeps every later choice. `settings` must live as
/// long as the theme is in use.
void restoreAppearance(QSettings& settings);

} // namespace leftfold::ui
