// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/message_table_model.h"
#include "ui/session/workspace.h"

namespace leftfold::ui {

/// Brings pages of messages from the workspace's connection to a table, one after the other, the newest wish first.
class MessageFeed : public QObject {
    Q_OBJECT
public:
    explicit MessageFeed(Workspace& workspace, QObject* parent = nullptr);

    MessageTableModel& model() { return m_model; }
    /// Starts over with what the query asks for.
    void start(const MessageQuery& query);
    void clear();

Q_SIGNALS:
    void failed(const leftfold::Error& error);

private:
    void fetch(const MessageRowsRequest& request);
    void next();

    Workspace& m_workspace;
    MessageTableModel m_model;
    std::vector<MessageRowsRequest> m_waiting;
    bool m_busy = false;
    Latest m_reading;
};

/// Reads as many messages as the query's limit says, or all that are left. For a worker's thread.
Result<MessagePage> readMessageRows(EventSource& source, MessageQuery query, Progress& progress);

} // namespace leftfold::ui
