// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/chain_scene.h"
#include "tests/core/causation/chain_bench.h"
#include "ui/widgets/theme.h"

namespace leftfold::ui::test {

inline std::shared_ptr<const ChainScene> sceneOf(CausationGraph graph, const ChainView& view = {}, IdleTime idle = IdleTime::Compressed) {
    Theme::instance().install();
    return std::make_shared<const ChainScene>(std::make_shared<const CausationGraph>(std::move(graph)), view, idle);
}

inline std::shared_ptr<const ChainScene> sceneOf(const std::vector<std::string>& lines, const ChainView& view = {}) {
    return sceneOf(leftfold::test::graphOf(lines), view);
}

/// Everything odd at once: d names a cause that is not stored, e and f caused each other, g happened before its cause.
inline std::shared_ptr<const ChainScene> oddScene() {
    using leftfold::test::chainEvent;
    std::vector<ChainEvent> events{chainEvent("a", "", 10), chainEvent("b", "a", 20), chainEvent("b", "a", 25, "payment.asked"),
        chainEvent("d", "gone", 30), chainEvent("e", "f", 40), chainEvent("f", "e", 50), chainEvent("g", "a", 5)};
    return sceneOf(CausationGraph(std::move(events)));
}

/// A chain as deep as it is long.
inline std::shared_ptr<const ChainScene> deepScene(int size) {
    std::vector<std::string> lines{"e0"};
    for (int n = 1; n < size; ++n)
        lines.push_back("e" + std::to_string(n) + " <- e" + std::to_string(n - 1));
    return sceneOf(lines);
}

} // namespace leftfold::ui::test
