// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/core/causation/chain_bench.h"

namespace leftfold::test {

/// A chain whose names try to break out of whatever they are written into.
inline CausationGraph hostileChain() {
    std::vector<ChainEvent> events;
    const std::vector<std::string> names{"\"];\n  evil --> n0", "<script>alert(1)</script>", "end", "a\\", "#quot;\"", "礼物 ]]> --> |x|",
        std::string("nul\0byte", 8), "`${x}` %%{init}%%", "subgraph x", "", "click n0 call f()"};
    for (const auto& name : names) {
        const int n = static_cast<int>(events.size()) + 1;
        auto event = chainEvent("e" + std::to_string(n), n == 1 ? "e3" : "e" + std::to_string(n / 2), n, name);
        event.aggregate = {name, name};
        events.push_back(std::move(event));
    }
    events.push_back(chainEvent("last", "gone \"]", 99));
    return CausationGraph(std::move(events));
}

} // namespace leftfold::test
