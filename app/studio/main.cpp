// SPDX-License-Identifier: Apache-2.0
#include "ui/session/recent_stores.h"
#include "ui/views/main_window.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QSettings>

using namespace leftfold;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("leftfold"));
    QApplication::setApplicationName(QStringLiteral("leftfold-studio"));
    ui::Theme::instance().install();
    QSettings settings;
    ui::RecentStores recent(settings);
    ui::Workspace workspace([](const std::string&, const std::string&) -> Result<std::unique_ptr<EventSource>> {
        return fail(ErrorCode::Unsupported, "No engine is built in yet.");
    });
    ui::MainWindow window({workspace, recent, settings, {}});
    window.show();
    return QApplication::exec();
}
