// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace leftfold::ui {

class MainWindow;
class Workspace;

/// Keys that lead from the selected event to its places, on every page: E in the log, R its replay, C its chain,
/// M its message, U its upcast form. They stand in the command palette too.
void addEventKeys(MainWindow& window, Workspace& workspace);

} // namespace leftfold::ui
