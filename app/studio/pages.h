// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace leftfold::ui {
class MainWindow;
class Workspace;
} // namespace leftfold::ui

namespace leftfold::studio {

/// Puts every page and the inspector into the window, in the order of the rail.
void addPages(ui::MainWindow& window, ui::Workspace& workspace);

} // namespace leftfold::studio
