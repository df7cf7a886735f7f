// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/news_channel.h"
#include "core/storage/sql/connection.h"

namespace leftfold::sql {

NewsChannel::NewsChannel(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)) { }

NewsChannel::~NewsChannel() = default;

Result<std::unique_ptr<NewsChannel>> NewsChannel::open(const OpenRequest& request, const std::string& channel) {
    ConnectRequest wanted;
    TRY_ASSIGN(wanted.address, parseStoreAddress(request.store));
    if (!request.password.empty())
        wanted.address.parameters["password"] = request.password;
    if (!request.keyPassword.empty())
        wanted.address.parameters["sslpassword"] = request.keyPassword;
    wanted.timeout = request.timeout.value_or(wanted.timeout);
    TRY_ASSIGN(auto connection, Connection::openReadOnly(wanted));
    TRY_VOID(connection->listen(channel));
    return std::unique_ptr<NewsChannel>(new NewsChannel(std::move(connection)));
}

Result<bool> NewsChannel::await(std::chrono::milliseconds atMost, Progress* watcher) {
    return m_connection->awaitNotification(atMost, watcher);
}

} // namespace leftfold::sql
