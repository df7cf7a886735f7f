// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/reconcile_outbox.h"
#include "tests/bench/bench_store.h"
#include "tests/bench/benches.h"
#include "tests/bench/leftfold_store.h"
#include "tests/bench/raw_store.h"
#include <filesystem>
#include <memory>

namespace leftfold::bench {

namespace {

/// A copy of the events with a message for each, made once beside the system's temporary files.
std::string storeWithOutbox(const std::string& path) {
    const auto made = std::filesystem::temp_directory_path()
        / ("leftfold-bench-outbox-" + RawStore(path).text("SELECT count(*) FROM event_store") + ".sqlite");
    if (!std::filesystem::exists(made)) {
        const auto unfinished = made.string() + ".part";
        writeOutboxStore(unfinished, path);
        std::filesystem::rename(unfinished, made);
    }
    return made;
}

} // namespace

void reconciling(const std::string& path) {
    const auto lazily = std::make_shared<std::string>();
    const auto file = [lazily, path] {
        if (lazily->empty())
            *lazily = storeWithOutbox(path);
        return *lazily;
    };
    measure("reconcile/raw", [file](auto& state) {
        const RawStore store(file());
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(store.number("SELECT count(*) FROM event_store e LEFT JOIN outbox o ON o.event_id = e.event_id "
                                                  "WHERE o.event_id IS NULL OR o.payload <> e.payload"));
    });
    measure("reconcile/leftfold", [file](auto& state) {
        const auto source = open(file());
        NoProgress progress;
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(must(reconcileOutbox(*source, progress)).events);
    });
}

} // namespace leftfold::bench
