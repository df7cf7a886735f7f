// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/trusted_projects.h"
#include "app/studio/desktop_keychain.h"
#include "app/studio/options.h"
#include "app/studio/pages.h"
#include "app/studio/sample_store.h"
#include "app/studio/single_instance.h"
#include "app/studio/studio_windows.h"
#include "core/replay/program/program_reducer.h"
#include "core/replay/reducer_makers.h"
#include "core/replay/script/script_language.h"
#include "core/replay/script/script_reducer.h"
#include "core/storage/sql/news_channel.h"
#include "core/storage/sql/open_store.h"
#include "core/storage/sql/postgres_parameters.h"
#include "ui/widgets/appearance_settings.h"
#include "ui/widgets/icons.h"
#include <QApplication>
#include <QSettings>
#include <clocale>

using namespace leftfold;

namespace {

/// As the command line has it.
constexpr int usageError = 2;

Result<std::unique_ptr<EventSource>> openSource(const ui::StoreChoice& choice) {
    return sql::openStore({choice.store, choice.layout, {}, choice.password, choice.keyPassword, choice.layoutFiles});
}

Result<std::unique_ptr<ui::NewsLine>> openNews(const ui::StoreChoice& store, const std::string& channel) {
    TRY_ASSIGN(auto opened, sql::NewsChannel::open({store.store, store.layout, {}, store.password, store.keyPassword, {}}, channel));
    const auto news = std::shared_ptr<sql::NewsChannel>(std::move(opened));
    return std::make_unique<ui::NewsLine>(
        ui::NewsLine{[news](std::chrono::milliseconds atMost, Progress& progress) { return news->await(atMost, &progress); }});
}

void addPages(ui::MainWindow& window, ui::Workspace& workspace) {
    workspace.setNewsOpener(openNews);
    studio::addPages(window, workspace);
}

int run(const studio::Options& options, studio::SingleInstance& instance) {
    std::setlocale(LC_MESSAGES, "C"); // libpq's words are looked for in its errors
    provideScripts(&javaScript());
    provideReducers({ScriptReducer::parse, ProgramReducer::make});
    sql::neverPromptForKeys(); // the window asks
    QSettings settings;
    ui::restoreAppearance(settings);
    ui::Theme::instance().install();
    QApplication::setWindowIcon(ui::icon(QStringLiteral("leftfold"), ui::IconColor::Accent));
    ui::RecentStores recent(settings);
    ui::SavedConnections saved(settings);
    studio::DesktopKeychain keychain;
    studio::StudioWindows windows({settings, recent, {saved, keychain, sql::postgresParameters()}, openSource, studio::makeSampleStore,
        addPages, {desktop::isTrusted, desktop::trust}, !options.newInstance});
    QObject::connect(&instance, &studio::SingleInstance::received, &windows, [&windows](const QByteArray& message) {
        if (const auto order = studio::orderFrom(message))
            windows.take(*order);
    });
    if (options.order.stores.empty() && !options.newInstance)
        windows.restoreSession();
    if (!options.order.stores.empty() || options.newInstance || !options.order.page.isEmpty())
        windows.take(options.order);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("leftfold"));
    QApplication::setApplicationName(QStringLiteral("leftfold-studio"));
    QApplication::setApplicationVersion(QStringLiteral(LEFTFOLD_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("leftfold-studio"));
    const auto options = studio::readOptions(application);
    if (!options)
        return usageError;
    studio::SingleInstance instance;
    if (!options->newInstance && instance.handOver(studio::toText(options->order)))
        return 0;
    return run(*options, instance);
}
