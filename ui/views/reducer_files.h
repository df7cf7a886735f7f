// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/reducer_session.h"

class QMenu;
class QWidget;

namespace leftfold::ui {

/// New, open, save and save as of the reducer, with the questions that keep edits from being lost.
class ReducerFiles : public QObject {
    Q_OBJECT
public:
    /// Dialogs stand over `window`, which is also the parent.
    ReducerFiles(ReducerSession& reducer, QWidget* window);

    void fillMenu(QMenu& menu);
    void startNew();
    void open();
    void openNamed(const std::string& name);
    void draft();
    void save();
    void saveAs();
    /// Whether the window may close now. False where the person wants to stay, or where saving goes first; then it closes itself.
    bool mayClose();
    /// A conflict with another program's change is asked about; whether the error was one.
    bool takeConflict(const Error& error);

private:
    /// Runs it at once where nothing is lost, after saving where the person wants that, or never.
    void leaveFor(std::function<void()> next);

    ReducerSession& m_reducer;
    QWidget* m_window;
    std::function<void()> m_afterSaving;
};

} // namespace leftfold::ui
