// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/jobs/count_facets.h"
#include "tests/bench/benches.h"
#include "tests/bench/leftfold_store.h"
#include "tests/bench/raw_store.h"
#include <memory>

namespace leftfold::bench {

namespace {

/// One event in some ten thousand: the walk is the work, not what it finds.
constexpr const char* rare = "data.customer.id = user-00017";
constexpr const char* rareSql = "SELECT count(*) FROM event_store WHERE json_extract(payload, '$.customer.id') = 'user-00017'";
/// One in nine: counted, as the scroll bar and the facets do.
constexpr const char* frequent = "data.quantity > 8";
constexpr const char* frequentSql = "SELECT count(*) FROM event_store WHERE json_extract(payload, '$.quantity') > 8";

EventQuery queryFor(const char* filter) {
    EventQuery query;
    query.filter = EventFilter::read(filter, {}).value();
    query.payload = PayloadPart::Beginning;
    return query;
}

std::size_t readAll(EventSource& source, const EventQuery& query) {
    NoProgress progress;
    std::size_t found = 0;
    must(forEachPage(source, query, progress, [&found](EventPage&& page) -> Result<> {
        found += page.size();
        return {};
    }));
    return found;
}

void raw(const std::string& name, const std::string& path, const char* sql) {
    measure(name + "/raw", [path, sql](auto& state) {
        const RawStore store(path);
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(store.number(sql));
    });
}

/// What a person would type for the same numbers. The store keeps no version of a schema but in its payloads.
void rawFacets(const std::string& path) {
    measure("facets/raw", [path](auto& state) {
        const RawStore store(path);
        for ([[maybe_unused]] auto _ : state)
            for (const char* value :
                {"event_type", "aggregate_type", "json_extract(payload, '$.schema_version')", "substr(occurred_at, 1, 13)"})
                store.scan("SELECT " + std::string(value) + ", count(*) FROM event_store GROUP BY 1",
                    [](sqlite3_stmt* row) { benchmark::DoNotOptimize(touch(row)); });
    });
}

} // namespace

void filtering(const std::string& path) {
    const auto source = std::shared_ptr(open(path));
    raw("filter", path, rareSql);
    measure("filter/leftfold", [source](auto& state) {
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(readAll(*source, queryFor(rare)));
    });
    measure("filter first rows/leftfold", [source](auto& state) {
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(must(source->read(queryFor(rare))).size());
    });
    rawFacets(path);
    measure("facets/leftfold", [source](auto& state) {
        NoProgress progress;
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(must(countFacets(*source, nullptr, progress)).events);
    });
    raw("filter and count", path, frequentSql);
    measure("filter and count/leftfold", [source](auto& state) {
        NoProgress progress;
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(must(source->outline(queryFor(frequent), 512, progress)).count);
    });
}

} // namespace leftfold::bench
