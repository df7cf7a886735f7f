// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <benchmark/benchmark.h>
#include <string>

namespace leftfold::bench {

/// Each registers the benchmarks of one job: pages, filters, replay, projections, chains, the outbox, upcasters. `NAME/leftfold` stands beside `NAME/raw`.
void reading(const std::string& path);
void filtering(const std::string& path);
void replaying(const std::string& path);
void scripting(const std::string& path);
void chaining(const std::string& path);
void reconciling(const std::string& path);
void upcasting(const std::string& path);

/// Registers one benchmark in wall time; repetitions are shuffled by main, so that a busy moment hits both sides.
template <typename Body>
void measure(const std::string& name, Body body) {
    benchmark::RegisterBenchmark(name.c_str(), body)->UseRealTime()->Unit(benchmark::kMillisecond);
}

} // namespace leftfold::bench
