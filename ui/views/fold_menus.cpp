// SPDX-License-Identifier: Apache-2.0
#include "ui/views/fold_menus.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>

namespace leftfold::ui {

namespace {

const std::string scriptSample = "sample:order.js";

QString tr(const char* text) {
    return QCoreApplication::translate("FoldMenus", text);
}

template <typename Run>
QAction* addChoice(QMenu& menu, const QString& text, bool chosen, Run run) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    QObject::connect(action, &QAction::triggered, &menu, run);
    return action;
}

void addReducer(QMenu& menu, ReplaySession& session, const QString& text, const std::optional<std::string>& name, bool chosen) {
    addChoice(menu, text, chosen, [&session, name] {
        FoldChoice choice = session.choice();
        choice.reducer = name;
        choice.startsPrograms = false;
        session.setChoice(choice);
    });
}

void addUpcasters(QMenu& menu, ReplaySession& session, const QString& text, const std::string& name, bool chosen) {
    addChoice(menu, text, chosen, [&session, name] {
        FoldChoice choice = session.choice();
        choice.upcasters = name;
        session.setChoice(choice);
    });
}

std::string pickFile(QWidget* window, const QString& title, const QString& pattern) {
    return QFileDialog::getOpenFileName(window, title, {}, pattern).toStdString();
}

/// Nothing is started before the person has seen the command and said so.
void askForProgram(ReplaySession& session, QWidget* window) {
    auto* dialog = new QInputDialog(window);
    dialog->setObjectName(QStringLiteral("programDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Fold with a program"));
    dialog->setLabelText(tr("Command and arguments. It is started on this computer with your rights,\n"
                            "reads each event with the state before it, a line each, and answers with\n"
                            "the state after it. Start only what you know."));
    dialog->setOkButtonText(tr("Start"));
    const auto& current = session.fold().reducerName;
    if (isProgram(current))
        dialog->setTextValue(fromStored(current.substr(std::string_view("exec:").size())));
    QObject::connect(dialog, &QInputDialog::textValueSelected, &session, [&session](const QString& command) {
        FoldChoice choice = session.choice();
        choice.reducer = "exec:" + command.trimmed().toStdString();
        choice.startsPrograms = true;
        if (!command.trimmed().isEmpty())
            session.setChoice(choice);
    });
    dialog->open();
}

void addReducerPart(QMenu& menu, ReplaySession& session, QWidget* window) {
    const std::string& current = session.fold().reducerName;
    menu.addSection(tr("Reducer"));
    addReducer(menu, session, tr("merge each event's data"), std::string(), current.empty());
    for (const std::string& name : sampleReducers())
        addReducer(menu, session, tr("sample: %1").arg(fromStored(name)), name, current == name);
    addReducer(menu, session, tr("sample: order, in JavaScript"), scriptSample, current == scriptSample);
    QObject::connect(menu.addAction(tr("Open a reducer…")), &QAction::triggered, &menu, [&session, window] {
        const std::string file = pickFile(window, tr("Open a reducer"), tr("Reducers (*.reducer.json *.js);;All files (*)"));
        FoldChoice choice = session.choice();
        choice.reducer = file;
        choice.startsPrograms = false;
        if (!file.empty())
            session.setChoice(choice);
    });
    QObject::connect(
        menu.addAction(tr("Fold with a program…")), &QAction::triggered, &menu, [&session, window] { askForProgram(session, window); });
}

void addUpcastersPart(QMenu& menu, ReplaySession& session, QWidget* window) {
    const std::string& current = session.fold().upcastersName;
    menu.addSection(tr("Upcasters"));
    addUpcasters(menu, session, tr("none: events as stored"), std::string(), current.empty());
    for (const std::string& name : sampleUpcasters())
        addUpcasters(menu, session, tr("sample: %1").arg(fromStored(name)), name, current == name);
    QObject::connect(menu.addAction(tr("Open upcasters…")), &QAction::triggered, &menu, [&session, window] {
        const std::string file = pickFile(window, tr("Open upcasters"), tr("Upcasters (*.upcasters.json);;All files (*)"));
        FoldChoice choice = session.choice();
        choice.upcasters = file;
        if (!file.empty())
            session.setChoice(choice);
    });
}

} // namespace

void fillStartMenu(QMenu& menu, ReplaySession& session) {
    menu.clear();
    if (!session.timeline())
        return;
    addChoice(menu, tr("from zero"), !session.start(), [&session] { session.setStart({}); });
    const auto& snapshots = session.timeline()->setup().snapshots;
    for (std::size_t left = snapshots.size(); left > 0; --left) { // the latest first
        const SnapshotMark& mark = snapshots[left - 1];
        const QString name = tr("from snapshot %1 (%2)").arg(versionText(mark.version), sizeText(mark.bytes));
        QAction* action =
            addChoice(menu, name, session.start() == mark.version, [&session, version = mark.version] { session.setStart(version); });
        action->setEnabled(mark.problem.empty());
        action->setToolTip(fromStored(mark.problem));
    }
    if (snapshots.empty())
        menu.addAction(tr("The store has no snapshot of it"))->setEnabled(false);
    menu.setToolTipsVisible(true);
}

QString startName(const ReplaySession& session) {
    return session.start() ? tr("from snapshot %1").arg(versionText(session.start())) : tr("from zero");
}

void fillFoldMenu(QMenu& menu, ReplaySession& session, QWidget* window) {
    menu.clear();
    addReducerPart(menu, session, window);
    addUpcastersPart(menu, session, window);
}

QString foldName(const ReplaySession& session) {
    return reducerTitle(session.fold().reducerName);
}

} // namespace leftfold::ui
