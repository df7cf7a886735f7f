// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace leftfold::ui {

class MainWindow;
class Workspace;

/// How times are shown, from the palette and with Ctrl+Shift+U on every page, and remembered for the next window. The status strip has
/// the same choice.
void addTimeActions(MainWindow& window, Workspace& workspace);

} // namespace leftfold::ui
