// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench_store.h"
#include "core/model/instant.h"
#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <sqlite3.h>
#include <vector>

namespace leftfold::bench {

namespace {

constexpr std::array kinds{"inventory", "order", "payment", "shipment", "customer"};
constexpr std::array verbs{"created", "reserved", "released", "restocked", "adjusted", "counted", "moved", "blocked"};

void run(sqlite3* connection, const char* sql) {
    if (sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        return;
    std::fprintf(stderr, "leftfold-bench: %s\n", sqlite3_errmsg(connection));
    std::exit(1);
}

std::string print(const char* format, auto... values) {
    std::array<char, 512> text{};
    const auto length = std::snprintf(text.data(), text.size(), format, values...);
    return {text.data(), static_cast<std::size_t>(length)};
}

class Writer {
public:
    Writer(sqlite3* connection, std::int64_t events)
        : m_events(events)
        , m_versions(static_cast<std::size_t>(events / 50 + 2)) {
        sqlite3_prepare_v2(connection,
            "INSERT INTO event_store (event_id, aggregate_id, aggregate_type, event_type, version, payload, correlation_id, causation_id, "
            "occurred_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            -1, &m_insert, nullptr);
    }
    ~Writer() { sqlite3_finalize(m_insert); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void write(std::int64_t i) {
        const auto aggregate = i % 10 == 0 ? 0 : 1 + random(m_versions.size() - 1);
        const std::string kind = kinds[aggregate % kinds.size()];
        const auto version = ++m_versions[aggregate];
        const auto id = kind + print("-%06zu", aggregate);
        const auto time = formatInstant(Instant(std::chrono::seconds(1'640'995'200) + std::chrono::milliseconds(i * 97)));
        int column = 0;
        text(++column, eventId(i));
        text(++column, id);
        text(++column, kind);
        text(++column, kind + '.' + (version == 1 ? verbs[0] : verbs[1 + random(verbs.size() - 1)]));
        sqlite3_bind_int64(m_insert, ++column, version);
        text(++column, payload(id, kind, version, i > m_events * 2 / 5));
        text(++column, print("00000000-0000-4000-9000-%012lld", static_cast<long long>(i / 10)));
        text(++column, i % 10 ? eventId(i - 1) : std::string());
        text(++column, time);
        text(++column, time);
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
    }

private:
    std::string payload(const std::string& id, const std::string& kind, std::int64_t version, bool second) {
        const auto cents = random(500'000);
        const auto money = print("%zu.%02zu", cents / 100, cents % 100);
        auto out = "{\"" + kind + "Id\":\"" + id + print("\",\"schemaVersion\":%d,\"sku\":\"SKU-%05zu\"", second ? 2 : 1, random(20'000));
        out += print(",\"quantity\":%zu,\"amount\":", 1 + random(9));
        out += second ? "{\"value\":\"" + money + "\",\"currency\":\"EUR\"}" : money;
        const auto user = random(50'000);
        out += print(",\"customer\":{\"id\":\"user-%05zu\",\"name\":\"Jürgen Müller\",\"email\":\"user%05zu@example.com\"}", user, user);
        out += print(",\"address\":{\"city\":\"São Paulo\",\"zip\":\"%05zu\"},\"note\":null", random(89'999));
        out += print(",\"flags\":[\"%s\"],\"seq\":%lld}", random(2) ? "web" : "app", static_cast<long long>(version));
        return out;
    }

    static std::string eventId(std::int64_t i) {
        const auto mixed = static_cast<unsigned long long>(i) * 0x9E3779B97F4A7C15ULL;
        return print("%08llx-%04llx-4000-8000-%012llx", mixed >> 32U, (mixed >> 16U) & 0xFFFFU, static_cast<unsigned long long>(i));
    }

    /// Below the bound. Not std::uniform_int_distribution, which each library draws differently.
    std::size_t random(std::size_t bound) { return static_cast<std::size_t>(m_random()) % bound; }
    void text(int column, const std::string& value) {
        if (!value.empty())
            sqlite3_bind_text(m_insert, column, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
        else
            sqlite3_bind_null(m_insert, column);
    }

    std::int64_t m_events;
    std::vector<std::int64_t> m_versions;
    std::mt19937_64 m_random{1};
    sqlite3_stmt* m_insert = nullptr;
};

} // namespace

void writeStore(const std::string& path, std::int64_t events) {
    std::remove(path.c_str());
    sqlite3* connection = nullptr;
    sqlite3_open(path.c_str(), &connection);
    run(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");
    run(connection,
        "CREATE TABLE event_store (position INTEGER PRIMARY KEY AUTOINCREMENT, event_id TEXT NOT NULL UNIQUE, aggregate_id TEXT NOT NULL, "
        "aggregate_type TEXT NOT NULL, event_type TEXT NOT NULL, version INTEGER NOT NULL, payload TEXT NOT NULL, correlation_id TEXT, "
        "causation_id TEXT, occurred_at TEXT NOT NULL, created_at TEXT NOT NULL); BEGIN");
    {
        Writer writer(connection, events);
        for (std::int64_t i = 0; i < events; ++i)
            writer.write(i);
    }
    run(connection,
        "COMMIT; CREATE UNIQUE INDEX event_store_aggregate ON event_store (aggregate_id, version); "
        "CREATE INDEX event_store_correlation ON event_store (correlation_id); ANALYZE");
    sqlite3_close(connection);
}

void writeOutboxStore(const std::string& path, const std::string& events) {
    std::remove(path.c_str());
    sqlite3* connection = nullptr;
    sqlite3_open(path.c_str(), &connection);
    run(connection, ("ATTACH '" + events + "' AS big; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF").c_str());
    run(connection,
        "CREATE TABLE event_store(position INTEGER PRIMARY KEY, event_id TEXT NOT NULL UNIQUE, aggregate_id TEXT NOT NULL, aggregate_type "
        "TEXT NOT NULL, event_type TEXT NOT NULL, version INTEGER NOT NULL, payload TEXT NOT NULL, correlation_id TEXT, causation_id TEXT, "
        "occurred_at TEXT NOT NULL, created_at TEXT NOT NULL);"
        "CREATE TABLE outbox(id TEXT PRIMARY KEY, event_type TEXT NOT NULL, event_id TEXT NOT NULL UNIQUE, aggregate_id TEXT NOT NULL, "
        "aggregate_type TEXT NOT NULL, payload TEXT NOT NULL, published INTEGER NOT NULL DEFAULT 0, published_at TEXT, created_at TEXT NOT "
        "NULL, attempts INTEGER NOT NULL DEFAULT 0);"
        "INSERT INTO event_store SELECT position, event_id, aggregate_id, aggregate_type, event_type, version, payload, correlation_id, "
        "causation_id, occurred_at, created_at FROM big.event_store;"
        "INSERT INTO outbox SELECT 'm' || position, event_type, event_id, aggregate_id, aggregate_type, payload, 1, created_at, "
        "created_at, "
        "1 FROM big.event_store");
    sqlite3_close(connection);
}

} // namespace leftfold::bench
