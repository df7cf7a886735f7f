// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql/open_store.h"

namespace leftfold::sql {

class Connection;

/// A read-only connection that hears what a PostgreSQL store notifies on a channel (LISTEN). Not for poolers that share
/// connections between transactions. For the thread that opened it.
class NewsChannel {
public:
    static Result<std::unique_ptr<NewsChannel>> open(const OpenRequest& request, const std::string& channel);
    ~NewsChannel();
    NewsChannel(const NewsChannel&) = delete;
    NewsChannel& operator=(const NewsChannel&) = delete;

    /// Waits until something is notified, at most that long; false where the time is over or the watcher has had enough.
    Result<bool> await(std::chrono::milliseconds atMost, Progress* watcher);

private:
    explicit NewsChannel(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection;
};

} // namespace leftfold::sql
