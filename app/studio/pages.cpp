// SPDX-License-Identifier: Apache-2.0
#include "app/studio/pages.h"
#include "core/storage/sql/copy_sink.h"
#include "ui/views/studio_pages.h"

namespace leftfold::studio {

void addPages(ui::MainWindow& window, ui::Workspace& workspace) {
    ui::addStudioPages(window, workspace, [](const std::filesystem::path& file) { return sql::openCopySink(file.string()); });
}

} // namespace leftfold::studio
