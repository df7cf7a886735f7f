// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace leftfold::ui {

class MainWindow;
class Workspace;

/// Fills the window with the studio's pages and its inspector. They belong to the window.
void addStudioPages(MainWindow& window, Workspace& workspace);

} // namespace leftfold::ui
