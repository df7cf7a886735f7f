// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/replay_session.h"
#include "ui/views/command_palette.h"

class QMenu;
class QPushButton;

namespace leftfold::ui {

/// What a replay can be written as: the state at the head, all steps, or the head's step as a test; to the clipboard or a file.
class ReplayExport : public QObject {
    Q_OBJECT
public:
    /// Asks for a file's name, and whether one that is there may be replaced; empty: the person thought better of it.
    using AskForFile = std::function<QString(const QString& suggestion)>;

    ReplayExport(Workspace& workspace, ReplaySession& replay, QWidget* page);

    /// The button of the page's header.
    QPushButton* makeButton();
    void fillMenu(QMenu& menu);
    std::vector<PaletteEntry> actions();
    void setAskForFile(AskForFile ask) { m_ask = std::move(ask); }

    enum class Form { State, Steps, GivenWhenThen, StepLines, Pytest, Junit5, Xunit, Jest, GoogleTest };
    static QString nameOf(Form form);
    void copy(Form form);
    void save(Form form);

Q_SIGNALS:
    /// One sentence: the clipboard, or a file, has it.
    void told(const QString& sentence);
    void failed(const leftfold::Error& error);

private:
    template <typename Take>
    void make(Form form, Take take);

    Workspace& m_workspace;
    ReplaySession& m_replay;
    QWidget* m_page;
    AskForFile m_ask;
    Latest m_writing;
};

} // namespace leftfold::ui
