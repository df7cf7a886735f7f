// SPDX-License-Identifier: Apache-2.0
#include "app/studio/pages.h"
#include "core/storage/sql/copy_sink.h"
#include "core/storage/sql/sql_table_source.h"
#include "ui/views/layout_actions.h"
#include "ui/views/studio_pages.h"

namespace leftfold::studio {

void addPages(ui::MainWindow& window, ui::Workspace& workspace) {
    ui::addStudioPages(window, workspace, [](const std::filesystem::path& file) { return sql::openCopySink(file.string()); });
    new ui::LayoutActions(window, workspace, [](const ui::StoreChoice& choice) {
        return sql::openTables({choice.store, choice.layout, {}, choice.password, choice.keyPassword});
    });
}

} // namespace leftfold::studio
