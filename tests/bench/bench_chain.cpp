// SPDX-License-Identifier: Apache-2.0
#include "core/causation/layered_layout.h"
#include "core/jobs/trace_chain.h"
#include "tests/bench/benches.h"
#include "tests/bench/leftfold_store.h"
#include "tests/bench/raw_store.h"
#include <memory>
#include <optional>
#include <unordered_map>

namespace leftfold::bench {

namespace {

/// The largest process of the store.
std::string largestCorrelation(const std::string& path) {
    return RawStore(path).text(
        "SELECT correlation_id FROM event_store WHERE correlation_id <> '' GROUP BY 1 ORDER BY count(*) DESC LIMIT 1");
}

/// The indexed query and a tree by a hash map: what nobody who draws the chain can do without.
void rawTree(const RawStore& store, const std::string& correlation) {
    std::unordered_map<std::string, int> byId;
    std::vector<std::string> causes;
    store.scan(selectEvents + "WHERE correlation_id = '" + correlation + "' ORDER BY position", [&](sqlite3_stmt* row) {
        byId.emplace(reinterpret_cast<const char*>(sqlite3_column_text(row, 1)), static_cast<int>(causes.size()));
        const auto* cause = reinterpret_cast<const char*>(sqlite3_column_text(row, 8));
        causes.emplace_back(cause ? cause : "");
        benchmark::DoNotOptimize(touch(row));
    });
    std::vector<int> parents;
    for (const auto& cause : causes) {
        const auto found = byId.find(cause);
        parents.push_back(found == byId.end() ? -1 : found->second);
    }
    benchmark::DoNotOptimize(parents.data());
}

Chain chainOf(EventSource& source, const std::string& correlation) {
    NoProgress progress;
    return must(traceChain(source, {.correlation = CorrelationId{correlation}, .event = {}}, progress));
}

} // namespace

void chaining(const std::string& path) {
    const auto correlation = largestCorrelation(path);
    measure("chain/raw", [path, correlation](auto& state) {
        const RawStore store(path);
        for ([[maybe_unused]] auto _ : state)
            rawTree(store, correlation);
    });
    const auto source = std::shared_ptr(open(path));
    measure("chain/leftfold", [source, correlation](auto& state) {
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(chainOf(*source, correlation).graph.size());
    });
    const auto chain = std::make_shared<std::optional<Chain>>();
    measure("chain layout/leftfold", [source, correlation, chain](auto& state) {
        if (!*chain)
            *chain = chainOf(*source, correlation);
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(layeredLayout(chainRows((*chain)->graph, {.foldRepeats = false})).width);
    });
}

} // namespace leftfold::bench
