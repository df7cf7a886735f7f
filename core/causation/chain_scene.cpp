// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_scene.h"
#include <algorithm>

namespace leftfold {

ChainScene::ChainScene(std::shared_ptr<const CausationGraph> chain, ChainView shown, IdleTime idleTime)
    : graph(std::move(chain))
    , view(std::move(shown))
    , idle(idleTime)
    , rows(chainRows(*graph, view))
    , places(rowOfNode(*graph, rows))
    , layout(layeredLayout(rows))
    , index(rows, layout)
    , waterfall(leftfold::waterfall(*graph, rows, idle)) {
    for (int at = 0; at < size(); ++at) {
        const auto* node = nodeOf(at);
        if (node && node->closes >= 0)
            cuts.push_back(at);
    }
}

int ChainScene::rowOf(int node) const {
    return node < 0 || node >= graph->size() ? -1 : places[static_cast<std::size_t>(node)];
}

const ChainNode* ChainScene::nodeOf(int at) const {
    const int node = row(at).node;
    return node < 0 ? nullptr : &graph->node(node);
}

const AbsentCause* ChainScene::absentOf(int at) const {
    const int absent = row(at).absent;
    return absent < 0 ? nullptr : &graph->absentCauses()[static_cast<std::size_t>(absent)];
}

int ChainScene::firstEffect(int cause) const {
    return cause + 1 < size() && row(cause + 1).parent == cause ? cause + 1 : -1;
}

/// A cut stands at the top of its tree, and trees stand below each other: only the one before and the one behind those that
/// stand there can reach in.
std::span<const int> ChainScene::cutsWithin(double top, double bottom) const {
    auto first = std::lower_bound(cuts.begin(), cuts.end(), top, [this](int row, double y) { return box(row).y < y; });
    auto last = std::upper_bound(first, cuts.end(), bottom, [this](double y, int row) { return y < box(row).y; });
    if (first != cuts.begin())
        --first;
    if (last != cuts.end())
        ++last;
    return {first, last};
}

} // namespace leftfold
