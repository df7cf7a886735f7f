// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/chain_rows.h"
#include "core/model/type_color.h"
#include <string>

namespace leftfold {

/// A chain as it is shown, for exports.
struct ChainPicture {
    const CausationGraph& graph;
    const std::vector<ChainRow>& rows;
    std::string title;
};

/// A `flowchart LR` for Mermaid. Names are data: nothing in them can end a label or begin a statement.
std::string chainMermaid(const ChainPicture& picture);
/// A `digraph` for Graphviz.
std::string chainDot(const ChainPicture& picture);
/// A picture that needs no other file; text in whatever sans-serif the reader has.
std::string chainSvg(const ChainPicture& picture, Shade shade);

/// `order.created v2`, `item.counted ×37`, or `missing cause e7c1…90aa`: the first line of a box.
std::string rowTitle(const CausationGraph& graph, const ChainRow& row);
/// `o-1042 · +38 ms`: the second line of a box.
std::string rowSubtitle(const CausationGraph& graph, const ChainRow& row);
/// An id with its middle left out: `9f1c…04be`.
std::string shortId(std::string_view id);

} // namespace leftfold
