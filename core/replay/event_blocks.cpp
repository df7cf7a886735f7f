// SPDX-License-Identifier: Apache-2.0
#include "core/replay/event_blocks.h"
#include <algorithm>

namespace leftfold {

const Event& EventBlocks::operator[](std::size_t at) const {
    const auto behind =
        std::upper_bound(m_blocks.begin(), m_blocks.end(), at, [](std::size_t wanted, const Block& block) { return wanted < block.first; });
    const auto& block = *std::prev(behind);
    return block.events[at - block.first];
}

void EventBlocks::add(std::vector<Event> block) {
    if (block.empty())
        return;
    const auto count = block.size();
    m_blocks.push_back({m_size, std::move(block)});
    m_size += count;
}

void EventBlocks::cutTo(std::size_t size) {
    while (m_size > size) {
        auto& last = m_blocks.back();
        m_size = std::max(last.first, size);
        last.events.resize(m_size - last.first);
        if (last.events.empty())
            m_blocks.pop_back();
    }
}

} // namespace leftfold
