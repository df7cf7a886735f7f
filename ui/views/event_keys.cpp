// SPDX-License-Identifier: Apache-2.0
#include "ui/views/event_keys.h"
#include "ui/views/event_menu.h"
#include "ui/views/main_window.h"
#include "ui/widgets/icons.h"
#include <QAction>
#include <QCoreApplication>

namespace leftfold::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("EventKeys", text);
}

} // namespace

void addEventKeys(MainWindow& window, Workspace& workspace) {
    const std::tuple<QString, QString, QKeySequence> keys[] = {
        {QStringLiteral("events"), tr("Selected event in the log"), QKeySequence(Qt::Key_E)},
        {QStringLiteral("replay"), tr("Replay the selected event"), QKeySequence(Qt::Key_R)},
        {QStringLiteral("chains"), tr("Chain of the selected event"), QKeySequence(Qt::Key_C)}};
    std::vector<QAction*> actions;
    for (const auto& [page, name, key] : keys) {
        auto* action = new QAction(icon(page), name, &window);
        action->setShortcut(key);
        QObject::connect(action, &QAction::triggered, &window, [&workspace, page = page] { workspace.showPage(page); });
        static_cast<QWidget&>(window).addAction(action); // the window's own function of that name is for menus
        actions.push_back(action);
    }
    const std::tuple<QString, QString, QKeySequence, void (*)(Workspace&, const Event&)> links[] = {
        {QStringLiteral("outbox"), tr("Message of the selected event"), QKeySequence(Qt::Key_M), &messageHere},
        {QStringLiteral("versions"), tr("Upcast form of the selected event"), QKeySequence(Qt::Key_U), &upcastHere}};
    for (const auto& [sign, name, key, go] : links) {
        auto* action = new QAction(icon(sign), name, &window);
        action->setShortcut(key);
        QObject::connect(action, &QAction::triggered, &window, [&workspace, go = go] { go(workspace, *workspace.selectedEvent()); });
        static_cast<QWidget&>(window).addAction(action);
        actions.push_back(action);
    }
    const auto follow = [&workspace, actions] {
        for (QAction* action : actions)
            action->setEnabled(workspace.selectedEvent().has_value());
    };
    QObject::connect(&workspace, &Workspace::eventSelected, &window, follow);
    QObject::connect(&workspace, &Workspace::opened, &window, follow);
    QObject::connect(&workspace, &Workspace::closed, &window, follow);
    follow();
}

} // namespace leftfold::ui
