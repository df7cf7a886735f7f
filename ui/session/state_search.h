// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/transitions.h"
#include "ui/session/replay_session.h"

namespace leftfold::ui {

/// Where along the timeline a text stands in the state: every time that it came and went. What is sought stays when another
/// timeline is shown. Window's thread only; states are searched on another.
class StateSearch : public QObject {
    Q_OBJECT
public:
    StateSearch(Workspace& workspace, ReplaySession& session, QObject* parent = nullptr);

    /// Empty: nothing is sought. Then `found`.
    void find(const QString& text);
    const QString& text() const { return m_text; }
    /// Null while nothing is sought, or where it is not known yet.
    const std::shared_ptr<const ConditionHistory>& history() const { return m_history; }

Q_SIGNALS:
    void found();

private:
    void ask();

    Workspace& m_workspace;
    ReplaySession& m_session;
    QString m_text;
    std::shared_ptr<const ConditionHistory> m_history;
    Latest m_asked;
};

/// Where a text stands in the states of a timeline. Fails only where it is cancelled.
Result<ConditionHistory> traceText(const Timeline& timeline, const std::string& text, Progress& progress);

} // namespace leftfold::ui
