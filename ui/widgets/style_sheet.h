// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace leftfold::ui {

class Theme;

/// The application's style sheet, made from the theme's colours and text sizes.
QString styleSheet(const Theme& theme);

} // namespace leftfold::ui
