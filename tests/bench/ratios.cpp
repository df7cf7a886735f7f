// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/ratios.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace leftfold::bench {

void Ratios::ReportRuns(const std::vector<Run>& runs) {
    std::vector<Run> medians;
    for (const auto& run : runs) {
        if (run.aggregate_name == "median" || (run.run_type == Run::RT_Iteration && run.repetitions <= 1))
            medians.push_back(run);
        if (run.error_occurred || run.run_type != Run::RT_Iteration || run.iterations == 0)
            continue;
        const auto each = 1e3 / static_cast<double>(run.iterations);
        const Time time{run.real_accumulated_time * each, run.cpu_accumulated_time * each};
        auto& best = m_best.try_emplace(run.run_name.function_name, time).first->second;
        best = {std::min(best.real, time.real), std::min(best.processor, time.processor)};
    }
    ConsoleReporter::ReportRuns(medians);
}

bool Ratios::print() const {
    std::printf("\n%-24s %12s %12s %8s %16s\n", "best of the repetitions", "Leftfold", "raw limit", "ratio", "processor ratio");
    for (const auto& [name, time] : m_best) {
        if (!name.ends_with("/leftfold"))
            continue;
        const auto what = name.substr(0, name.rfind('/'));
        const auto raw = best(what + "/raw");
        std::printf("%-24s %9.3f ms %9.3f ms %8.2f %16.2f\n", what.c_str(), time.real, raw.real, time.real / raw.real,
            time.processor / raw.processor);
    }
    std::printf("\n");
    const auto start = best("page at the start/leftfold").real;
    const auto farther = std::fmax(best("page in the middle/leftfold").real, best("page at the end/leftfold").real);
    // Not short-circuit: every line is to be printed.
    return int(bound("first page, from nothing open", best("open and first page/leftfold").real, 300, "ms"))
        & int(bound("a page anywhere : at the start", farther / start, 1.5, ""))
        & int(bound("filter : json_extract", best("filter/leftfold").real / best("filter/raw").real, 1.5, ""))
        & int(bound("filtered rows or how far", best("filter first rows/leftfold").real, 300, "ms"))
        & int(bound("count : json_extract", best("filter and count/leftfold").real / best("filter and count/raw").real, 1.5, ""))
        & int(bound("facets : the same in SQL", best("facets/leftfold").real / best("facets/raw").real, 2, ""))
        & int(bound("replay : scan and parse", best("replay/leftfold").real / best("replay/raw").real, 2.5, ""))
        & int(bound("a condition of every step : fold", best("when/leftfold").real / best("when/raw").real, 1.5, ""))
        & int(bound("projection : the engine alone", best("js/leftfold").real / best("js/raw").real, 1.5, ""))
        & int(bound("the slowest step back", best("step back/leftfold").real, 5, "ms"))
        & int(bound("writers of the slowest state", best("blame of a state/leftfold").real, 50, "ms"))
        & int(bound("chain : indexed query and hash map", best("chain/leftfold").real / best("chain/raw").real, 2, ""))
        & int(bound("layout of that chain", best("chain layout/leftfold").real, 300, "ms"))
        & int(bound("reconcile : the join in SQL", best("reconcile/leftfold").real / best("reconcile/raw").real, 2, ""))
        & int(bound("upcast check : scan and parse", best("upcast check/leftfold").real / best("upcast check/raw").real, 3, ""));
}

bool Ratios::bound(const char* what, double value, double most, const char* unit) const {
    if (std::isnan(value))
        return true; // left out by --benchmark_filter
    const bool holds = value <= most;
    std::printf("%-36s %9.2f %-3s at most %g: %s\n", what, value, unit, most, holds ? "holds" : "BROKEN");
    return holds;
}

Ratios::Time Ratios::best(const std::string& name) const {
    constexpr auto none = std::numeric_limits<double>::quiet_NaN();
    const auto found = m_best.find(name);
    return found == m_best.end() ? Time{none, none} : found->second;
}

} // namespace leftfold::bench
