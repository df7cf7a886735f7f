// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <benchmark/benchmark.h>
#include <map>
#include <string>

namespace leftfold::bench {

/// Prints the medians as Google Benchmark does, and keeps the best time of each benchmark for the table of ratios.
class Ratios : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override;

    /// `NAME/leftfold` beside `NAME/raw`, then the bounds that must hold; whether all that were measured do.
    bool print() const;

private:
    bool bound(const char* what, double value, double most, const char* unit) const;
    /// What a clock on the wall says, and what the processor was busy for: on a busy machine the second tells more.
    struct Time {
        double real;
        double processor;
    };
    Time best(const std::string& name) const;

    std::map<std::string, Time> m_best; // milliseconds, by name
};

} // namespace leftfold::bench
