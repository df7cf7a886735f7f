// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/paired_step_model.h"
#include "ui/session/branch_session.h"
#include "ui/views/command_palette.h"
#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace leftfold::ui {

class BranchEditor;
class ChoiceBox;
class PairedStepDelegate;
class PairedStrip;
class RowTable;
class SearchField;
class StatesBeside;
class TextLabel;

/// What if: branches of the history by name, their edits, both histories under one cursor, and the real state beside the branched
/// one. Nothing is written to the store.
class BranchPane : public QWidget {
    Q_OBJECT
public:
    BranchPane(Workspace& workspace, ReplaySession& replay, QWidget* parent = nullptr);
    ~BranchPane() override;

    /// Where branches are kept; without one they are gone with the window.
    void setKeeper(BranchKeeper keeper) { m_session.setKeeper(std::move(keeper)); }
    BranchSession& session() { return m_session; }
    /// For the palette; `show` brings the pane up.
    std::vector<PaletteEntry> actions(const std::function<void()>& show);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildTable();
    void connectParts();
    void showBranches();
    void showFolded();
    void showVerdict();
    void showRow();
    void showStates();
    void copyMarkdown();
    void copyJson();
    void copyText(std::function<std::string()> write);
    void takeName();
    void removeBranch();

    Workspace& m_workspace;
    ReplaySession& m_replay;
    BranchSession m_session;
    PairedStepModel m_model;
    ChoiceBox* m_choice = nullptr;
    QLineEdit* m_name = nullptr;
    QToolButton* m_remove = nullptr;
    QPushButton* m_copy = nullptr;
    TextLabel* m_differing = nullptr;
    SearchField* m_condition = nullptr;
    TextLabel* m_verdict = nullptr;
    TextLabel* m_divergence = nullptr;
    PairedStrip* m_strip = nullptr;
    RowTable* m_table = nullptr;
    PairedStepDelegate* m_delegate = nullptr;
    BranchEditor* m_editor = nullptr;
    StatesBeside* m_states = nullptr;
    bool m_filling = false;
    Latest m_copying;
};

} // namespace leftfold::ui
