// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/event_table_model.h"
#include "ui/session/workspace.h"

namespace leftfold::ui {

/// Looks up the messages of the events that a table shows, page by page, the page seen last first. Where the outbox has no index
/// on the events, each lookup is a walk over it: that one is left to the connection for long work, so that pages never wait.
class MarkFeed : public QObject {
    Q_OBJECT
public:
    MarkFeed(Workspace& workspace, EventTableModel& model, QObject* parent = nullptr);

private:
    void restart();
    void fetch(EventMarksRequest request);
    void next();
    void take(const Result<std::optional<MessageStates>>& states);

    Workspace& m_workspace;
    EventTableModel& m_model;
    std::vector<EventMarksRequest> m_waiting; ///< the newest last
    std::optional<EventMarksRequest> m_asked; ///< whose answer is on its way
    Lane m_lane = Lane::Quick;
    Latest m_looking;
};

} // namespace leftfold::ui
