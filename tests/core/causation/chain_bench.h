// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/chain_rows.h"
#include <random>

namespace leftfold::test {

/// An event `n` seconds after the beginning, with the id and the cause's id.
inline ChainEvent chainEvent(const std::string& id, const std::string& cause, int n, const std::string& type = "order.created") {
    ChainEvent event;
    event.position = Position{n};
    event.id.text = id;
    event.type = type;
    event.aggregate = {"Order", "o-1"};
    event.version = Version{n};
    event.occurredAt = Instant(std::chrono::seconds(1'700'000'000 + n));
    event.causation.text = cause;
    return event;
}

/// `{"a <- b", …}` in the order of the store: event a, caused by b; `a` alone has no cause.
inline CausationGraph graphOf(const std::vector<std::string>& lines) {
    std::vector<ChainEvent> events;
    for (const auto& line : lines) {
        const auto arrow = line.find(" <- ");
        events.push_back(chainEvent(
            line.substr(0, arrow), arrow == std::string::npos ? "" : line.substr(arrow + 4), static_cast<int>(events.size()) + 1));
    }
    return CausationGraph(std::move(events));
}

/// The rows as lines: two blanks for each hop, `id`, `?id` for an absent cause, `×3` for repeats, `(+2)` for hidden ones.
inline std::vector<std::string> printed(const CausationGraph& graph, const std::vector<ChainRow>& rows) {
    std::vector<std::string> lines;
    for (const auto& row : rows) {
        auto line = std::string(static_cast<std::size_t>(row.depth) * 2, ' ');
        line += row.node < 0 ? "?" + graph.absentCauses()[static_cast<std::size_t>(row.absent)].id : graph.node(row.node).event.id.text;
        if (row.count() > 1)
            line += " ×" + std::to_string(row.count());
        if (row.hidden > 0)
            line += " (+" + std::to_string(row.hidden) + ")";
        lines.push_back(line);
    }
    return lines;
}

/// Any history at all: twins, circles, causes of themselves, causes that come later or never.
inline CausationGraph randomGraph(unsigned seed, int size) {
    std::mt19937 random(seed);
    const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    std::vector<ChainEvent> events;
    for (int n = 0; n < size; ++n) {
        const auto id = "e" + std::to_string(below(10) == 0 ? below(size) : n);
        const auto cause = below(6) == 0 ? std::string() : "e" + std::to_string(below(size + size / 10 + 1));
        events.push_back(chainEvent(id, cause, n, "type-" + std::to_string(below(3))));
    }
    return CausationGraph(std::move(events));
}

} // namespace leftfold::test
