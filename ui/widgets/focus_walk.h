// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>
#include <vector>

namespace leftfold::ui {

/// What can take the focus below the widget now, as the eye finds it: along its layouts, whenever its parts were made.
std::vector<QWidget*> focusOrder(const QWidget& root);

enum class FocusWay { Next, Previous };

/// Moves the focus within the widget, and behind its last part out of it. False: there is nothing to go to.
bool walkFocus(QWidget& root, FocusWay way);

} // namespace leftfold::ui
