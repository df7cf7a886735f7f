// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/benches.h"
#include "tests/bench/leftfold_store.h"
#include "tests/bench/raw_store.h"
#include <array>
#include <memory>
#include <optional>

namespace leftfold::bench {

namespace {

constexpr int pageSize = 100;

/// Three places show whether the place costs anything.
struct Place {
    const char* name;
    double part;
};
constexpr std::array places{Place{"page at the start", 0}, Place{"page in the middle", 0.5}, Place{"page at the end", 1}};

std::int64_t rawPage(const RawStore& store, std::int64_t after) {
    std::int64_t seen = 0;
    store.scan(selectEvents + "WHERE position > " + std::to_string(after) + " ORDER BY position LIMIT " + std::to_string(pageSize),
        [&](sqlite3_stmt* row) { seen += touch(row); });
    return seen;
}

void openAndFirstPage(const std::string& path) {
    measure("open and first page/raw", [path](auto& state) {
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(rawPage(RawStore(path), 0));
    });
    measure("open and first page/leftfold", [path](auto& state) {
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(must(open(path)->read({.limit = pageSize, .payload = PayloadPart::Beginning})));
    });
}

/// Leftfold's side of the pages: one store, walked over once for the places, whatever number of pages is read.
class Pages {
public:
    explicit Pages(const std::string& path)
        : m_source(open(path)) { }

    EventPage read(double part) {
        if (!m_outline) {
            NoProgress progress;
            m_outline = must(m_source->outline({}, pageSize, progress));
        }
        EventQuery query{.limit = pageSize, .payload = PayloadPart::Beginning};
        if (part > 0 && !m_outline->marks.empty())
            query.after = m_outline->marks[static_cast<std::size_t>(part * static_cast<double>(m_outline->marks.size() - 1))];
        return must(m_source->read(query));
    }

private:
    std::unique_ptr<EventSource> m_source;
    std::optional<Outline> m_outline;
};

void pages(const std::string& path) {
    const auto shared = std::make_shared<Pages>(path);
    for (const auto& place : places) {
        measure(std::string(place.name) + "/raw", [path, place](auto& state) {
            const RawStore store(path);
            const auto rows = store.number("SELECT max(position) FROM event_store");
            const auto after = static_cast<std::int64_t>(place.part * static_cast<double>(rows - pageSize));
            rawPage(store, after); // the schema is read with the first statement
            for ([[maybe_unused]] auto _ : state)
                benchmark::DoNotOptimize(rawPage(store, after));
        });
        measure(std::string(place.name) + "/leftfold", [shared, place](auto& state) {
            shared->read(place.part);
            for ([[maybe_unused]] auto _ : state)
                benchmark::DoNotOptimize(shared->read(place.part));
        });
    }
}

void fullScan(const std::string& path) {
    measure("full scan/raw", [path](auto& state) {
        const RawStore store(path);
        for ([[maybe_unused]] auto _ : state) {
            std::int64_t seen = 0;
            store.scan(selectEvents + "ORDER BY position", [&](sqlite3_stmt* row) { seen += touch(row); });
            benchmark::DoNotOptimize(seen);
        }
    });
    measure("full scan/leftfold", [path](auto& state) {
        const auto source = open(path);
        NoProgress progress;
        for ([[maybe_unused]] auto _ : state) {
            std::size_t seen = 0;
            must(forEachPage(*source, {.limit = 4096}, progress, [&](EventPage&& page) -> Result<> {
                for (const auto& event : page.events)
                    seen += event.payload.bytes.size();
                return {};
            }));
            benchmark::DoNotOptimize(seen);
        }
    });
}

} // namespace

void reading(const std::string& path) {
    openAndFirstPage(path);
    pages(path);
    fullScan(path);
}

} // namespace leftfold::bench
