// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/replay_session.h"
#include <QWidget>

class QPushButton;

namespace leftfold::ui {

class ChangeList;
class TextLabel;

/// What an event changed in its aggregate's state, found by replaying up to it.
class ChangePane : public QWidget {
    Q_OBJECT
public:
    ChangePane(Workspace& workspace, ReplaySession& session, QWidget* parent = nullptr);

    void show(const Event& event);

    /// What one step of a fold did; independent of the timeline that it comes from.
    struct Effect {
        std::vector<Change> change;
        StepStatus status = StepStatus::Unchanged;
        std::string message;
        std::string reducer;
        std::optional<int> upcastTo; ///< the schema version that the reducer saw, where it is another
    };

Q_SIGNALS:
    /// The event was upcast on its way to the reducer.
    void upcast(int fromVersion, int toVersion);

private:
    void fill(const Event& event, const Effect& effect);
    void showNote(const QString& text);
    void showAll();

    Workspace& m_workspace;
    ReplaySession& m_session;
    ChangeList* m_list = nullptr;
    TextLabel* m_note = nullptr;
    QPushButton* m_more = nullptr;
    std::vector<Change> m_change;
    Latest m_folding;
};

} // namespace leftfold::ui
