// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QKeySequence>
#include <functional>

class QWidget;

namespace leftfold::ui {

/// A key that means something while the page or a part of it has the focus.
void addPageKey(QWidget* page, const QKeySequence& key, const std::function<void()>& run);

} // namespace leftfold::ui
