// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/event_table_model.h"
#include "ui/session/workspace.h"

namespace leftfold::ui {

/// Brings pages from the workspace's connections to an event table: what was asked for last first, what has been scrolled
/// past not at all.
class EventFeed : public QObject {
    Q_OBJECT
public:
    explicit EventFeed(Workspace& workspace, QObject* parent = nullptr);

    EventTableModel& model() { return m_model; }
    /// Starts over with the store's events.
    void start(Direction direction);
    /// Finds the row of the first event at or behind that position; then `located`.
    void locate(Position position);

Q_SIGNALS:
    void located(int row);
    void failed(const leftfold::Error& error);
    void busyChanged();

private:
    void fetch(const EventRowsRequest& request);
    void next();
    void take(const EventRowsRequest& request, Result<EventRowsAnswer> answer);
    void askOutline();
    void findWanted();
    void goOn();

    Workspace& m_workspace;
    EventTableModel m_model;
    std::vector<EventRowsRequest> m_waiting; ///< the newest last
    bool m_busy = false;
    std::shared_ptr<const Outline> m_outline;
    std::optional<Position> m_wanted;
    Latest m_outlining;
    Latest m_locating;
};

/// Reads as many events as the query's limit says, or all that are left. For a worker's thread.
Result<EventRowsAnswer> readEventRows(EventSource& source, EventQuery query, Progress& progress);

} // namespace leftfold::ui
