// SPDX-License-Identifier: Apache-2.0
#include "app/studio/pages.h"
#include "ui/session/workspace.h"
#include "ui/views/main_window.h"

namespace leftfold::studio {

void addPages(ui::MainWindow& window, ui::Workspace& workspace)
{
    Q_UNUSED(window)
    Q_UNUSED(workspace)
}

} // namespace leftfold::studio
