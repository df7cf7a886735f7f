// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/paired_step_model.h"
#include "ui/session/compare_session.h"
#include <QWidget>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace leftfold::ui {

class PairedStepDelegate;
class PairedStrip;
class RowTable;
class SearchField;
class StatesBeside;
class TabStrip;
class TextLabel;

/// Compares any two versions of the aggregate that is replayed, or its history with another's, aligned by event types.
class ComparePane : public QWidget {
    Q_OBJECT
public:
    ComparePane(Workspace& workspace, ReplaySession& replay, QWidget* parent = nullptr);
    ~ComparePane() override;

    CompareSession& session() { return m_session; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildVersions();
    QWidget* buildAggregates();
    void buildTable();
    void connectParts();
    void showMode();
    void showVersions();
    void showAligned();
    void showRow();
    void showSides();
    void takeVersions();
    std::optional<std::size_t> stepIn(const QLineEdit& field) const;
    void copyMarkdown();
    void copyJson();
    void copyText(std::function<std::string()> write);

    Workspace& m_workspace;
    ReplaySession& m_replay;
    CompareSession m_session;
    PairedStepModel m_model;
    TabStrip* m_modes = nullptr;
    QStackedWidget* m_inputs = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_to = nullptr;
    QPushButton* m_head = nullptr;
    SearchField* m_other = nullptr;
    QPushButton* m_copy = nullptr;
    TextLabel* m_facts = nullptr;
    QWidget* m_both = nullptr; ///< what is for two aggregates alone
    PairedStrip* m_strip = nullptr;
    RowTable* m_table = nullptr;
    PairedStepDelegate* m_delegate = nullptr;
    TabStrip* m_parts = nullptr;
    StatesBeside* m_states = nullptr;
    bool m_filling = false;
    Latest m_copying;
    enum Part { StatePart, DataPart };
};

} // namespace leftfold::ui
