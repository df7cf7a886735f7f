// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/layout_session.h"

class QWidget;

namespace leftfold::ui {

/// Save and save as of a layout, with the questions that keep edits from being lost.
class LayoutFiles : public QObject {
    Q_OBJECT
public:
    /// Dialogs stand over `window`, which is also the parent.
    LayoutFiles(LayoutSession& layout, QWidget* window);

    void save();
    void saveAs();
    /// Runs it once the layout is in a file: at once, or after it was saved; never where the person changes their mind.
    void whenSaved(std::function<void()> next);
    /// Runs it where nothing is lost: at once, after saving, after a question, or never.
    void leaveFor(std::function<void()> next);
    /// A conflict with another program's change is asked about; whether the error was one.
    bool takeConflict(const Error& error);

private:
    LayoutSession& m_layout;
    QWidget* m_window;
    std::function<void()> m_afterSaving;
};

} // namespace leftfold::ui
