// SPDX-License-Identifier: Apache-2.0
#include "ui/views/event_menu.h"
#include "core/expression/value_term.h"
#include "ui/models/event_text.h"
#include "ui/models/text_forms.h"
#include "ui/session/workspace.h"
#include "ui/widgets/icons.h"
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

namespace leftfold::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("EventMenu", text);
}

void addCopy(QMenu& menu, const QString& name, const std::function<QString()>& text) {
    QObject::connect(menu.addAction(name), &QAction::triggered, &menu, [text] { QGuiApplication::clipboard()->setText(text()); });
}

void addCopyId(QMenu& menu, const QString& name, const std::string& id) {
    if (!id.empty())
        addCopy(menu, name, [id] { return fromStored(id); });
}

void addFilter(QMenu& menu, Workspace& workspace, const QString& name, const Expression& term) {
    QObject::connect(menu.addAction(name), &QAction::triggered, &menu, [&workspace, term] { filterBy(workspace, term); });
}

void fillFilterMenu(QMenu& menu, Workspace& workspace, const Event& event) {
    menu.setIcon(icon(QStringLiteral("filter")));
    addFilter(menu, workspace, tr("Only this type"), termFor(EventField::Type, event.type));
    addFilter(menu, workspace, tr("Without this type"), excluding(termFor(EventField::Type, event.type)));
    if (!event.aggregate.id.empty())
        addFilter(menu, workspace, tr("Only this aggregate"), termFor(event.aggregate));
    if (!event.aggregate.type.empty())
        addFilter(menu, workspace, tr("Only aggregates of this type"), termFor(EventField::Aggregate, event.aggregate.type));
    if (!event.correlation.empty())
        addFilter(menu, workspace, tr("Only this correlation"), termFor(EventField::Correlation, event.correlation.text));
}

} // namespace

void filterBy(Workspace& workspace, const Expression& term) {
    workspace.narrowFilter(term);
    workspace.showPage(QStringLiteral("events"));
}

void fillCopyMenu(QMenu& menu, const Event& event) {
    addCopy(menu, tr("Copy as JSON"), [event] { return eventJson(event); });
    addCopy(menu, tr("Copy as Markdown"), [event] { return eventMarkdown(event); });
    menu.addSeparator();
    addCopyId(menu, tr("Copy event id"), event.id.text);
    addCopyId(menu, tr("Copy aggregate"), event.aggregate.path());
    addCopyId(menu, tr("Copy correlation id"), event.correlation.text);
    addCopyId(menu, tr("Copy causation id"), event.causation.text);
}

void fillEventMenu(QMenu& menu, Workspace& workspace, const Event& event) {
    QAction* replay = menu.addAction(icon(QStringLiteral("replay")), tr("Replay here"));
    replay->setShortcut(QKeySequence(Qt::Key_Return));
    QObject::connect(replay, &QAction::triggered, &menu, [&workspace, event] { replayHere(workspace, event); });
    QAction* chain = menu.addAction(icon(QStringLiteral("chains")), tr("Show its chain"));
    chain->setShortcut(QKeySequence(Qt::Key_C));
    QObject::connect(chain, &QAction::triggered, &menu, [&workspace, event] { showChain(workspace, event); });
    QAction* message = menu.addAction(icon(QStringLiteral("outbox")), tr("Message"));
    message->setShortcut(QKeySequence(Qt::Key_M));
    message->setEnabled(!event.id.empty());
    QObject::connect(message, &QAction::triggered, &menu, [&workspace, event] { messageHere(workspace, event); });
    QAction* upcast = menu.addAction(icon(QStringLiteral("versions")), tr("Upcast form"));
    upcast->setShortcut(QKeySequence(Qt::Key_U));
    QObject::connect(upcast, &QAction::triggered, &menu, [&workspace, event] { upcastHere(workspace, event); });
    fillFilterMenu(*menu.addMenu(tr("Filter")), workspace, event);
    menu.addSeparator();
    fillCopyMenu(menu, event);
}

void showChain(Workspace& workspace, const Event& event) {
    workspace.selectEvent(event);
    workspace.showPage(QStringLiteral("chains"));
}

void messageHere(Workspace& workspace, const Event& event) {
    workspace.selectEvent(event);
    workspace.showPage(QStringLiteral("outbox"));
    Q_EMIT workspace.messageWanted(event.id);
}

void upcastHere(Workspace& workspace, const Event& event) {
    workspace.selectEvent(event);
    workspace.showPage(QStringLiteral("versions"));
    Q_EMIT workspace.upcastWanted(event);
}

void replayHere(Workspace& workspace, const Event& event) {
    workspace.selectEvent(event);
    workspace.showPage(QStringLiteral("replay"));
}

} // namespace leftfold::ui
