// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/studio/order.h"

namespace leftfold::ui {
class MainWindow;
class Workspace;
} // namespace leftfold::ui

namespace leftfold::studio {

/// Leads to the page and the aggregate that were asked for, as soon as the store is open.
void follow(const Order& order, ui::Workspace& workspace, ui::MainWindow& window);

} // namespace leftfold::studio
