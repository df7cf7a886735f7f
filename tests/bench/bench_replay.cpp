// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/replay_aggregate.h"
#include "core/replay/blame.h"
#include "core/replay/rule_reducer.h"
#include "core/replay/transitions.h"
#include "tests/bench/benches.h"
#include "tests/bench/leftfold_store.h"
#include "tests/bench/raw_store.h"
#include <chrono>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <simdjson.h>

namespace leftfold::bench {

namespace {

/// The longest history of the store.
std::string longestAggregate(const std::string& path) {
    return RawStore(path).text("SELECT aggregate_id FROM event_store GROUP BY 1 ORDER BY count(*) DESC LIMIT 1");
}

Timeline replay(EventSource& source, const std::string& aggregate) {
    std::ifstream file(LEFTFOLD_BENCH_DIR "/inventory.reducer.json");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    NoProgress progress;
    ReplayRequest request;
    request.aggregate.id = aggregate;
    request.from = FromZero{};
    request.reducer = must(RuleReducer::parse(text, "inventory.reducer.json"));
    return must(replayAggregate(source, request, progress));
}

void rawReplay(const RawStore& store, const std::string& aggregate) {
    simdjson::dom::parser parser;
    std::int64_t seen = 0;
    store.scan(selectEvents + "WHERE aggregate_id = '" + aggregate + "' ORDER BY version", [&](sqlite3_stmt* row) {
        seen += touch(row);
        const auto* payload = reinterpret_cast<const char*>(sqlite3_column_text(row, payloadColumn));
        const auto document = parser.parse(payload, static_cast<std::size_t>(sqlite3_column_bytes(row, payloadColumn)));
        seen += static_cast<std::int64_t>(document.type().value());
    });
    benchmark::DoNotOptimize(seen);
}

/// Seconds of the slowest of 500 steps all over the timeline. Each is tried three times and counts with its best, so that what
/// is found is a slow place and not a busy moment.
template <typename Look>
double slowestLook(const Timeline& timeline, Look look) {
    constexpr std::size_t places = 500;
    using Clock = std::chrono::steady_clock;
    Clock::duration slowest{};
    for (std::size_t place = 0; place < places; ++place) {
        auto best = Clock::duration::max();
        for (int trial = 0; trial < 3; ++trial) {
            const auto start = Clock::now();
            look((timeline.size() - 1) * place / places);
            best = std::min(best, Clock::now() - start);
        }
        slowest = std::max(slowest, best);
    }
    return std::chrono::duration<double>(slowest).count();
}

double slowestStepBack(const Timeline& timeline) {
    return slowestLook(timeline, [&](std::size_t step) { benchmark::DoNotOptimize(timeline.frame(step)); });
}

double slowestBlame(const Blame& blame) {
    NoProgress progress;
    return slowestLook(blame.timeline(), [&](std::size_t step) { benchmark::DoNotOptimize(must(blame.at(step, progress))); });
}

/// Of one look at each place, whose seconds `slowest` tells.
template <typename Slowest>
void measureSlowest(const char* name, Slowest slowest) {
    benchmark::RegisterBenchmark(name,
        [slowest](auto& state) {
            for ([[maybe_unused]] auto _ : state)
                state.SetIterationTime(slowest());
        })
        ->UseManualTime()
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond);
}

/// The fold alone, of events that are there: what asking a condition of every step is measured by.
void foldAgain(const Timeline& timeline) {
    Outcome outcome({.aggregate = timeline.setup().aggregate, .reducer = timeline.setup().reducer});
    for (const auto& event : timeline.events())
        outcome.append(event);
    benchmark::DoNotOptimize(outcome);
}

Blame blameOf(const Timeline& timeline) {
    NoProgress progress;
    return must(Blame::of({std::shared_ptr<const Timeline>(), &timeline}, progress)); // the timeline lives as long as the benchmark
}

void askEveryStep(const Timeline& timeline) {
    const auto condition = must(StepCondition::read("became(state.items > 500) or data.amount > state.events changed(state.customer)", {})
                                    .map_error(conditionError));
    NoProgress progress;
    benchmark::DoNotOptimize(must(traceCondition(timeline, condition, progress)));
}

} // namespace

void replaying(const std::string& path) {
    const auto aggregate = longestAggregate(path);
    measure("replay/raw", [path, aggregate](auto& state) {
        const RawStore store(path);
        for ([[maybe_unused]] auto _ : state)
            rawReplay(store, aggregate);
    });
    const auto source = std::shared_ptr(open(path));
    measure("replay/leftfold", [source, aggregate](auto& state) {
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(replay(*source, aggregate));
    });
    const auto timeline = std::make_shared<std::optional<Timeline>>(); // replayed once, whatever number of times it is walked
    const auto replayed = [path, aggregate, timeline]() -> const Timeline& {
        if (!*timeline)
            *timeline = replay(*open(path), aggregate);
        return **timeline;
    };
    measure("when/raw", [replayed](auto& state) {
        for ([[maybe_unused]] auto _ : state)
            foldAgain(replayed());
    });
    measure("when/leftfold", [replayed](auto& state) {
        for ([[maybe_unused]] auto _ : state)
            askEveryStep(replayed());
    });
    measureSlowest("step back/leftfold", [replayed] { return slowestStepBack(replayed()); });
    measure("blame, all walked/leftfold", [replayed](auto& state) {
        for ([[maybe_unused]] auto _ : state)
            benchmark::DoNotOptimize(blameOf(replayed()));
    });
    measureSlowest("blame of a state/leftfold", [replayed] { return slowestBlame(blameOf(replayed())); });
}

} // namespace leftfold::bench
