// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_query_text.h"
#include "core/storage/sql/connection.h"
#include "core/storage/sql/ticker.h"
#ifdef LEFTFOLD_NATIVE_SQLITE
#include <QSqlDriver>
#include <QVariant>
#include <sqlite3.h>

namespace leftfold::sql {

namespace {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

std::optional<std::string_view> textOf(sqlite3_value* stored) {
    const int type = sqlite3_value_type(stored);
    if (type == SQLITE_NULL)
        return std::nullopt;
    const auto* data = type == SQLITE_BLOB ? sqlite3_value_blob(stored) : sqlite3_value_text(stored);
    return data ? std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_value_bytes(stored)))
                : std::string_view();
}

/// What a statement passes to a function.
class ArgumentRow final : public Row {
public:
    explicit ArgumentRow(sqlite3_value** values)
        : m_values(values) { }
    std::optional<std::string_view> value(int column) const override { return textOf(m_values[column]); }

private:
    sqlite3_value** m_values;
};

void askTest(sqlite3_context* context, int, sqlite3_value** values) {
    const auto& test = *static_cast<const RowTest*>(sqlite3_user_data(context));
    sqlite3_result_int(context, test(ArgumentRow(values)) ? 1 : 0);
}

/// Steps of SQLite's machine between two looks at the clock: well under a millisecond.
constexpr int stepsBetween = 2000;

class SqliteRows final : public RowCursor {
public:
    SqliteRows(sqlite3* handle, sqlite3_stmt* statement, const StoreAddress& address, Progress* watcher)
        : m_handle(handle)
        , m_statement(statement)
        , m_address(address)
        , m_ticker(watcher) {
        if (watcher)
            sqlite3_progress_handler(m_handle, stepsBetween, endsStatement, &m_ticker);
    }
    ~SqliteRows() override { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    SqliteRows(const SqliteRows&) = delete;
    SqliteRows& operator=(const SqliteRows&) = delete;

    Result<bool> next() override {
        const int code = sqlite3_step(m_statement.get());
        if (code == SQLITE_ROW)
            return true;
        if (code == SQLITE_DONE)
            return false;
        return fail(sqliteError(sqlite3_extended_errcode(m_handle), sqlite3_errmsg(m_handle), m_address));
    }
    std::optional<std::string_view> value(int column) const override {
        // One call into the statement, which takes a lock; the others work on the value.
        return textOf(sqlite3_column_value(m_statement.get(), column));
    }

private:
    static int endsStatement(void* ticker) { return static_cast<Ticker*>(ticker)->goOn() ? 0 : 1; }

    sqlite3* m_handle;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    const StoreAddress& m_address;
    Ticker m_ticker;
};

void bindValue(sqlite3_stmt* statement, int place, const Bind& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        sqlite3_bind_int64(statement, place, *number);
        return;
    }
    const auto& text = std::get<std::string>(value);
    sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// For our own statements alone: no view or trigger of a store may call it.
int registerTest(sqlite3* handle, const RowTest* test) {
    const std::string name(rowTestFunction);
    return sqlite3_create_function_v2(
        handle, name.c_str(), -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, const_cast<RowTest*>(test), askTest, nullptr, nullptr, nullptr);
}

} // namespace

sqlite3* sqliteHandle(const QSqlDatabase& database) {
    const QVariant handle = database.driver()->handle();
    return handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3* const*>(handle.constData()) : nullptr;
}

Result<std::unique_ptr<RowCursor>> querySqlite(
    const QSqlDatabase& database, const SqlText& text, const StoreAddress& address, Progress* watcher, const RowTest* test) {
    auto* handle = sqliteHandle(database);
    if (!handle)
        return queryThroughQt(database, text, address);
    sqlite3_stmt* statement = nullptr;
    int code = test ? registerTest(handle, test) : SQLITE_OK;
    if (code == SQLITE_OK)
        code = sqlite3_prepare_v2(handle, text.text.data(), static_cast<int>(text.text.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return fail(sqliteError(sqlite3_extended_errcode(handle), sqlite3_errmsg(handle), address));
    for (std::size_t at = 0; at < text.binds.size(); ++at)
        bindValue(statement, static_cast<int>(at) + 1, text.binds[at]);
    return std::make_unique<SqliteRows>(handle, statement, address, watcher);
}

} // namespace leftfold::sql
#endif
