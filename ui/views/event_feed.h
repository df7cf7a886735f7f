// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/growing_log.h"
#include "ui/models/event_table_model.h"
#include "ui/session/workspace.h"
#include <QTimer>
#include <atomic>

namespace leftfold::ui {

/// Brings pages from the workspace's connections to an event table: what was asked for last first, what has been scrolled
/// past not at all.
class EventFeed : public QObject {
    Q_OBJECT
public:
    explicit EventFeed(Workspace& workspace, QObject* parent = nullptr);

    EventTableModel& model() { return m_model; }
    /// Outlives every job that asks it.
    static Clock& clock();
    /// Starts over with the store's events that the filter holds for; null: all.
    void start(Direction direction, std::shared_ptr<const EventFilter> filter = nullptr);
    /// How many were counted so far.
    std::int64_t counted() const { return m_counted ? m_counted->load() : 0; }
    /// The places of the whole result, once they were walked; null before.
    const std::shared_ptr<const LogOutline>& known() const { return m_known; }
    /// Whoever follows the log tells what is known with what it has gained; until `leave` nobody else asks for it.
    void keepUp(std::shared_ptr<const LogOutline> known);
    void leave() { m_keptUp = false; }
    /// Finds the row of the first event at or behind that position; then `located`.
    void locate(Position position);
    /// The same for the row of an event, which the store may know by its id alone.
    void locate(const Event& event);

Q_SIGNALS:
    /// Another result is shown.
    void started();
    /// `known` is there.
    void outlined();
    void located(int row);
    void failed(const leftfold::Error& error);
    void busyChanged();
    /// `counted` has grown.
    void countChanged();

private:
    void fetch(const EventRowsRequest& request);
    void next();
    void ask(const EventRowsRequest& request);
    void askForMore(EventRowsRequest request, EventRowsAnswer answer);
    void take(const EventRowsRequest& request, Result<EventRowsAnswer> answer);
    void askOutline();
    void takeOutline(const std::shared_ptr<const LogOutline>& known);
    void findWanted();
    void goOn();

    Workspace& m_workspace;
    EventTableModel m_model;
    std::vector<EventRowsRequest> m_waiting; ///< the newest last
    bool m_busy = false;
    std::vector<EventRow> m_first; ///< of the page on its way
    std::shared_ptr<std::atomic<std::int64_t>> m_counted; ///< written by the worker that counts
    QTimer m_countTimer;
    std::shared_ptr<const LogOutline> m_known;
    bool m_keptUp = false;
    std::optional<Position> m_wanted;
    Latest m_reading;
    Latest m_outlining;
    Latest m_locating;
};

/// Reads as many events as the query's limit says, or all that are left; with a filter what was found within a moment. For a
/// worker's thread.
Result<EventRowsAnswer> readEventRows(EventSource& source, EventQuery query, Progress& progress, const ColumnValues* added = nullptr);

} // namespace leftfold::ui
