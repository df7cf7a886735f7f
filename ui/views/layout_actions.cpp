// SPDX-License-Identifier: Apache-2.0
#include "ui/views/layout_actions.h"
#include "ui/models/text_forms.h"
#include "ui/views/layout_editor.h"
#include "ui/views/main_window.h"
#include "ui/widgets/message_bar.h"
#include <QAction>
#include <QEvent>

namespace leftfold::ui {

namespace {

/// The layout that the store's events are read with, as `openLayout` knows it.
std::string layoutOf(const Workspace& workspace) {
    const std::string& chosen = workspace.choice().layout;
    std::error_code unreadable;
    if (!chosen.empty() && std::filesystem::exists(chosen, unreadable))
        return chosen;
    const auto& layouts = workspace.description().layouts;
    return layouts.empty() ? std::string() : layouts.front().name;
}

} // namespace

LayoutActions::LayoutActions(MainWindow& window, Workspace& workspace, LayoutSession::Opener opener)
    : QObject(&window)
    , m_window(window)
    , m_workspace(workspace)
    , m_session(workspace, std::move(opener)) {
    m_describe = window.addStoreAction(tr("Describe tables…"), QKeySequence(QStringLiteral("Ctrl+Shift+D")), [this] { describe(); });
    m_edit = window.addStoreAction(tr("Edit layout…"), QKeySequence(QStringLiteral("Ctrl+Shift+E")), [this] { edit(); });
    connect(&workspace, &Workspace::openFailed, this, &LayoutActions::offer);
    connect(&workspace, &Workspace::opened, this, [this] {
        m_refused = false;
        follow();
    });
    connect(&workspace, &Workspace::closed, this, &LayoutActions::follow);
    window.installEventFilter(this);
    follow();
}

void LayoutActions::follow() {
    m_describe->setEnabled(m_workspace.isOpen() || m_refused);
    m_edit->setEnabled(m_workspace.isOpen() && !layoutOf(m_workspace).empty());
}

LayoutEditor& LayoutActions::editor() {
    if (!m_editor) {
        m_editor = new LayoutEditor(m_session, &m_window);
        connect(m_editor, &LayoutEditor::openAsked, &m_window, [this](const StoreChoice& choice) {
            m_window.openStore(choice);
            m_window.raise();
            m_window.activateWindow();
        });
    }
    return *m_editor;
}

void LayoutActions::describe() {
    editor().describe(m_refused ? m_window.triedStore() : m_workspace.choice());
}

void LayoutActions::edit() {
    if (m_workspace.isOpen())
        editor().editCopy(m_workspace.choice(), layoutOf(m_workspace));
}

/// Takes the place of the plain message about the store that did not open.
void LayoutActions::offer(const Error& error) {
    m_refused = error.detail == noLayoutFits;
    follow();
    if (m_refused)
        m_window.messages().show({Severity::Error, fromStored(error.message), fromStored(error.detail), QStringLiteral("open"),
            {{tr("Describe its tables…"), [this] { describe(); }}}});
}

/// The window does not close over edits that are not saved.
bool LayoutActions::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Close && m_editor && m_editor->isVisible() && !m_editor->close()) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace leftfold::ui
