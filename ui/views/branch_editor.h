// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/branch_session.h"
#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace leftfold::ui {

class JsonEditor;
class TabStrip;
class TextLabel;

/// The edits of the chosen branch: a list, what can be done with the event under the cursor, and the selected edit as a form and
/// as JSON.
class BranchEditor : public QWidget {
    Q_OBJECT
public:
    BranchEditor(BranchSession& session, ReplaySession& replay, QWidget* parent = nullptr);
    ~BranchEditor() override;

    void skip();
    void insert();
    void edit();
    void moveBy(int by);
    void removeSelected();

private:
    void build();
    QWidget* buildActions();
    QWidget* buildForm();
    void connectParts();
    void showEdits();
    void showSelected();
    void showText();
    void showProblem(const QString& typed = {});
    void showActions();

    const BranchEdit* selected() const;
    /// The one event of the selected edit that a form can show; null where there are several or none.
    const WrittenEvent* written() const;
    std::vector<BranchEdit> edits() const;
    void add(BranchEdit edit, const QString& what);
    void replaceSelected(BranchEdit edit, const QString& what, BranchSession::Join join);
    void setWritten(WrittenEvent event, const QString& what);
    void takeText(const QString& text);
    void takeType();
    void takePlace();
    std::optional<std::size_t> stepAtCursor() const;

    BranchSession& m_session;
    ReplaySession& m_replay;
    QListWidget* m_list = nullptr;
    TextLabel* m_none = nullptr;
    QPushButton* m_skip = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_insert = nullptr;
    QPushButton* m_earlier = nullptr;
    QPushButton* m_later = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
    QWidget* m_form = nullptr;
    TextLabel* m_placeName = nullptr;
    QLineEdit* m_place = nullptr;
    TextLabel* m_typeName = nullptr;
    QLineEdit* m_type = nullptr;
    TabStrip* m_tabs = nullptr;
    JsonEditor* m_text = nullptr;
    TextLabel* m_problem = nullptr;
    std::optional<BranchEdit> m_shown; ///< what the text is of
    int m_wanted = -1; ///< the row to select when the edits come
    enum Tab { DataTab, EventTab };
};

} // namespace leftfold::ui
