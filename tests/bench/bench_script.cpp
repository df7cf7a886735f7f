// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/replay_aggregate.h"
#include "core/replay/script/script_reducer.h"
#include "tests/bench/benches.h"
#include "tests/bench/leftfold_store.h"
#include "tests/bench/raw_store.h"
#include <QJSEngine>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>

namespace leftfold::bench {

namespace {

/// The handlers of a projection, and what gives them events: as little as there can be around them.
constexpr auto rawFold = R"((function (file) {
    let handlers, state;
    file(() => ({ when: all => { handlers = all; } }));
    state = handlers.$init();
    return (eventType, text) => {
        const after = handlers.$any(state, { eventType, data: JSON.parse(text) });
        if (after !== undefined)
            state = after;
    };
}))";

std::string projectionText() {
    std::ifstream file(LEFTFOLD_BENCH_DIR "/inventory.js");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Event> longestHistory(const std::string& path) {
    ReplayRequest request;
    request.aggregate.id = RawStore(path).text("SELECT aggregate_id FROM event_store GROUP BY 1 ORDER BY count(*) DESC LIMIT 1");
    request.from = FromZero{};
    NoProgress progress;
    const auto timeline = must(replayAggregate(*open(path), request, progress));
    return {timeline.events().begin(), timeline.events().end()};
}

void foldRaw(const std::vector<Event>& events) {
    QJSEngine engine;
    const auto file =
        engine.evaluate(QStringLiteral("(function (fromAll) {") + QString::fromStdString(projectionText()) + QStringLiteral("\n})"));
    auto fold = engine.evaluate(QString::fromLatin1(rawFold)).call({file});
    for (const auto& event : events)
        fold.call({QJSValue(QString::fromStdString(event.type)), QJSValue(QString::fromStdString(event.payload.bytes))});
}

} // namespace

void scripting(const std::string& path) {
    const auto history = std::make_shared<std::optional<std::vector<Event>>>(); // read once
    const auto events = [path, history]() -> const std::vector<Event>& {
        if (!*history)
            *history = longestHistory(path);
        return **history;
    };
    measure("js/raw", [events](auto& state) {
        events();
        for ([[maybe_unused]] auto _ : state)
            foldRaw(events());
    });
    measure("js/leftfold", [events](auto& state) {
        const auto reducer = must(ScriptReducer::parse(projectionText(), "inventory.js"));
        for ([[maybe_unused]] auto _ : state) {
            state.PauseTiming();
            auto copy = events();
            state.ResumeTiming();
            NoProgress progress;
            benchmark::DoNotOptimize(must(Timeline::fold(std::move(copy), {.reducer = reducer}, progress)));
        }
    });
}

} // namespace leftfold::bench
