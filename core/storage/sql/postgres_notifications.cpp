// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/connection.h"
#include "core/storage/sql/postgres_handle.h"
#include "core/storage/sql/ticker.h"
#include <libpq-fe.h>
#include <poll.h>

namespace leftfold::sql {

namespace {

/// How long one look at the socket waits; after each, a watcher may end it.
constexpr std::chrono::milliseconds slice{40};

/// Takes what has been notified so far; whether it was anything.
bool takeNotifications(PGconn* handle) {
    bool any = false;
    while (auto* notification = PQnotifies(handle)) {
        any = true;
        PQfreemem(notification);
    }
    return any;
}

} // namespace

Result<> Connection::listen(const std::string& channel) {
    if (m_request.address.engine != Engine::Postgresql)
        return fail(ErrorCode::InvalidArgument,
            m_request.address.name() + " is an SQLite file, which notifies nobody. Leave the channel out: Leftfold looks by itself.");
    auto* handle = postgresHandle(m_database);
    if (!handle)
        return fail(closedConnection(m_request.address));
    auto* result = PQexec(handle, ("LISTEN " + quotedName(channel)).c_str());
    const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
    const char* reason = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const std::string text = reason ? reason : PQerrorMessage(handle);
    PQclear(result);
    if (done)
        return {};
    if (PQstatus(handle) == CONNECTION_BAD)
        return fail(lostConnection(m_request.address, text));
    return fail(ErrorCode::InvalidArgument,
        m_request.address.shown() + " does not let Leftfold listen on the channel \"" + channel + "\": " + text
            + ". Leave the channel out: Leftfold looks by itself.");
}

Result<bool> Connection::awaitNotification(std::chrono::milliseconds atMost, Progress* watcher) {
    auto* handle = m_request.address.engine == Engine::Postgresql ? postgresHandle(m_database) : nullptr;
    if (!handle)
        return fail(closedConnection(m_request.address));
    Ticker ticker(watcher);
    for (const auto end = std::chrono::steady_clock::now() + atMost;;) {
        if (PQconsumeInput(handle) == 0 || PQstatus(handle) == CONNECTION_BAD)
            return fail(lostConnection(m_request.address, PQerrorMessage(handle)));
        if (takeNotifications(handle))
            return true;
        if (std::chrono::steady_clock::now() >= end || !ticker.goOn())
            return false;
        pollfd socket{PQsocket(handle), POLLIN, 0};
        poll(&socket, 1, static_cast<int>(std::min(atMost, slice).count()));
    }
}

} // namespace leftfold::sql
