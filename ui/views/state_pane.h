// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/state_table_model.h"
#include "ui/session/state_session.h"
#include <QPointer>
#include <QTimer>
#include <QVariant>
#include <QWidget>

class QMenu;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;

namespace leftfold::ui {

class ChoiceBox;
class RowTable;
class StateFindBar;
class StateTree;
class TextLabel;

/// The state at the head: as a tree with what changed and who last wrote each place, as text, or an array of it as a table; and
/// why a step failed.
class StatePane : public QWidget {
    Q_OBJECT
public:
    enum class View { Tree, Text, Table };

    StatePane(Workspace& workspace, ReplaySession& replay, QWidget* parent = nullptr);

    void clear();
    void setView(View view);
    /// Opens the line for searching in the state.
    void find();
    /// Changes are told since that version; nothing: since the last step.
    void setSince(std::optional<Version> version);
    /// What is remembered of the pane per store: pins by aggregate type.
    QVariantMap saved() const;
    void restore(const QVariantMap& saved);
    StateSession& session() { return m_session; }

Q_SIGNALS:
    /// The list of steps is to show only these, which touch the place; `name` says which.
    void stepsAsked(const QString& name, const std::vector<std::size_t>& steps);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildCaptions();
    QWidget* buildTable();
    void connectTree();
    void connectSession();
    void placeCaptions();

    void showFrame();
    void showTree();
    void showText();
    void showTable();
    void showProblem(const Frame& frame);
    void showSince();
    void tell(const QString& sentence);
    View view() const;

    void showWriters();
    void askOrigins();
    void takeOrigins(const std::vector<StateSession::Written>& written, const std::vector<ValueOrigin>& origins);
    void showOrigins();
    QString stepName(std::size_t step, StateTreeModel::Naming naming) const;
    void goToWriting(const PlaceWriting& writing);

    void fillSinceMenu(QMenu& menu);
    void fillRowMenu(QMenu& menu, const QModelIndex& index);
    void addRemovals(QMenu& menu, const JsonPointer& place);
    void showRemovals(const std::vector<PlaceWriting>& removals);
    void openTableMenu(int row, const QPoint& place);
    void togglePin(const QModelIndex& index);
    void showPins();

    void search(const QString& text);
    void takePlaces(const QString& text, std::vector<JsonPointer> places);
    void showFound(int by);

    Workspace& m_workspace;
    ReplaySession& m_replay;
    StateSession m_session;
    StateTableModel m_rows;
    TextLabel* m_problem = nullptr;
    TextLabel* m_notice = nullptr;
    TextLabel* m_after = nullptr;
    QPushButton* m_since = nullptr;
    TextLabel* m_writers = nullptr;
    StateFindBar* m_find = nullptr;
    StateTree* m_tree = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QWidget* m_tablePart = nullptr;
    ChoiceBox* m_array = nullptr;
    RowTable* m_table = nullptr;
    QWidget* m_captions = nullptr;
    QStackedLayout* m_stack = nullptr;
    QPointer<QMenu> m_removals; ///< that waits for what was removed
    QTimer m_originTimer;
    Value m_before;
    Value m_state;
    QString m_shown; ///< the aggregate whose tree has been opened
    std::optional<PlaceWriting> m_wanted; ///< the place to go to when its step is here
    QVariantMap m_pins; ///< pointers, by aggregate type
    bool m_removedShown = true;
    QHash<QString, StateTreeModel::OriginText> m_origins; ///< by step and pointer; of this timeline
    std::vector<JsonPointer> m_places; ///< that were found
    QString m_searched;
    int m_found = -1; ///< in `m_places`
    Latest m_finding;
};

} // namespace leftfold::ui
