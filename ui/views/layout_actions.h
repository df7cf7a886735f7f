// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/layout_session.h"

class QAction;

namespace leftfold::ui {

class LayoutEditor;
class MainWindow;

/// The ways to the layout editor: "Describe tables…" and "Edit layout…" in the store's menu and the palette, and an offer where
/// a store did not open because no layout fits it. Child of the window.
class LayoutActions : public QObject {
    Q_OBJECT
public:
    LayoutActions(MainWindow& window, Workspace& workspace, LayoutSession::Opener opener);

    LayoutSession& session() { return m_session; }
    /// Of the store that is open, or of the one that did not open.
    void describe();
    /// A copy of the layout that the open store is read with.
    void edit();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    LayoutEditor& editor();
    void offer(const Error& error);
    void follow();

    MainWindow& m_window;
    Workspace& m_workspace;
    LayoutSession m_session;
    LayoutEditor* m_editor = nullptr;
    QAction* m_describe = nullptr;
    QAction* m_edit = nullptr;
    bool m_refused = false; ///< the store that was tried last has tables, and no layout fits them
};

} // namespace leftfold::ui
