// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql/sql_event_sink.h"
#include "core/story/sample_folds.h"
#include "core/story/story.h"
#include "tests/core/storage/sql/fixture_stores.h"

namespace leftfold::test {

/// Writes the story into a new store, without its faults: jsonb takes no payload that is none.
inline bool writeStory(const std::string& address, int events) {
    const auto sink = sql::openSink(address).value();
    story::Story story({events, 1}, story::sampleFolds().value());
    std::vector<Commit> commits;
    for (auto commit = story.next(); commit && *commit; commit = story.next())
        commits.push_back(**std::move(commit));
    return sink->prepare() && sink->write(commits) && sink->finish();
}

/// The story of the sample store in a database of its own on the test server.
class LiveStore {
public:
    explicit LiveStore(const QString& purpose)
        : m_database(purpose) {
        m_written = writeStory(uri(), events);
    }

    static constexpr int events = 2000;
    bool isWritten() const { return m_written; }
    std::string uri() const { return m_database.uri(); }
    std::string name() const { return uri().substr(uri().rfind('/') + 1, uri().find('?') - uri().rfind('/') - 1); }

    /// From the client's side no other than a server that is stopped: every connection breaks, and no new one comes about.
    bool goDown() const {
        return onServer("ALTER DATABASE " + name() + " ALLOW_CONNECTIONS false")
            && onServer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name() + "'");
    }
    bool comeBack() const { return onServer("ALTER DATABASE " + name() + " ALLOW_CONNECTIONS true"); }

    /// The value of one row and column, asked over a connection of its own.
    std::string ask(const std::string& statement, const std::string& address) const {
        PGconn* handle = PQconnectdb(address.c_str());
        PGresult* result = PQexec(handle, statement.c_str());
        std::string value = PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : PQerrorMessage(handle);
        PQclear(result);
        PQfinish(handle);
        return value;
    }
    std::string ask(const std::string& statement) const { return ask(statement, uri()); }
    static std::string server() { return qEnvironmentVariable("LEFTFOLD_TEST_PG").toStdString(); }

private:
    bool onServer(const std::string& statement) const { return runPostgres(server(), QByteArray::fromStdString(statement)); }

    PostgresDatabase m_database;
    bool m_written = false;
};

} // namespace leftfold::test
