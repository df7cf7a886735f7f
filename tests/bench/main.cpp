// SPDX-License-Identifier: Apache-2.0
// leftfold-bench [STORE] [--benchmark_…]: Leftfold beside the raw limit on the same file, in the same run.
#include "tests/bench/bench_store.h"
#include "tests/bench/benches.h"
#include "tests/bench/ratios.h"
#include <QCoreApplication>
#include <cstdio>
#include <filesystem>

namespace {

/// The store of the arguments or of LEFTFOLD_BENCH_STORE; else one of our own in the temporary folder, made once.
std::string storePath(int argc, char** argv) {
    if (argc > 1)
        return argv[1];
    if (const auto* fromEnvironment = std::getenv("LEFTFOLD_BENCH_STORE"))
        return fromEnvironment;
    const auto path = std::filesystem::temp_directory_path() / "leftfold-bench-1000000.sqlite";
    if (!std::filesystem::exists(path)) {
        std::printf("Writing a store of 1,000,000 events to %s …\n", path.c_str());
        const auto unfinished = path.string() + ".part";
        leftfold::bench::writeStore(unfinished, 1'000'000);
        std::filesystem::rename(unfinished, path);
    }
    return path;
}

/// Five repetitions of half a second each, unless the caller says otherwise: later options win.
std::vector<char*> withDefaults(int argc, char** argv) {
    static char repetitions[] = "--benchmark_repetitions=5";
    static char interleave[] = "--benchmark_enable_random_interleaving=true";
    static char colour[] = "--benchmark_color=false";
    std::vector<char*> all{argv[0], repetitions, interleave, colour};
    all.insert(all.end(), argv + 1, argv + argc);
    return all;
}

} // namespace

int main(int argc, char** argv) {
    auto arguments = withDefaults(argc, argv);
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    const QCoreApplication application(count, arguments.data()); // Qt looks for its database drivers through it
    const auto path = storePath(count, arguments.data());
    leftfold::bench::reading(path);
    leftfold::bench::filtering(path);
    leftfold::bench::replaying(path);
    leftfold::bench::scripting(path);
    leftfold::bench::chaining(path);
    leftfold::bench::reconciling(path);
    leftfold::bench::upcasting(path);
    leftfold::bench::Ratios ratios;
    benchmark::RunSpecifiedBenchmarks(&ratios);
    benchmark::ClearRegisteredBenchmarks(); // they hold connections, which must not outlive the application
    return ratios.print() ? 0 : 1;
}
