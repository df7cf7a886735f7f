// SPDX-License-Identifier: Apache-2.0
#include "ui/views/time_actions.h"
#include "ui/views/main_window.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/status_strip.h"
#include <QAction>
#include <QCoreApplication>
#include <QSettings>

namespace leftfold::ui {

namespace {

constexpr TimeDisplay displays[] = {TimeDisplay::Utc, TimeDisplay::Local, TimeDisplay::Relative};

QString tr(const char* text) {
    return QCoreApplication::translate("TimeActions", text);
}

QString key() {
    return QStringLiteral("window/times");
}

TimeDisplay displayNumbered(int number) {
    return number >= 0 && number < static_cast<int>(std::size(displays)) ? displays[number] : TimeDisplay::Utc;
}

void addAction(MainWindow& window, const QString& name, const QKeySequence& keys, const std::function<void()>& run) {
    auto* action = new QAction(icon(QStringLiteral("clock")), name, &window);
    action->setShortcut(keys);
    QObject::connect(action, &QAction::triggered, &window, run);
    static_cast<QWidget&>(window).addAction(action);
}

} // namespace

void addTimeActions(MainWindow& window, Workspace& workspace) {
    for (const TimeDisplay display : displays)
        addAction(window, tr("Times: %1").arg(timeDisplayName(display)), {}, [&workspace, display] { workspace.setTimeDisplay(display); });
    addAction(window, tr("Times: the next form"), QKeySequence(QStringLiteral("Ctrl+Shift+U")),
        [&workspace] { workspace.setTimeDisplay(displayNumbered((static_cast<int>(workspace.timeDisplay()) + 1) % 3)); });
    QSettings& settings = window.settings();
    QObject::connect(&workspace, &Workspace::timeDisplayChanged, &window,
        [&settings](TimeDisplay display) { settings.setValue(key(), static_cast<int>(display)); });
    workspace.setTimeDisplay(displayNumbered(settings.value(key()).toInt()));
}

} // namespace leftfold::ui
