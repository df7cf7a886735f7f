// SPDX-License-Identifier: Apache-2.0
#include "app/studio/options.h"
#include "app/studio/pages.h"
#include "app/studio/sample_store.h"
#include "core/replay/script/script_language.h"
#include "core/storage/sql/open_store.h"
#include "ui/session/recent_stores.h"
#include "ui/views/main_window.h"
#include "ui/widgets/appearance_settings.h"
#include "ui/widgets/icons.h"
#include <QApplication>
#include <QSettings>

using namespace leftfold;

namespace {

/// As the command line has it.
constexpr int usageError = 2;

Result<std::unique_ptr<EventSource>> openSource(const std::string& store, const std::string& layout) {
    return sql::openStore({store, layout, {}});
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("leftfold"));
    QApplication::setApplicationName(QStringLiteral("leftfold-studio"));
    QApplication::setApplicationVersion(QStringLiteral(LEFTFOLD_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("leftfold-studio"));
    const auto asked = studio::readOptions(application);
    if (!asked)
        return usageError;
    const studio::Options& options = *asked;

    provideScripts(&javaScript());
    QSettings settings;
    ui::restoreAppearance(settings);
    ui::Theme::instance().install();
    QApplication::setWindowIcon(ui::icon(QStringLiteral("leftfold"), ui::IconColor::Accent));
    ui::RecentStores recent(settings);
    ui::Workspace workspace(openSource);
    ui::MainWindow window({workspace, recent, settings, studio::makeSampleStore});
    studio::addPages(window, workspace);
    studio::follow(options, workspace, window);
    window.show();
    if (!options.store.empty())
        window.openStore({options.store, options.layout, recent.isProduction(QString::fromStdString(options.store))});
    return QApplication::exec();
}
