// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql/connection.h"
#include "tests/core/storage/sql/fixture_stores.h"

namespace leftfold::test {

/// The first two columns of every row, or the error's sentence behind the rows that came before it.
inline std::string allRows(sql::Connection& connection, const SqlText& statement) {
    auto rows = connection.query(statement);
    if (!rows)
        return rows.error().message;
    std::string text;
    for (;;) {
        const auto more = (*rows)->next();
        if (!more)
            return text + more.error().message;
        if (!*more)
            return text;
        for (int column = 0; column < 2; ++column)
            text += (*rows)->isNull(column) ? "NULL|" : std::string((*rows)->bytes(column)) + '|';
    }
}

/// A connection to a file or server; null, with a warning, where it cannot be opened.
inline std::unique_ptr<sql::Connection> connectTo(const std::string& address, sql::RowAccess access = sql::RowAccess::Native) {
    sql::ConnectRequest request{.address = sql::parseStoreAddress(address).value()};
    request.access = access;
    auto connection = sql::Connection::openReadOnly(request);
    if (!connection)
        qWarning("%s", connection.error().message.c_str());
    return connection ? std::move(*connection) : nullptr;
}

/// Says no after so many calls.
struct StopAfter final : Progress {
    explicit StopAfter(int allowed)
        : left(allowed) { }
    int left;
    int calls = 0;
    bool keepGoing(std::int64_t, std::int64_t) override {
        ++calls;
        return --left > 0;
    }
};

/// A statement of minutes: it ends within the time that a person waits, because the watcher says so, and the connection goes on.
inline void expectCancelled(sql::Connection& connection, const char* endless) {
    QElapsedTimer waited;
    waited.start();
    {
        StopAfter third(3);
        auto rows = connection.query({endless, {}}, &third);
        QVERIFY2(rows, rows ? "" : rows.error().message.c_str());
        const auto more = (*rows)->next();
        QVERIFY(!more);
        QCOMPARE(more.error().code, ErrorCode::Cancelled);
        QCOMPARE(third.calls, 3);
    }
    QVERIFY2(waited.elapsed() < 2000, "a watcher that says no is heard within a tenth of a second; this leaves room for a busy machine");
    QCOMPARE(allRows(connection, {"SELECT 1, 2", {}}), std::string("1|2|"));
}

} // namespace leftfold::test
