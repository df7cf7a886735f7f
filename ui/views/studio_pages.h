// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/export_events.h"

namespace leftfold::ui {

class MainWindow;
class Workspace;

/// Fills the window with the studio's pages and its inspector. They belong to the window.
/// `openCopy` makes the file of a store that events are exported to; empty: none can be made.
void addStudioPages(MainWindow& window, Workspace& workspace, OpenCopySink openCopy = {});

} // namespace leftfold::ui
