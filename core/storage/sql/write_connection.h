// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql/store_address.h"
#include <QSqlDatabase>
#include <QSqlQuery>
#include <memory>

namespace leftfold::sql {

/// What the engine says, in one sentence of ours; the driver's text is the detail. `doing` is such as "The events cannot be written".
Error writeError(const QSqlError& error, const std::string& doing);

/// A connection that may write. Lives and dies on the thread that opened it.
class WriteConnection {
public:
    static Result<std::unique_ptr<WriteConnection>> open(const StoreAddress& address);
    ~WriteConnection();
    WriteConnection(const WriteConnection&) = delete;
    WriteConnection& operator=(const WriteConnection&) = delete;

    Engine engine() const { return m_engine; }
    Result<> execute(std::string_view sql);
    Result<QSqlQuery> prepare(const QString& sql);

    /// Takes the write lock at once where the engine has one, so that nothing read afterwards grows old.
    Result<> begin();
    Result<> commit();
    void rollback();

private:
    WriteConnection() = default;

    Engine m_engine = Engine::Sqlite;
    QString m_name;
    QSqlDatabase m_database;
};

} // namespace leftfold::sql
