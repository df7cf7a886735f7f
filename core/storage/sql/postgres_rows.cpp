// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/connection.h"
#include "core/storage/sql/postgres_handle.h"
#include "core/storage/sql/ticker.h"
#include <libpq-fe.h>
#include <memory>
#include <poll.h>
#include <vector>

namespace leftfold::sql {

namespace {

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using ResultPtr = std::unique_ptr<PGresult, ClearResult>;

struct FreeMemory {
    void operator()(unsigned char* memory) const { PQfreemem(memory); }
};

constexpr Oid byteaType = 17; // pg_type.dat of PostgreSQL; fixed

/// SQLSTATE 22P02: the value that is looked for cannot even be of the column's type, so no row has it.
constexpr std::string_view impossibleValue = "22P02";

std::string firstLine(const char* text) {
    const std::string all = text ? text : "";
    return all.substr(0, all.find('\n'));
}

Error postgresError(PGconn* handle, const PGresult* result, const StoreAddress& address) {
    const char* stateField = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const std::string state = stateField ? stateField : "";
    const std::string text = result ? PQresultErrorMessage(result) : PQerrorMessage(handle);
    const char* primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    if (PQstatus(handle) == CONNECTION_BAD || state.starts_with("57P"))
        return lostConnection(address, text);
    if (state == "57014")
        return {ErrorCode::Unavailable, address.shown() + " did not answer within the time limit. Give it longer with --timeout.", text};
    if (state == "42501")
        return {ErrorCode::PermissionDenied,
            "The user may not read a table of " + address.shown() + ": " + (primary ? primary : "") + ". Ask for SELECT on it.", text};
    return {ErrorCode::Malformed, address.shown() + " refuses a query: " + (primary ? std::string(primary) : firstLine(text.c_str())) + ".",
        text};
}

constexpr const char* beginReading = "BEGIN TRANSACTION READ ONLY";
/// Settings of the transaction alone, so that no pooler hands them on.
constexpr const char* beginShared = "BEGIN TRANSACTION READ ONLY; SET LOCAL parallel_setup_cost = 100; SET LOCAL parallel_tuple_cost = "
                                    "0.001; SET LOCAL min_parallel_index_scan_size = 0; SET LOCAL enable_sort = off";

/// A server that does not know one of these settings plans as it likes.
ResultPtr beginTransaction(PGconn* handle, Workers workers) {
    if (workers == Workers::Several) {
        ResultPtr shared(PQexec(handle, beginShared));
        if (PQresultStatus(shared.get()) == PGRES_COMMAND_OK)
            return shared;
        const ResultPtr end(PQexec(handle, "ROLLBACK"));
    }
    return ResultPtr(PQexec(handle, beginReading));
}

/// What follows the rows: the transaction that they were read in ends.
enum class Ending { None, Rollback };

class PostgresRows final : public RowCursor {
public:
    PostgresRows(PGconn* handle, const StoreAddress& address, Ending ending, Progress* watcher)
        : m_handle(handle)
        , m_address(address)
        , m_ending(ending)
        , m_ticker(watcher) { }
    PostgresRows(const PostgresRows&) = delete;
    PostgresRows& operator=(const PostgresRows&) = delete;
    ~PostgresRows() override {
        if (!m_done)
            cancel();
        if (m_ending == Ending::Rollback)
            const ResultPtr end(PQexec(m_handle, "ROLLBACK"));
    }

    Result<bool> next() override {
        m_binary.clear();
        if (!answered()) {
            cancel();
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
        }
        m_result.reset(PQgetResult(m_handle));
        if (!m_result) {
            m_done = true;
            return false;
        }
        const auto status = PQresultStatus(m_result.get());
        if (status == PGRES_SINGLE_TUPLE)
            return true;
        if (status == PGRES_TUPLES_OK)
            return next(); // the empty result that ends single rows; one level deep
        const char* state = PQresultErrorField(m_result.get(), PG_DIAG_SQLSTATE);
        if (state && state == impossibleValue)
            return next();
        auto error = postgresError(m_handle, m_result.get(), m_address);
        drain();
        return fail(std::move(error));
    }
    std::optional<std::string_view> value(int column) const override {
        if (PQgetisnull(m_result.get(), 0, column) != 0)
            return std::nullopt;
        const char* text = PQgetvalue(m_result.get(), 0, column);
        if (PQftype(m_result.get(), column) != byteaType)
            return std::string_view(text, static_cast<std::size_t>(PQgetlength(m_result.get(), 0, column)));
        std::size_t size = 0;
        const std::unique_ptr<unsigned char, FreeMemory> plain(PQunescapeBytea(reinterpret_cast<const unsigned char*>(text), &size));
        m_binary.push_back(
            plain ? std::make_unique<std::string>(reinterpret_cast<const char*>(plain.get()), size) : std::make_unique<std::string>());
        return *m_binary.back();
    }

private:
    /// Waits until the server has said something, or the connection is broken; false where the watcher has had enough.
    bool answered() {
        constexpr int milliseconds = 40;
        while (m_ticker.watched() && PQisBusy(m_handle) == 1) {
            pollfd socket{PQsocket(m_handle), POLLIN, 0};
            poll(&socket, 1, milliseconds);
            if (PQconsumeInput(m_handle) == 0)
                return true; // PQgetResult says what is wrong
            if (!m_ticker.goOn())
                return false;
        }
        return true;
    }
    void cancel() {
        if (auto* request = PQgetCancel(m_handle)) {
            char reason[256];
            PQcancel(request, reason, sizeof reason);
            PQfreeCancel(request);
        }
        drain();
    }
    void drain() {
        while (const ResultPtr rest{PQgetResult(m_handle)}) { }
        m_done = true;
    }

    PGconn* m_handle;
    const StoreAddress& m_address;
    Ending m_ending;
    Ticker m_ticker;
    ResultPtr m_result;
    bool m_done = false;
    mutable std::vector<std::unique_ptr<std::string>> m_binary; // unescaped bytes of this row
};

} // namespace

Result<std::unique_ptr<RowCursor>> queryPostgres(const QSqlDatabase& database, const SqlText& statement, const StoreAddress& address,
    ReadOnlyBy readOnlyBy, Progress* watcher, Workers workers) {
    auto* handle = postgresHandle(database);
    if (!handle)
        return fail(closedConnection(address));
    std::vector<std::string> texts;
    for (const auto& value : statement.binds) {
        const auto* number = std::get_if<std::int64_t>(&value);
        texts.push_back(number ? std::to_string(*number) : std::get<std::string>(value));
    }
    std::vector<const char*> values;
    for (const auto& text : texts)
        values.push_back(text.c_str());
    const bool alone = readOnlyBy == ReadOnlyBy::Session && workers == Workers::AsPlanned;
    if (!alone) {
        const ResultPtr begin = beginTransaction(handle, workers);
        if (PQresultStatus(begin.get()) != PGRES_COMMAND_OK)
            return fail(postgresError(handle, begin.get(), address));
    }
    auto rows = std::make_unique<PostgresRows>(handle, address, alone ? Ending::None : Ending::Rollback, watcher);
    // An unnamed statement with its values beside it: nothing stays in the session for a pooler to lose.
    if (!PQsendQueryParams(handle, statement.text.c_str(), static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 0))
        return fail(postgresError(handle, nullptr, address));
    PQsetSingleRowMode(handle);
    return rows;
}

} // namespace leftfold::sql
