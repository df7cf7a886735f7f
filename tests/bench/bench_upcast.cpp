// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/prove_upcasters.h"
#include "tests/bench/benches.h"
#include "tests/bench/leftfold_store.h"
#include "tests/bench/raw_store.h"
#include <simdjson.h>

namespace leftfold::bench {

namespace {

/// A mapping from version 1 to 2 for every type of the store, of the kind that teams write.
std::shared_ptr<const Upcasters> mappingFor(const std::string& path) {
    std::string list;
    RawStore(path).scan("SELECT DISTINCT event_type FROM event_store", [&](sqlite3_stmt* row) {
        list += std::string(list.empty() ? "" : ",") + R"({"event_type":")" + reinterpret_cast<const char*>(sqlite3_column_text(row, 0))
            + R"(","from":1,"to":2,"steps":[{"op":"convert","path":"/amount","to":"decimal"},
                {"op":"move","from":"/amount","path":"/total_amount"},{"op":"default","path":"/currency","value":"EUR"},
                {"op":"move","from":"/customer","path":"/buyer"}]})";
    });
    return std::make_shared<const Upcasters>(must(Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":[)" + list + "]}", "bench")));
}

/// Every row and every payload parsed, nothing done with it.
void scanAndParse(const RawStore& store) {
    simdjson::dom::parser parser;
    std::int64_t seen = 0;
    store.scan(selectEvents + "ORDER BY position", [&](sqlite3_stmt* row) {
        seen += touch(row);
        const auto* payload = reinterpret_cast<const char*>(sqlite3_column_text(row, payloadColumn));
        const auto document = parser.parse(payload, static_cast<std::size_t>(sqlite3_column_bytes(row, payloadColumn)));
        seen += static_cast<std::int64_t>(document.type().value());
    });
    benchmark::DoNotOptimize(seen);
}

} // namespace

void upcasting(const std::string& path) {
    measure("upcast check/raw", [path](auto& state) {
        const RawStore store(path);
        for ([[maybe_unused]] auto _ : state)
            scanAndParse(store);
    });
    measure("upcast check/leftfold", [path](auto& state) {
        const auto source = open(path);
        const auto upcasters = mappingFor(path);
        NoProgress progress;
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(must(proveUpcasters(*source, {upcasters}, progress)));
    });
}

} // namespace leftfold::bench
